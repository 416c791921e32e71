import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followRound, openRound } from '#lib/server/rounds/index.ts';
import { answerAll, assignmentOf, openedRound, submit } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, type Name, people } from '../people.ts';

const now = new Date('2014-01-10T09:00:00Z');
const closesAt = new Date('2014-02-10T09:00:00Z');
const of2014 = {
  editionKey: '05-uppfoljning-2014',
  supplementKey: null,
  countyCode: '05',
  opensAt: now,
  closesAt,
  synthetic: false,
};

let fresh: FreshDatabase;
let cast: Cast;
let round: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  round = await openedRound(fresh.database, now, '2013');
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

const actorOf = (name: Name | 'anonymous') => (name === 'anonymous' ? anonymous : cast[name].actor);
const rows = async (sql: string, values: unknown[] = []) =>
  (await fresh.database.pool.query<Record<string, unknown>>(sql, values)).rows;
const rounds = async () =>
  rows(
    `select (select count(*)::int from round) as rounds, (select count(*)::int from assignment) as assignments, (select count(*)::int from response) as responses, (select count(*)::int from audit where action = 'round.open') as audits`,
  );

async function refused(attempt: () => Promise<unknown>, expected: object): Promise<void> {
  const before = await rounds();
  await expect(attempt()).rejects.toMatchObject(expected);
  expect(await rounds()).toEqual(before);
}

describe('an open round', () => {
  test('has each of the county’s municipalities once, and each agency with its own part', async () => {
    const found = await rows(
      `select o.kind, a.parts, count(*)::int as count, count(distinct a.organisation_id)::int as distinct, array_agg(distinct a.county_code) as counties
       from assignment a join organisation o on o.id = a.organisation_id where a.round_id = $1 group by 1, 2 order by 2`,
      [round],
    );
    const once = { count: 1, distinct: 1, counties: ['05'] };
    expect(found).toEqual([
      { kind: 'agency', parts: ['af'], ...once },
      { kind: 'municipality', parts: ['kommun'], count: 13, distinct: 13, counties: ['05'] },
      { kind: 'county_board', parts: ['lansstyrelse'], ...once },
      { kind: 'agency', parts: ['mv'], ...once },
      { kind: 'region', parts: ['region'], ...once },
    ]);
    expect(await rows(`select organisation_id as id from assignment where parts <> '{kommun}' order by 1`)).toEqual(
      ['arbetsformedlingen', 'lansstyrelsen-05', 'migrationsverket', 'region-05'].map((id) => ({ id })),
    );
  });

  test('begins with an empty draft for each', async () => {
    expect(await rows(`select distinct state, revision, document, answered, asked from response`)).toEqual([
      { state: 'draft', revision: 0, document: {}, answered: 0, asked: 0 },
    ]);
  });

  test('has the edition’s year and period, and an audit row', async () => {
    expect(
      await rows(
        `select year, period_from::text as "from", period_to::text as "to", synthetic from round where id = $1`,
        [round],
      ),
    ).toEqual([{ year: 2013, from: '2013-01-01', to: '2013-12-31', synthetic: false }]);
    expect(await rows(`select action, county_code, details from audit where subject_id = $1`, [round])).toEqual([
      {
        action: 'round.open',
        county_code: '05',
        details: { edition: '05-uppfoljning-2013', assignments: 17, synthetic: false },
      },
    ]);
  });
});

describe('to open a round', () => {
  test.each([
    'kinda',
    'kindasColleague',
    'employmentService',
    'region',
    'church',
    'norrbottensOfficer',
    'council',
    'surveyOffice',
    'withoutRights',
    'anonymous',
  ] as const)('%s is not allowed', async (name) => {
    await refused(() => openRound(fresh.database, actorOf(name), of2014, now), { code: 'not-allowed' });
  });

  test('the officer is not allowed in another county', async () => {
    await refused(() => openRound(fresh.database, cast.officer.actor, { ...of2014, countyCode: '25' }, now), {
      code: 'not-allowed',
    });
  });

  test.each<[string, Partial<typeof of2014>, object]>([
    ['of an edition that is not', { editionKey: 'x' }, { code: 'not-found' }],
    [
      'that is open already',
      { editionKey: '05-uppfoljning-2013' },
      { code: 'bad-request', details: { what: 'editionKey' } },
    ],
    [
      'that closes before it opens',
      { opensAt: closesAt, closesAt: now },
      { code: 'bad-request', details: { what: 'closesAt' } },
    ],
    ['that closes as it opens', { closesAt: now }, { code: 'bad-request', details: { what: 'closesAt' } }],
  ])('%s is refused', async (_, change, expected) => {
    await refused(() => openRound(fresh.database, cast.officer.actor, { ...of2014, ...change }, now), expected);
  });

  test('of another county’s questionnaire is refused: its agencies would report on that county’s municipalities', async () => {
    await refused(
      () => openRound(fresh.database, cast.norrbottensOfficer.actor, { ...of2014, countyCode: '25' }, now),
      { code: 'not-found' },
    );
  });

  test('the county’s own officer is allowed', async () => {
    const id = await openRound(fresh.database, cast.officer.actor, of2014, now);
    expect(await rows(`select count(*)::int as count from assignment where round_id = $1`, [id])).toEqual([
      { count: 17 },
    ]);
    expect(await rows(`select person_id from audit where subject_id = $1`, [id])).toEqual([
      { person_id: cast.officer.id },
    ]);
  });
});

describe('following a round', () => {
  test.each(['officer', 'surveyOffice'] as const)('%s sees how far each has come, and no answer', async (name) => {
    const id = await assignmentOf(fresh.database, 'kommun-0513', round);
    const linkopings = await assignmentOf(fresh.database, 'kommun-0580', round);
    if (name === 'officer') {
      const base = await answerAll(fresh.database, cast.kinda.actor, id, now);
      await submit(fresh.database, cast.kinda.actor, id, base, now);
      await answerAll(fresh.database, cast.linkoping.actor, linkopings, now, {
        more: { 'kommun/bosatta/man': { value: '987654' } },
      });
    }
    const followed = await followRound(fresh.database, actorOf(name), round);
    expect(followed.round).toMatchObject({ id: round, county: '05', year: 2013 });
    expect(followed.standings).toHaveLength(17);
    const stages = new Map(followed.standings.map((standing) => [standing.assignment, standing.stage]));
    expect([stages.get(id), stages.get(linkopings)]).toEqual(['submitted', 'begun']);
    expect([...stages.values()].filter((stage) => stage === 'not-started')).toHaveLength(15);
    expect(JSON.stringify(followed)).not.toContain('987654');
  });

  test.each(['kinda', 'norrbottensOfficer', 'council', 'withoutRights', 'anonymous'] as const)(
    '%s does not find it',
    async (name) => {
      await expect(followRound(fresh.database, actorOf(name), round)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
