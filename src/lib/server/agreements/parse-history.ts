import type { Fault, Parsed } from '#lib/domain/fault.ts';
import type { ObservationStatus } from '#lib/domain/observation.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { at, type CsvRow, readCsv } from './csv-rows.ts';

/** A figure that was published before the system existed. */
export type HistoricFigure = {
  indicator: string;
  component: string;
  municipality: string;
  year: number;
  status: ObservationStatus;
  value: string | null;
};

const columns = [
  'municipality_code',
  'municipality',
  'year',
  'has_agreement',
  'places',
  'places_for_anvisning',
] as const;
type Row = CsvRow<(typeof columns)[number]>;

/** The indicators that Norrbotten's table of places holds, and whose agreement and report they are. */
export const placesTable = {
  agreement: '25-norrbotten-2009',
  reporter: 'lansstyrelsen-25',
  indicators: ['25-MOT-01', '25-MOT-02', '25-MOT-03'],
} as const;

/** Reads Norrbotten's table of places. An empty row had no agreement; an empty cell beside one was not stated. */
export function parseHistory(text: string, municipalities: Municipality[]): Parsed<HistoricFigure[]> {
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
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: read.value.flatMap(figuresOf) };
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

function figuresOf({ cells }: Row): HistoricFigure[] {
  const [places, assigned, having] = placesTable.indicators;
  const agreed = cells.has_agreement === '1';
  const figure = (indicator: string, component: string, cell: string): HistoricFigure => ({
    indicator,
    component,
    municipality: cells.municipality_code,
    year: Number(cells.year),
    status: !agreed ? 'no_agreement' : cell === '' ? 'not_stated' : 'value',
    value: agreed && cell !== '' ? String(Number(cell)) : null,
  });
  return [
    figure(places, 'value', cells.places),
    figure(assigned, 'value', cells.places_for_anvisning),
    figure(having, 'has_agreement', agreed ? '1' : ''),
  ];
}
