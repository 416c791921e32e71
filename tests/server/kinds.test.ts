/** A questionnaire with a question of every kind, from its file through answers and submission and back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { readResponse, readSubmission } from '#lib/server/responses/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { answerAll, assignmentOf, type Entries, refusalOf, respondentOf, save, storedOf, submit } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { edition2014, folderWith, removeFolders } from '../definition-folders.ts';
import { everyKindJson } from '../every-kind.ts';
import { people, type PersonActor, system } from '../people.ts';

const now = new Date('2014-12-15T09:00:00Z');
const day = 86_400_000;

let fresh: FreshDatabase;
let id: string;
let anna: PersonActor;

beforeAll(async () => {
  fresh = await freshDatabase();
  const result = await loadDefinitions(fresh.database, system, folderWith(edition2014, withEveryKind), now);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  await openRound(
    fresh.database,
    system,
    {
      editionKey: '05-uppfoljning-2014',
      supplementKey: null,
      countyCode: '05',
      synthetic: false,
      opensAt: new Date(now.getTime() - day),
      closesAt: new Date(now.getTime() + day),
    },
    now,
  );
  const cast = await people(fresh.database);
  anna = respondentOf(cast.kinda, 'kommun-0513');
  id = await assignmentOf(fresh.database, 'kommun-0513');
});
afterAll(async () => {
  removeFolders();
  await fresh.drop();
});

type Part = { key: string; checks?: unknown[]; survey: { pages: unknown[] } };

/** The shipped edition with a section of every kind at the end of the municipality's part. */
function withEveryKind(file: string): string {
  const edition = JSON.parse(file) as { parts: Part[] };
  const more = everyKindJson();
  for (const part of edition.parts.filter(({ key }) => key === 'kommun')) {
    part.survey.pages.push(...more.pages);
    part.checks = [...(part.checks ?? []), ...more.checks];
  }
  return JSON.stringify(edition);
}

const given: Entries = {
  'kommun/namn': { value: 'Mottagningen' },
  'kommun/kom': { value: '1 200' },
  'kommun/andel': { value: '50,5' },
  'kommun/kostnad': { value: '1 250 000' },
  'kommun/startdag': { value: '2014-07-01' },
  'kommun/epost': { value: ' mottagning@kinda.example ' },
  'kommun/beskriv': { value: 'Lugnt.' },
  'kommun/finns': { value: true },
  'kommun/form': { value: 'egen' },
  'kommun/ort': { value: 'tatort' },
  'kommun/sprak': { value: ['so', 'ar'] },
  'kommun/parter': { value: ['af'] },
  'kommun/betyg': { value: '7' },
  'kommun/takt': { value: 'lagom' },
  'kommun/personer/kvinnor': { value: '1 000' },
  'kommun/personer/man': { value: '239' },
  'kommun/personer/totalt': { value: '1239' },
  'kommun/pastaenden/samverkan': { value: 'helt' },
  'kommun/insatser/sprak/antal': { value: '5' },
  'kommun/insatser/sprak/dag': { value: '2014-02-01' },
  'kommun/insatser/sprak/form': { value: 'grupp' },
  'kommun/insatser/sprak/klar': { value: false },
  'kommun/kurser': { value: [{ timmar: '1 000', namn: 'Svenska', digital: true }, {}, { namn: 'So', timmar: '600' }] },
  'kommun/samarbeten': { value: [{ vem: 'Kyrkan', for: ['vuxna', 'barn'], avtal: false }] },
  'kommun/tjanst': { value: '80' },
  'kommun/chef': { value: true },
};

/** What the server makes of them. */
const kept: Record<string, unknown> = {
  ...Object.fromEntries(
    Object.entries(given).map(([address, entry]) => [address, (entry as { value: unknown }).value]),
  ),
  'kommun/kom': '1200',
  'kommun/andel': '50.5',
  'kommun/kostnad': '1250000',
  'kommun/epost': 'mottagning@kinda.example',
  'kommun/sprak': ['ar', 'so'],
  'kommun/personer/kvinnor': '1000',
  'kommun/kurser': [
    { namn: 'Svenska', timmar: '1000', digital: true },
    { namn: 'So', timmar: '600' },
  ],
  'kommun/samarbeten': [{ vem: 'Kyrkan', for: ['barn', 'vuxna'], avtal: false }],
};

const write = (base: number, changes: Entries, key?: string) =>
  save(fresh.database, anna, id, { base, changes, ...(key ? { key } : {}) }, now);
const revision = async () => (await storedOf(fresh.database, id)).revision;
const refused = (changes: Entries) => refusalOf(fresh.database, id, async () => write(await revision(), changes));

describe('answers of every kind', () => {
  test('are typed and kept', async () => {
    await write(0, given);
    const { document } = await readResponse(fresh.database, anna, id, now);
    expect(Object.fromEntries(Object.entries(document).map(([address, { value }]) => [address, value]))).toEqual(kept);
  });

  test.each<[string, unknown, object]>([
    ['kommun/startdag', '2026-02-30', { code: 'not-a-date' }],
    ['kommun/startdag', '1999-12-31', { code: 'too-early', min: '2000-01-01' }],
    ['kommun/epost', 'a@b.se\nBcc: c@d.se', { code: 'not-an-email' }],
    ['kommun/andel', '100,1', { code: 'too-large', max: 100 }],
    ['kommun/betyg', '8', { code: 'not-a-choice' }],
    ['kommun/betyg', 7, { code: 'not-a-choice' }],
    ['kommun/pastaenden/resurser', 'kanske', { code: 'not-a-choice' }],
    ['kommun/insatser/sprak/klar', 'true', { code: 'not-yes-or-no' }],
    ['kommun/kurser', [{}, {}, {}, {}, {}, {}].map(() => ({ namn: 'a' })), { code: 'too-many-rows', limit: 5 }],
    [
      'kommun/kurser',
      [{ namn: 'a' }, { timmar: 'x' }],
      { code: 'in-row', row: 2, column: { sv: 'Timmar', en: 'Hours' }, violation: { code: 'not-a-number' } },
    ],
    [
      'kommun/kurser',
      [{ larare: 'x' }],
      { code: 'in-row', row: 1, column: null, violation: { code: 'unknown-address' } },
    ],
    ['kommun/summa', '5', { code: 'unknown-address' }],
    ['kommun/inledning', 'x', { code: 'unknown-address' }],
    ['kommun/kurser/0/namn', 'x', { code: 'unknown-address' }],
  ])('%s is not %j, and the draft stays', async (address, value, violation) => {
    expect(await refused({ [address]: { value } })).toMatchObject({
      code: 'answers-invalid',
      details: { violations: { [address]: violation } },
    });
  });

  test('the same rows again are no change, another row meanwhile is a conflict', async () => {
    const base = await revision();
    await write(base, { 'kommun/kurser': { value: [{ namn: 'Annat' }] } });
    const rows = (value: unknown) => ({ 'kommun/kurser': { value } });
    await expect(write(base, rows([{ namn: 'Mitt' }]))).rejects.toMatchObject({
      code: 'answers-conflict',
      details: { conflicts: [{ address: 'kommun/kurser', theirs: { value: [{ namn: 'Annat' }] } }] },
    });
    await write(base, rows([{ namn: 'Annat' }, {}]));
    await write(await revision(), rows(kept['kommun/kurser']));
  });

  test('rows sent twice with the same key are saved once', async () => {
    const base = await revision();
    const key = '0190c0de-0000-7000-8000-000000000001';
    const changes = { 'kommun/kurser': { value: kept['kommun/kurser'] } };
    const first = await write(base, changes, key);
    expect(await write(base, changes, key)).toMatchObject({ revision: first.revision });
    expect(await revision()).toBe(base + 1);
  });

  test('a list without rows is cleared, and a reason stands in its place', async () => {
    await write(await revision(), { 'kommun/samarbeten': { value: [{}, {}], reason: 'not_applicable' } });
    const { document } = await readResponse(fresh.database, anna, id, now);
    expect(document['kommun/samarbeten']).toMatchObject({ reason: 'not_applicable' });
    expect(document['kommun/samarbeten']).not.toHaveProperty('value');
    await write(await revision(), { 'kommun/samarbeten': { value: kept['kommun/samarbeten'] } });
  });
});

describe('a submission', () => {
  const failing = async () => {
    const base = await revision();
    return refusalOf(fresh.database, id, () => submit(fresh.database, anna, id, base, now));
  };

  test('is stopped by a sum that does not add up, a figure above another, and half a list', async () => {
    await answerAll(fresh.database, anna, id, now);
    await write(await revision(), {
      'kommun/personer/totalt': { value: '1200' },
      'kommun/kom': { value: '1201' },
      'kommun/kurser': { value: [{ timmar: '5' }] },
    });
    expect(await failing()).toMatchObject({
      code: 'not-complete',
      details: { missing: ['kommun/kurser'], failing: ['kommun/personer/totalt', 'kommun/kom'] },
    });
    await write(await revision(), {
      'kommun/personer/totalt': { value: '1239' },
      'kommun/kurser': { value: kept['kommun/kurser'] },
    });
  });

  test('holds what was asked, read back as it was typed', async () => {
    await submit(fresh.database, anna, id, await revision(), now);
    const { answers } = await readSubmission(fresh.database, anna, id, now);
    for (const [address, value] of Object.entries({ ...kept, 'kommun/kom': '1201' }))
      expect([address, answers[address]?.value]).toEqual([address, value]);
  });

  test('makes no observations of what is tied to no indicator', async () => {
    const { rows } = await fresh.database.pool.query<{ question: string }>(
      'select distinct question from observation where assignment_id = $1',
      [id],
    );
    const names = rows.map(({ question }) => question.split('/').at(-1));
    const own = everyKindJson().pages.flatMap(({ elements }) => elements.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => own.includes(name))).toEqual([]);
  });
});
