import { z } from 'zod';
import type { Fault, Parsed } from '#lib/domain/fault.ts';
import {
  isReservedId,
  longestName,
  type Organisation,
  organisationKinds,
  successionKinds,
  timeFaults,
} from '#lib/domain/organisation.ts';
import { type County, isCountyCode, isMunicipalityCode, type Municipality } from '#lib/domain/territory.ts';
import { at, type CsvRow, readCsv } from './csv-rows.ts';
import { faultsOf } from './zod-faults.ts';

export type Territory = { counties: County[]; municipalities: Municipality[] };

const columns = ['county_code', 'county', 'municipality_code', 'municipality', 'latitude', 'longitude'] as const;
type Row = CsvRow<(typeof columns)[number]>;

/** Reads `municipalities.csv`: a line per municipality, with its county. Codes are text and keep their zero. */
export function parseMunicipalities(text: string): Parsed<Territory> {
  const read = readCsv(text, columns);
  if (!read.ok) return read;
  const counties = new Map<string, County>();
  const municipalities = new Map<string, Municipality>();
  const faults = read.value.flatMap((row) => {
    const found = [...rowFaults(row), ...clashes(row, counties, municipalities)];
    const { county_code: countyCode, municipality_code: code, municipality: name, latitude, longitude } = row.cells;
    if (!counties.has(countyCode)) counties.set(countyCode, { code: countyCode, name: row.cells.county });
    municipalities.set(code, { code, countyCode, name, latitude: Number(latitude), longitude: Number(longitude) });
    return found;
  });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { counties: [...counties.values()], municipalities: [...municipalities.values()] } };
}

function rowFaults({ line, cells }: Row): Fault[] {
  const { county_code: county, municipality_code: code } = cells;
  const empty = columns.filter((column) => cells[column] === '').map((column) => at(line, 'missing', column));
  if (empty.length > 0) return empty;
  return [
    ...(isCountyCode(county) ? [] : [at(line, 'unknown-county', county)]),
    ...(isMunicipalityCode(code) && code.startsWith(county) ? [] : [at(line, 'unknown-municipality', code)]),
    ...[cells.latitude, cells.longitude]
      .filter((text) => !/^\d{1,3}(\.\d+)?$/.test(text))
      .map((text) => at(line, 'bad-number', text)),
  ];
}

function clashes(
  { line, cells }: Row,
  counties: Map<string, County>,
  municipalities: Map<string, Municipality>,
): Fault[] {
  const named = counties.get(cells.county_code)?.name ?? cells.county;
  return [
    ...(municipalities.has(cells.municipality_code) ? [at(line, 'duplicate-name', cells.municipality_code)] : []),
    ...(named === cells.county ? [] : [at(line, 'duplicate-name', cells.county)]),
  ];
}

/** In one line, without characters that cannot be kept. */
const text = z
  .string()
  .min(1)
  .max(longestName)
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u)
  .transform((value) => value.normalize('NFC'));
const organisation = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(organisationKinds),
  name: z.strictObject({ sv: text, en: text }),
  formerNames: z.array(z.strictObject({ name: text, until: z.string() })).max(20),
  countyCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successors: z.array(z.strictObject({ organisation: text, on: z.string(), kind: z.enum(successionKinds) })).max(20),
});

/** Reads one organisation by its shape alone, or tells every fault in it. */
export function parseOrganisation(json: unknown): Parsed<Organisation> {
  const read = organisation.safeParse(json, { reportInput: true });
  return read.success ? { ok: true, value: read.data } : { ok: false, faults: faultsOf(read.error.issues) };
}

/** Reads `organisations.json`: every organisation but the municipalities' own, which follow from their list. */
export function parseOrganisations(json: unknown, territory: Territory): Parsed<Organisation[]> {
  const read = z.array(organisation).max(2000).safeParse(json, { reportInput: true });
  if (!read.success) return { ok: false, faults: faultsOf(read.error.issues) };
  const counties = new Set(territory.counties.map((county) => county.code));
  const municipalities = new Set(territory.municipalities.map((municipality) => municipality.code));
  const ids = read.data.map(({ id }) => id);
  const faults = read.data.flatMap((one, i): Fault[] => {
    const { id, countyCode, municipalityCode } = one;
    const others = new Map(read.data.filter((other) => other.id !== id).map((other) => [other.id, other.successors]));
    return [
      ...when(ids.indexOf(id) !== i || !isFree(one), `[${i}].id`, 'duplicate-name', id),
      ...when(countyCode !== null && !counties.has(countyCode), `[${i}].countyCode`, 'unknown-county', countyCode),
      ...when(
        municipalityCode !== null && !municipalities.has(municipalityCode),
        `[${i}].municipalityCode`,
        'unknown-municipality',
        municipalityCode,
      ),
      ...timeFaults(one, others).map((fault) => ({ ...fault, path: `[${i}].${fault.path}` })),
    ];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: read.data };
}

/** A municipality's id follows from its list, and a county board's from its county. */
function isFree({ id, kind, countyCode }: Organisation): boolean {
  return kind === 'county_board' ? id === `lansstyrelsen-${countyCode}` : !isReservedId(id);
}

function when(wrong: boolean, path: string, code: Fault['code'], what: string | null): Fault[] {
  return wrong ? [{ path, code, details: { what: what ?? '' } }] : [];
}
