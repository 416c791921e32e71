import type { Agreement } from '#lib/domain/agreement.ts';
import type { FaultCode, Parsed } from '#lib/domain/fault.ts';
import type { Organisation } from '#lib/domain/organisation.ts';
import { nation } from '#lib/domain/territory.ts';
import { FileFaults, filesIn, parseJson, readText } from './definition-files.ts';
import type { Definitions, Read, ReadResult, World } from './definitions.ts';
import { municipalOrganisation } from './municipal-organisation.ts';
import { parseAgreement } from './parse-agreement.ts';
import type { FilePlaces } from '../register/index.ts';
import { parseHistory, placesTable } from './parse-history.ts';
import { parseMunicipalities, parseOrganisations, type Territory } from './parse-organisations.ts';
import { readEditions } from './read-editions.ts';

const files = {
  municipalities: 'organisations/municipalities.csv',
  organisations: 'organisations/organisations.json',
  history: 'norrbotten-places.csv',
};

/** Reads all definition files in a folder; with any fault in any of them, only the faults. */
export function readDefinitions(folder: string): ReadResult {
  const faults = new FileFaults();
  const territory = readWith(folder, files.municipalities, faults, parseMunicipalities);
  const organisations = territory && readOrganisations(folder, territory, faults);
  const world: World = { folder, faults, territory, organisations, agreements: new Map() };
  for (const name of filesIn(folder, 'agreements', '.json')) {
    world.agreements.set(name.replace(/\.json$/, ''), readAgreement(world, `agreements/${name}`));
  }
  refuseSharedCodes(world);
  refuseUnknownPredecessors(world);
  refuseUnknownContinuations(world);
  const editions = readEditions(world);
  const history = readHistory(world);
  if (faults.all.length > 0 || !territory || !organisations) return { ok: false, faults: faults.all };
  const agreements = [...world.agreements.values()].filter((agreement) => agreement !== undefined);
  return {
    ok: true,
    definitions: { ...territory, organisations, agreements, editions, history } satisfies Definitions,
  };
}

function readWith<T>(
  folder: string,
  file: string,
  faults: FileFaults,
  parse: (text: string) => Parsed<T>,
): T | undefined {
  const text = faults.value(file, readText(folder, file));
  return text === undefined ? undefined : faults.value(file, parse(text));
}

function readOrganisations(folder: string, territory: Territory, faults: FileFaults): Organisation[] | undefined {
  const listed = readWith(folder, files.organisations, faults, (text) => {
    const json = parseJson(text);
    return json.ok ? parseOrganisations(json.value, territory) : json;
  });
  return listed && [...listed, ...territory.municipalities.map(municipalOrganisation)];
}

const referring: FaultCode[] = ['unknown-organisation', 'unknown-county'];

function readAgreement({ folder, faults, territory, organisations }: World, file: string): Read<Agreement> | undefined {
  const known = {
    counties: new Set([nation, ...(territory?.counties ?? []).map((county) => county.code)]),
    organisations: new Set(organisations?.map((organisation) => organisation.id)),
  };
  const text = faults.value(file, readText(folder, file));
  const json = text === undefined ? undefined : faults.value(file, parseJson(text));
  if (text === undefined || json === undefined) return undefined;
  const parsed = parseAgreement(json, known);
  if (!parsed.ok) {
    faults.add(
      file,
      parsed.faults.filter(({ code }) => organisations || !referring.includes(code)),
    );
    return undefined;
  }
  if (`agreements/${parsed.value.key}.json` === file) return { file, text, value: parsed.value };
  faults.add(file, [{ path: 'key', code: 'bad-code', details: { what: parsed.value.key } }]);
  return undefined;
}

/** An indicator's code is its key in all tables, so two agreements cannot share one. */
function refuseSharedCodes({ agreements, faults }: World): void {
  const codes = new Set<string>();
  for (const { file, value } of [...agreements.values()].filter((agreement) => agreement !== undefined)) {
    value.indicators.forEach(({ code }, i) => {
      if (codes.has(code))
        faults.add(file, [{ path: `indicators[${i}].code`, code: 'duplicate-name', details: { what: code } }]);
      codes.add(code);
    });
  }
}

/** An agreement replaces another of the folder's, never itself. */
function refuseUnknownPredecessors({ agreements, faults }: World): void {
  for (const { file, value } of [...agreements.values()].filter((agreement) => agreement !== undefined)) {
    const { key, predecessor } = value;
    if (predecessor === null || (predecessor !== key && agreements.has(predecessor))) continue;
    faults.add(file, [{ path: 'predecessor', code: 'unknown-agreement', details: { what: predecessor } }]);
  }
}

/** An indicator that goes on with another's series names one of the folder's. */
function refuseUnknownContinuations({ agreements, faults }: World): void {
  const read = [...agreements.values()].filter((agreement) => agreement !== undefined);
  const codes = new Set(read.flatMap(({ value }) => value.indicators.map(({ code }) => code)));
  for (const { file, value } of read) {
    value.indicators.forEach(({ continues }, i) => {
      if (continues === null || codes.has(continues)) return;
      faults.add(file, [
        { path: `indicators[${i}].continues`, code: 'unknown-indicator', details: { what: continues } },
      ]);
    });
  }
}

function readHistory({ folder, faults, territory }: World): FilePlaces[] {
  if (!filesIn(folder, 'history', '.csv').includes(files.history) || !territory) return [];
  const inCounty = territory.municipalities.filter(({ countyCode }) => countyCode === placesTable.county);
  return readWith(folder, `history/${files.history}`, faults, (text) => parseHistory(text, inCounty)) ?? [];
}
