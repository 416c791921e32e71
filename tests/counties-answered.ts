/** Three counties with the national questionnaire in two years, opened and answered by the use cases. */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { fieldsOf, questionsOf } from '#lib/domain/edition.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { readDefinitions } from '#lib/server/agreements/read-definitions.ts';
import type { Database } from '#lib/server/db/index.ts';
import { nationalAnswers } from '#lib/server/demo/national-answers.ts';
import { readResponse, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { assignmentOf } from './builders.ts';
import { system } from './people.ts';
import { meta, now, tillagg } from './stockholm.ts';

type Year = 2026 | 2027;
const folderOf = 'questionnaires/00-mottagande-och-etablering';

/** One question is another the year after. */
const anew = { kind: 'break', note: { sv: 'Frågan är ny.', en: 'The question is new.' } };

/** What the first edition asks: part and question. */
function asked(): string[] {
  const read = readDefinitions('surveys');
  const parts = read.ok
    ? read.definitions.editions.flatMap(({ value }) => (value.key === meta ? value.parts : []))
    : [];
  return parts.flatMap((part) =>
    questionsOf(part).flatMap(({ name, fields }) => (fields.length === 0 ? [] : [`${part.key}/${name}`])),
  );
}

/** The shipped definitions, and the national questionnaire once more for the year after. */
async function loadTwoYears(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-national-'));
  try {
    cpSync('surveys', folder, { recursive: true });
    const first = JSON.parse(readFileSync(join(folder, folderOf, '2026.json'), 'utf8')) as object;
    const period = { from: '2027-01-01', to: '2027-12-31' };
    const bridges = Object.fromEntries(
      asked().map((name) => [name, name === 'kommun/bos_kontrakt' ? anew : { kind: 'same' }]),
    );
    writeFileSync(join(folder, folderOf, '2027.json'), JSON.stringify({ ...first, label: '2027', period, bridges }));
    const loaded = await loadDefinitions(database, system, folder, now);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Stockholm's has the county's supplement the first year. */
function openIn(database: Database, county: string, year: Year): Promise<string> {
  const round = {
    editionKey: `00-mottagande-och-etablering-${year}`,
    supplementKey: county === '01' && year === 2026 ? tillagg : null,
    countyCode: county,
    opensAt: new Date('2026-10-15T06:00:00Z'),
    closesAt: new Date('2026-12-15T15:00:00Z'),
    synthetic: true,
  };
  return openRound(database, system, round, now);
}

type Change = (field: Field, entry: Entry) => Entry;

/**
 * Answers all that a municipality is asked, as `change` has it, and submits; figures that leap are explained. Of an
 * answer that is left out with `stop` only the first section is saved.
 */
async function answerIn(
  database: Database,
  round: string,
  municipality: string,
  change: Change = (_, entry) => entry,
  stop = false,
): Promise<string> {
  const organisation = `kommun-${municipality}`;
  const assignment = await assignmentOf(database, organisation, round);
  const { parts } = await readResponse(database, system, assignment, now);
  const fields = new Map(parts.flatMap(fieldsOf).map((field) => [field.address, field]));
  const sections = nationalAnswers(parts, { organisation, municipality, year: 2026 });
  const saved = stop ? sections.slice(0, 1) : sections;
  const changes = new Map(
    saved.flatMap(({ answers }) =>
      [...answers].map(([address, entry]): [string, Entry] => {
        const field = fields.get(address);
        const changed = field ? change(field, entry) : entry;
        return [
          address,
          field?.type.kind === 'number' && 'value' in changed ? { ...changed, note: 'Så är det.' } : changed,
        ];
      }),
    ),
  );
  const { revision } = await saveAnswers(database, system, assignment, { base: 0, key: randomUUID(), changes }, now);
  if (!stop) await submitResponse(database, system, assignment, { base: revision, key: randomUUID() }, now);
  return assignment;
}

/** One cell is not kept in Karlshamn, so its share is not counted. */
const withGap: Change = (field, entry) =>
  field.observes?.indicator === '00-SFI-02' &&
  field.observes.component === 'numerator' &&
  field.observes.breakdown.sex === 'K'
    ? { reason: 'not_kept' }
    : entry;

/** The year after, figures are so many times as large in some municipalities; parts and wholes alike. */
const larger =
  (factor: number): Change =>
  (field, entry) =>
    field.type.kind === 'number' &&
    typeof entry.value === 'string' &&
    field.type.decimals === 0 &&
    field.question !== 'so_digitalt'
      ? { value: String(Number(entry.value) * factor) }
      : entry;

/** Blekinge, Västmanland and, the first year, Stockholm County, as the tests of the country have them; the rounds by county and year. */
export async function answeredCounties(database: Database): Promise<Record<string, string>> {
  await loadTwoYears(database);
  const rounds: Record<string, string> = {};
  for (const county of ['01', '10', '19']) rounds[`${county} 2026`] = await openIn(database, county, 2026);
  for (const county of ['10', '19']) rounds[`${county} 2027`] = await openIn(database, county, 2027);
  const answering = (round: string, code: string, change?: Change, stop?: boolean) =>
    answerIn(database, rounds[round] ?? '', code, change, stop);
  for (const code of ['0127', '0182']) await answering('01 2026', code);
  for (const code of ['1080', '1081']) await answering('10 2026', code);
  await answering('10 2026', '1082', withGap);
  await answering('10 2026', '1083', undefined, true);
  for (const code of ['1980', '1984']) await answering('19 2026', code);
  await answering('10 2027', '1080', larger(3));
  await answering('10 2027', '1083', larger(2));
  await answering('19 2027', '1980', larger(1));
  await addWhatDoesNotCount(database);
  return rounds;
}

/** Answers that newer ones have taken the place of, and answers of one who only confirms what another says. */
async function addWhatDoesNotCount(database: Database): Promise<void> {
  const copied = `
    insert into observation
    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid()) || $1::jsonb)).*
    from observation o where o.municipality_code = '1980' and o.year = 2026 and o.superseded_at is null`;
  await database.inTransaction('system', async ({ client }) => {
    await client.query(copied, [{ municipality_code: '1981', superseded_at: now }]);
    await client.query(copied, [{ municipality_code: '1982', lead: false }]);
  });
}
