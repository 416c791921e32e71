import type { Fault, Parsed } from '#lib/domain/fault.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import type { FilePlaces } from '../register/index.ts';
import { at, type CsvRow, readCsv } from './csv-rows.ts';

const columns = [
  'municipality_code',
  'municipality',
  'year',
  'has_agreement',
  'places',
  'places_for_anvisning',
] as const;
type Row = CsvRow<(typeof columns)[number]>;

/** Whose table of places it is, and the document that it stands in. */
export const placesTable = {
  county: '25',
  kind: 'refugees',
  source: 'Regional överenskommelse Norrbotten, reviderad mars 2009, tabellen på s. 6',
} as const;

/** Reads Norrbotten's table of places. An empty row had no agreement; an empty cell beside one was not stated. */
export function parseHistory(text: string, municipalities: Municipality[]): Parsed<FilePlaces[]> {
  const read = readCsv(text, columns);
  if (!read.ok) return read;
  const names = new Map(municipalities.map((municipality) => [municipality.code, municipality.name]));
  const seen = new Set<string>();
  const faults = read.value.flatMap((row): Fault[] => {
    const key = `${row.cells.municipality_code} ${row.cells.year}`;
    const again = seen.has(key) ? [at(row.line, 'duplicate-name', key)] : [];
    seen.add(key);
    return [...rowFaults(row, names), ...again];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: read.value.map(placesOf) };
}

const count = /^\d{1,6}$/;

function rowFaults({ line, cells }: Row, names: Map<string, string>): Fault[] {
  const {
    municipality_code: code,
    municipality: name,
    year,
    has_agreement: has,
    places,
    places_for_anvisning: assigned,
  } = cells;
  const wrong = [places, assigned].filter((cell) => cell !== '' && (!count.test(cell) || has === '0'));
  const more = wrong.length === 0 && places !== '' && Number(assigned) > Number(places);
  return [
    ...(names.has(code) ? [] : [at(line, 'unknown-municipality', code)]),
    ...(names.has(code) && names.get(code) !== name ? [at(line, 'unknown-municipality', `${code} ${name}`)] : []),
    ...(/^(19|20)\d{2}$/.test(year) ? [] : [at(line, 'bad-period', year)]),
    ...(has === '0' || has === '1' ? [] : [at(line, 'bad-number', has)]),
    ...wrong.map((cell) => at(line, 'bad-number', cell)),
    ...(more ? [at(line, 'bad-number', assigned)] : []),
  ];
}

function placesOf({ cells }: Row): FilePlaces {
  const { county, kind, source } = placesTable;
  return {
    county,
    municipality: cells.municipality_code,
    year: Number(cells.year),
    kind,
    agreed: cells.has_agreement === '1',
    places: stated(cells.places),
    forAssignment: stated(cells.places_for_anvisning),
    received: null,
    source,
  };
}

const stated = (cell: string): number | null => (cell === '' ? null : Number(cell));
