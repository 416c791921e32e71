import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsOf } from '#lib/domain/edition.ts';
import { readResponse } from '#lib/server/responses/index.ts';
import { answerAll, assignmentOf, openedRound, respondentOf, save, submit } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { type Cast, people, type PersonActor } from '../people.ts';

const now = new Date('2014-12-15T09:00:00Z');
const later = new Date('2014-12-20T09:00:00Z');

type Observation = {
  component: string;
  breakdown: string;
  unit: string | null;
  status: string;
  value: string | null;
  items: string[] | null;
  words: string | null;
  lead: boolean;
  reporter: string;
  from: string;
  to: string;
  question: string;
};

let fresh: FreshDatabase;
let cast: Cast;
const submitted: Record<string, { id: string; actor: PersonActor; revision: number }> = {};

/** Kinda, the Migration Agency and the Employment Service have submitted. */
beforeAll(async () => {
  fresh = await freshDatabase();
  await openedRound(fresh.database, now);
  cast = await people(fresh.database);
  const more: Record<string, Record<string, unknown>> = {
    'kommun-0513': {
      'kommun/bosatta/kvinnor': { value: '0' },
      'kommun/bosatta/man': { reason: 'not_kept', note: 'Förs inte.' },
      'kommun/ideburen_arbete': { value: 'Språkcafé.' },
      'kommun/so_sprak_annat': { value: 'tok pisin' },
    },
    migrationsverket: { 'mv/bosatta/0513/kvinnor': { value: '9007199254740991' } },
    arbetsformedlingen: {},
  };
  for (const [organisation, changes] of Object.entries(more)) {
    const id = await assignmentOf(fresh.database, organisation);
    const actor = respondentOf(cast.kinda, organisation);
    const base = await answerAll(fresh.database, actor, id, now, { more: changes });
    const { revision } = await submit(fresh.database, actor, id, base, now);
    submitted[organisation] = { id, actor, revision };
  }
});
afterAll(() => fresh.drop());

async function observed(organisation: string, indicator: string, current = true): Promise<Observation[]> {
  const { rows } = await fresh.database.pool.query<Observation>(
    `select component, breakdown, municipality_code as unit, status, value::text, items, words, lead, reporter_id as reporter,
       period_from::text as "from", period_to::text as "to", question
     from observation where reporter_id = $1 and indicator_code = $2 and (superseded_at is null) = $3 order by unit, component, breakdown`,
    [organisation, indicator, current],
  );
  return rows;
}

const year = { from: '2014-01-01', to: '2014-12-31' };
const none = { items: null, words: null };

describe('a municipality’s answers are on record', () => {
  test('as what it confirms, where another leads; zero is a value, and a reason is told', async () => {
    const common = {
      component: 'value',
      unit: '0513',
      lead: false,
      reporter: 'kommun-0513',
      question: '05-uppfoljning-2014/kommun/bosatta',
      ...year,
      ...none,
    };
    expect(await observed('kommun-0513', '05-BOE-01')).toEqual([
      { ...common, breakdown: 'sex=K', status: 'value', value: '0' },
      { ...common, breakdown: 'sex=M', status: 'not_kept', value: null },
    ]);
  });

  test('by course and sex, of the period that the question is about', async () => {
    const found = await observed('kommun-0513', '05-UTB-02');
    expect(found.map(({ component, breakdown }) => `${component} ${breakdown}`)).toEqual(
      ['denominator', 'numerator'].flatMap((component) =>
        ['K', 'M'].flatMap((sex) => ['A', 'B', 'C', 'D'].map((level) => `${component} sex=${sex}|sfi_level=${level}`)),
      ),
    );
    for (const row of found)
      expect(row).toMatchObject({ lead: true, unit: '0513', from: '2013-01-01', to: '2014-12-31' });
    const [day] = await observed('kommun-0513', '05-UTB-01');
    expect(day).toMatchObject({ from: '2014-10-15', to: '2014-10-15', lead: true });
  });

  test('as a list in the order of its choices, and as words', async () => {
    const common = { component: 'items', breakdown: '', unit: '0513', status: 'value', value: null, lead: true };
    expect(await observed('kommun-0513', '05-SAM-02')).toMatchObject([
      { ...common, items: ['sqi', 'mis'], words: null },
    ]);
    expect(await observed('kommun-0513', '05-SAM-03')).toMatchObject([
      { ...common, component: 'text', items: null, words: 'Språkcafé.' },
    ]);
  });

  test('but not of a question that belongs to no indicator', async () => {
    const { id, revision } = submitted['kommun-0513']!;
    const { parts } = await readResponse(fresh.database, submitted['kommun-0513']!.actor, id, now);
    const { rows } = await fresh.database.pool.query<{
      question: string;
      revision: number;
      synthetic: boolean;
      published: boolean;
      at: Date;
    }>('select question, revision, synthetic, published, at from observation where assignment_id = $1', [id]);
    expect(rows).toHaveLength(parts.flatMap(fieldsOf).filter(({ observes }) => observes).length);
    for (const row of rows) expect(row).toMatchObject({ revision, synthetic: false, published: false, at: now });
    const questions = new Set(rows.map(({ question }) => question.split('/')[2]));
    for (const name of ['so_sprak_annat', 'ideburen_samarbete', 'lok_finns']) expect(questions).not.toContain(name);
  });

  test('with the explanation beside the figure', async () => {
    const { rows } = await fresh.database.pool.query(
      `select explanation, breakdown from observation where reporter_id = 'kommun-0513' and explanation is not null`,
    );
    expect(rows).toEqual([{ explanation: 'Förs inte.', breakdown: 'sex=M' }]);
  });
});

describe('an agency’s answers are on record', () => {
  test('one for each municipality and sex, exact to the last digit, and it leads', async () => {
    const found = await observed('migrationsverket', '05-BOE-01');
    expect(found).toHaveLength(26);
    expect(new Set(found.map(({ unit }) => unit)).size).toBe(13);
    for (const row of found)
      expect(row).toMatchObject({
        lead: true,
        component: 'value',
        ...year,
        question: '05-uppfoljning-2014/mv/bosatta',
      });
    expect(found.find(({ unit, breakdown }) => unit === '0513' && breakdown === 'sex=K')?.value).toBe(
      '9007199254740991',
    );
  });

  test('by route of settlement: the Migration Agency leads with all, the Employment Service confirms its own', async () => {
    const of = async (organisation: string) =>
      (await observed(organisation, '05-BOE-02')).filter(({ unit }) => unit === '0580');
    const summary = (rows: Observation[]) =>
      rows.map(({ component, breakdown, lead }) => `${component} ${breakdown} ${lead}`);
    expect(summary(await of('migrationsverket'))).toEqual([
      'denominator sex=K true',
      'denominator sex=M true',
      ...['af', 'egen', 'mv'].flatMap((route) =>
        ['K', 'M'].map((sex) => `numerator settlement_route=${route}|sex=${sex} true`),
      ),
    ]);
    expect(summary(await of('arbetsformedlingen'))).toEqual([
      'numerator settlement_route=af|sex=K false',
      'numerator settlement_route=af|sex=M false',
    ]);
  });

  test('without a municipality where the answer is about the agency', async () => {
    expect(await observed('arbetsformedlingen', '05-SAM-03')).toMatchObject([
      { unit: null, words: 'Svar 0', lead: true },
    ]);
  });
});

test('submitted again, the old figures are superseded and stay; no figure stands twice', async () => {
  const { id, actor, revision } = submitted['kommun-0513']!;
  const { pool } = fresh.database;
  const { rows: before } = await pool.query<{ count: number }>(
    'select count(*)::int as count from observation where assignment_id = $1',
    [id],
  );
  await pool.query(`update response set state = 'reopened' where assignment_id = $1`, [id]);
  const saved = await save(
    fresh.database,
    actor,
    id,
    { base: revision, changes: { 'kommun/bosatta/kvinnor': { value: '3' } } },
    later,
  );
  await submit(fresh.database, actor, id, saved.revision, later);
  const value = async (current: boolean) =>
    (await observed('kommun-0513', '05-BOE-01', current)).map((row) => row.value);
  expect([await value(true), await value(false)]).toEqual([
    ['3', null],
    ['0', null],
  ]);
  const { rows } = await pool.query(
    `select count(*) filter (where superseded_at is null)::int as current, count(*) filter (where superseded_at = $2)::int as superseded from observation where assignment_id = $1`,
    [id, later],
  );
  expect(rows).toEqual([{ current: before[0]?.count, superseded: before[0]?.count }]);
});
