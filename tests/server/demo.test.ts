/** The demonstration, made in a database that holds the real definitions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { isJump } from '#lib/domain/check.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { logIn } from '#lib/server/accounts/index.ts';
import { ownCommitments } from '#lib/server/commitments/index.ts';
import { demoAccounts, demoPassword } from '#lib/server/demo-accounts.ts';
import { keepDemoOpen, makeDemo } from '#lib/server/demo/index.ts';
import { compareEditions } from '#lib/survey/compare-editions.ts';
import { readEdition } from '#lib/server/authoring/index.ts';
import { summariseYear } from '#lib/server/results/index.ts';
import { readResponse } from '#lib/server/responses/index.ts';
import { followRound, listAssignments, listRounds, type Standing } from '#lib/server/rounds/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { system } from '../people.ts';

const now = new Date('2026-11-21T13:00:00Z');
const national = '00-mottagande-och-etablering';
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  const loaded = await loadDefinitions(fresh.database, system, 'surveys', now);
  expect(loaded.ok).toBe(true);
  expect(await makeDemo(fresh.database, now)).toEqual({ created: true });
});
afterAll(() => fresh.drop());

async function standingsOf(year: number): Promise<Standing[]> {
  const round = (await listRounds(fresh.database, system, '05')).find((candidate) => candidate.year === year);
  return (await followRound(fresh.database, system, round?.id ?? '')).standings;
}

async function rows<T extends object>(sql: string, ...values: unknown[]): Promise<T[]> {
  return fresh.database.read(system, async ({ client }) => (await client.query<T>(sql, values)).rows);
}

test('in 2013 everybody has answered, in time', async () => {
  expect((await standingsOf(2013)).map(({ stage }) => stage)).toEqual(Array(17).fill('submitted'));
  const late = await rows(
    'select 1 from submission s join assignment a on a.id = s.assignment_id join round r on r.id = a.round_id where s.at not between r.opens_at and least(r.closes_at, $1)',
    now,
  );
  expect(late).toEqual([]);
});

test('in 2014 eleven municipalities have answered, Kinda and the region are half done, Vadstena has not begun', async () => {
  const standings = await standingsOf(2014);
  const at = (stage: string): string[] =>
    standings.filter((standing) => standing.stage === stage).map(({ organisation }) => organisation.sv);
  expect(standings.filter(({ kind, stage }) => kind === 'municipality' && stage === 'submitted')).toHaveLength(11);
  expect(at('begun')).toEqual(['Kinda kommun', 'Region Östergötland']);
  expect(at('not-started')).toEqual(['Vadstena kommun', 'Länsstyrelsen Östergötland']);
  expect(at('submitted')).toHaveLength(13);
});

test("Kinda's draft has one leap left to explain, and whole sections on either side", async () => {
  const { actor } = await loggedIn('enkat@kinda.demo.example');
  const assignment = (await listAssignments(fresh.database, actor)).find(({ year }) => year === 2014);
  const { findings, progress } = await readResponse(fresh.database, actor, assignment?.id ?? '', now);
  expect(findings).toMatchObject([{ code: 'jump', explained: false, addresses: ['kommun/vuxenutbildning/kvinnor'] }]);
  expect(progress.filter(({ missing }) => missing.length === 0).map(({ section }) => section)).toEqual([
    'utbildning',
    'samhallsliv',
  ]);
});

test('every figure that leaps has its explanation', async () => {
  const leaps = await rows<{ before: string; value: string; explanation: string | null }>(
    `select b.value as before, o.value, o.explanation from observation o join observation b using (indicator_code, component, breakdown, reporter_id)
     where o.year = 2014 and b.year = 2013 and o.indicator_code <> '05-UTB-02' and o.municipality_code = b.municipality_code and o.value is not null`,
  );
  const found = leaps.filter(({ before, value }) => isJump(Number(before), Number(value)));
  expect(found.length).toBeGreaterThanOrEqual(4);
  expect(found.filter(({ explanation }) => !explanation)).toEqual([]);
});

test('the figures hang together', async () => {
  const routes = await rows(
    `select 1 from observation where indicator_code = '05-BOE-02' and reporter_id = 'migrationsverket'
     group by municipality_code, year, breakdown like '%sex=K%'
     having sum(value) filter (where component = 'numerator') <> sum(value) filter (where component = 'denominator')`,
  );
  const sfi = await rows(
    `select 1 from observation where indicator_code in ('05-UTB-01', '05-UTB-04') group by municipality_code, year, breakdown like '%sex=K%'
     having sum(value) filter (where indicator_code = '05-UTB-01') <> sum(value) filter (where indicator_code = '05-UTB-04' and component = 'denominator')`,
  );
  expect([...routes, ...sfi]).toEqual([]);
});

test('all of it is marked as made up, and some has a reason instead of a value', async () => {
  expect(
    await rows(
      `select synthetic, count(*) > 1000 as many from observation where county_code = '05' group by synthetic`,
    ),
  ).toEqual([{ synthetic: true, many: true }]);
  const silent = await rows(
    `select distinct municipality_code as m, status from observation where indicator_code = '05-BAR-02' and year = 2013 and value is null`,
  );
  expect(silent).toEqual([{ m: '0512', status: 'not_kept' }]);
});

test('some parties have reported on what they undertook, made up too, and some is left to report', async () => {
  const reports = await rows(
    `select agreement_key as agreement, bool_and(synthetic) as synthetic, count(*) > 10 as many from commitment_report
     where superseded_at is null group by 1 order by 1`,
  );
  expect(reports).toEqual([
    { agreement: '05-etablering-i-utveckling-2015', synthetic: true, many: true },
    { agreement: '25-norrbotten-2009', synthetic: true, many: true },
  ]);
  const { actor } = await loggedIn('ltu@demo.example');
  const [own] = await ownCommitments(fresh.database, actor, null, now);
  expect(own).toMatchObject({ year: 2009, tally: { reported: 1 }, synthetic: true });
  expect(own?.tally.asked).toBeGreaterThan(1);
});

test('in Stockholm four municipalities have answered the national questionnaire with the supplement, Södertälje in part', async () => {
  const rounds = await listRounds(fresh.database, system, '01');
  const [round] = rounds;
  expect(rounds).toHaveLength(1);
  expect(round).toMatchObject({ year: 2026, synthetic: true });
  expect(round?.supplement?.sv).toMatch(/^Stockholms läns tillägg/);
  const { standings } = await followRound(fresh.database, system, round?.id ?? '');
  const at = (stage: string): string[] =>
    standings.filter((standing) => standing.stage === stage).map(({ organisation }) => organisation.sv);
  expect(at('submitted')).toEqual(['Botkyrka kommun', 'Haninge kommun', 'Huddinge kommun', 'Nacka kommun']);
  expect(at('begun')).toEqual(['Södertälje kommun']);
  expect(
    await rows(
      `select i.agreement_key as agreement, bool_and(o.synthetic) as synthetic, count(distinct municipality_code)::int as municipalities
       from observation o join indicator i on i.code = o.indicator_code where o.county_code = '01' group by 1 order by 1`,
    ),
  ).toEqual([
    { agreement: '00-mottagande-och-etablering', synthetic: true, municipalities: 4 },
    { agreement: '01-ksl-nyanlanda', synthetic: true, municipalities: 4 },
  ]);
});

test('four more counties have the national questionnaire: most have answered, and three of the rounds are shared; three had it the year before', async () => {
  const found = await rows(
    `select r.year, r.county_code as county, r.shared_with_council_at is not null as shared, r.synthetic,
            (count(*) filter (where p.state = 'submitted'))::int as submitted,
            (count(*) filter (where p.state = 'draft' and p.revision > 0))::int as begun, count(*)::int as asked
     from round r join assignment a on a.round_id = r.id join response p on p.assignment_id = a.id
     join organisation o on o.id = a.organisation_id and o.kind = 'municipality'
     where r.edition_key like '00-mottagande-och-etablering-%' group by r.id order by 1, 2`,
  );
  expect(found).toEqual([
    { year: 2025, county: '05', shared: false, synthetic: true, submitted: 12, begun: 0, asked: 13 },
    { year: 2025, county: '10', shared: true, synthetic: true, submitted: 5, begun: 0, asked: 5 },
    { year: 2025, county: '19', shared: true, synthetic: true, submitted: 9, begun: 0, asked: 10 },
    { year: 2026, county: '01', shared: false, synthetic: true, submitted: 4, begun: 1, asked: 26 },
    { year: 2026, county: '05', shared: false, synthetic: true, submitted: 10, begun: 1, asked: 13 },
    { year: 2026, county: '10', shared: true, synthetic: true, submitted: 5, begun: 0, asked: 5 },
    { year: 2026, county: '19', shared: true, synthetic: true, submitted: 8, begun: 1, asked: 10 },
    { year: 2026, county: '25', shared: true, synthetic: true, submitted: 11, begun: 1, asked: 14 },
  ]);
  const late = await rows('select 1 from submission where at > $1', now);
  expect(late).toEqual([]);
});

test('no part is larger than its whole in the national figures', async () => {
  const larger = await rows(
    `select 1 from observation where indicator_code like '00-%' and value is not null
     group by indicator_code, municipality_code, year, breakdown
     having sum(value) filter (where component = 'numerator') > sum(value) filter (where component = 'denominator')`,
  );
  expect(larger).toEqual([]);
});

test('the earlier national edition is the demonstration’s own and says so, and asks what the later one asks', async () => {
  const [earlier, later] = await Promise.all(
    ['2025', '2026'].map((year) => readEdition(fresh.database, system, `00-mottagande-och-etablering-${year}`)),
  );
  expect(later?.siblings.map(({ label }) => label)).toEqual(['2025', '2026']);
  expect(earlier?.title.sv).toBe('Mottagande och etablering 2025 (demonstration)');
  expect(earlier?.edition.changelog.sv).toMatch(/^Utgåvan är påhittad/);
  expect(earlier && later && compareEditions(earlier.edition, later.edition)).toEqual([]);
  expect(JSON.stringify(earlier?.edition.parts)).not.toContain('2027');
});

test('between the two national years some figures fall and some rise, none leaps, and a share and its count part ways', async () => {
  const leaps = await rows<{ before: string; value: string }>(
    `select b.value as before, o.value from observation o join observation b
       using (indicator_code, component, breakdown, reporter_id, municipality_code)
     where o.year = 2026 and b.year = 2025 and o.value is not null and b.value is not null`,
  );
  expect(leaps.length).toBeGreaterThan(500);
  expect(leaps.filter(({ before, value }) => isJump(Number(before), Number(value)))).toEqual([]);
  for (const county of ['10', '19']) {
    const groups = (await summariseYear(fresh.database, system, county, 2026, national)).groups;
    const figures = groups.flatMap(({ indicators }) => indicators.filter((one) => one.shape === 'figures'));
    const changes = figures.flatMap(({ table }) => {
      const change = table.headline === null ? null : table.countyBefore.changes[table.headline];
      return typeof change === 'string' ? [Number(change)] : [];
    });
    expect(changes.filter((change) => change > 0).length, county).toBeGreaterThanOrEqual(4);
    expect(changes.filter((change) => change < 0).length, county).toBeGreaterThanOrEqual(4);
    const passed = figures.find(({ indicator }) => indicator.code === '00-SFI-02');
    expect(passed?.movement?.contrast, county).toEqual({ count: 'fell', base: 'fell', share: 'rose' });
  }
});

test('making it again changes nothing', async () => {
  const [before] = await rows('select count(*) from audit');
  expect(await makeDemo(fresh.database, new Date('2026-11-30T08:00:00Z'))).toEqual({ created: false });
  expect(await rows('select count(*) from audit')).toEqual([before]);
});

test('an old demonstration is kept open', async () => {
  expect(await keepDemoOpen(fresh.database, new Date('2026-12-01T08:00:00Z'))).toBe(false);
  const later = new Date('2027-01-20T08:00:00Z');
  expect(await keepDemoOpen(fresh.database, later)).toBe(true);
  for (const county of ['01', '05', '10', '19', '25']) {
    const under = (await listRounds(fresh.database, system, county)).filter(({ year }) => [2014, 2026].includes(year));
    expect(new Set(under.map(({ closesAt }) => closesAt.toISOString()))).toEqual(new Set(['2027-02-15T15:00:00.000Z']));
  }
});

test('one that was broken off is finished, and comes out the same', async () => {
  const second = await freshDatabase();
  try {
    await loadDefinitions(second.database, system, 'surveys', now);
    const breakingOff = (isOver: () => boolean | Promise<boolean>): typeof second.database => ({
      ...second.database,
      inTransaction: async (actor, run) => {
        if (await isOver()) throw new Error('cut');
        return second.database.inTransaction(actor, run);
      },
    });
    let queries = 0;
    const drafts = async () =>
      (await second.database.pool.query<{ state: string }>('select state from edition_draft')).rows;
    const isDraftBegun = async () => (await drafts()).length > 0;
    await expect(
      makeDemo(
        breakingOff(() => ++queries > 90),
        now,
      ),
    ).rejects.toThrow('cut');
    await expect(makeDemo(breakingOff(isDraftBegun), now)).rejects.toThrow('cut');
    await makeDemo(second.database, new Date(now.getTime() + 3_600_000));
    expect(await drafts()).toEqual([{ state: 'published' }]);
    const digest = `select md5(string_agg(concat_ws('|', indicator_code, component, breakdown, municipality_code, year, reporter_id, value, explanation), ',' order by indicator_code, component, breakdown, municipality_code, year, reporter_id)) as all from observation`;
    const { rows: again } = await second.database.pool.query(digest);
    expect(again).toEqual(await rows(digest));
  } finally {
    await second.drop();
  }
});

async function loggedIn(email: string): Promise<{ actor: Actor }> {
  const account = demoAccounts.find((candidate) => candidate.email === email);
  const { personId } = await logIn(fresh.database, { email, password: demoPassword, address: '127.0.0.1', now });
  return { actor: { kind: 'person', personId, memberships: account?.memberships ?? [] } };
}
