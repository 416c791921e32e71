/** Who may see and steer what, for every operation that the county's and the council's pages use. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { listAgreements, readAgreement } from '#lib/server/agreements/index.ts';
import { readSubmission } from '#lib/server/responses/index.ts';
import { followTrends, listYears, summariseArea, summariseYear, summaryHead } from '#lib/server/results/index.ts';
import { extendRound, followRound, listRounds, shareRound } from '#lib/server/rounds/index.ts';
import { answered, loadShipped, now, openYear } from '../answered-round.ts';
import { assignmentOf } from '../builders.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, everybody, people, type Who } from '../people.ts';

const agreement = '05-etablering-i-utveckling-2015';
const places = '25-norrbotten-2009';

let fresh: FreshDatabase;
let cast: Cast;
let round = '';
let kindas = '';
let linkopings = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  round = await openYear(fresh.database, 2013);
  kindas = await answered(fresh.database, round, 'kommun-0513', () => undefined);
  linkopings = await assignmentOf(fresh.database, 'kommun-0580', round);
});
afterAll(() => fresh.drop());

const actorOf = (who: Who): Actor => (who === 'anonymous' ? anonymous : cast[who].actor);

/** Those it is done for; the others must find nothing, with no other fault. */
async function doneFor(operation: (actor: Actor) => Promise<unknown>): Promise<Who[]> {
  const outcomes = everybody.map(async (who) => {
    const refusal = await operation(actorOf(who)).then(
      () => null,
      (error: unknown) => error,
    );
    if (refusal !== null) expect(refusal).toMatchObject({ code: 'not-found' });
    return { who, done: refusal === null };
  });
  return (await Promise.all(outcomes)).filter(({ done }) => done).map(({ who }) => who);
}

const database = () => fresh.database;
const county: Who[] = ['officer', 'surveyOffice'];

describe('before the round is shared', () => {
  test.each<[string, (actor: Actor) => Promise<unknown>, Who[]]>([
    ['the preliminary summary’s head', (actor) => summaryHead(database(), actor, '05', 2013), county],
    ['a preliminary goal area', (actor) => summariseArea(database(), actor, '05', 2013, 'utb'), county],
    ['a preliminary year', (actor) => summariseYear(database(), actor, '05', 2013), county],
    ['the trends', (actor) => followTrends(database(), actor, agreement), county],
    ['the follow-up', (actor) => followRound(database(), actor, round), county],
    ['the county’s rounds', (actor) => listRounds(database(), actor, '05'), county],
    ['Norrbotten’s rounds', (actor) => listRounds(database(), actor, '25'), ['norrbottensOfficer', 'surveyOffice']],
    [
      'what Kinda has submitted',
      (actor) => readSubmission(database(), actor, kindas, now),
      ['kinda', 'kindasColleague', ...county],
    ],
    ['what Linköping has not submitted', (actor) => readSubmission(database(), actor, linkopings, now), []],
    ['Norrbotten’s published area', (actor) => summariseArea(database(), actor, '25', 2008, 'mot'), everybody],
    ['Norrbotten’s published year', (actor) => summariseYear(database(), actor, '25', 2007), everybody],
    ['Norrbotten’s published trends', (actor) => followTrends(database(), actor, places), everybody],
    ['a year that there is not', (actor) => summaryHead(database(), actor, '05', 1999), []],
    ['an area that there is not', (actor) => summariseArea(database(), actor, '25', 2008, 'constructor'), []],
    ['an agreement that there is not', (actor) => followTrends(database(), actor, 'finns-inte'), []],
    ['a round that there is not', (actor) => followRound(database(), actor, 'finns-inte'), []],
    ['a county that there is not', (actor) => listYears(database(), actor, '99'), []],
    ['the agreements', (actor) => listAgreements(database(), actor), everybody],
    ['an agreement', (actor) => readAgreement(database(), actor, agreement), everybody],
  ])('%s', async (_, operation, allowed) => {
    expect((await doneFor(operation)).sort()).toEqual([...allowed].sort());
  });

  test('a county’s years are those that one may see', async () => {
    const years = async (who: Who, of: string) => (await listYears(database(), actorOf(who), of)).years;
    for (const who of everybody) {
      expect(await years(who, '05')).toHaveLength(county.includes(who) ? 1 : 0);
      expect((await years(who, '25')).map(({ year, published, synthetic }) => [year, published, synthetic])).toEqual([
        [2009, true, false],
        [2008, true, false],
        [2007, true, false],
      ]);
    }
    expect(await years('officer', '05')).toMatchObject([
      { year: 2013, published: false, synthetic: true, summary: true, trend: true },
    ]);
  });

  test('the follow-up tells how far, and holds nothing of a draft', async () => {
    const { standings } = await followRound(database(), cast.officer.actor, round);
    expect(standings.find(({ assignment }) => assignment === kindas)).toMatchObject({ stage: 'submitted' });
    expect(Object.keys(standings[0] ?? {}).sort()).toEqual(
      ['answered', 'asked', 'assignment', 'changedAt', 'kind', 'organisation', 'stage', 'submittedAt'].sort(),
    );
  });
});

describe('sharing', () => {
  const sharedAt = async () => (await followRound(database(), cast.officer.actor, round)).round.sharedWithCouncilAt;
  const others = everybody.filter((who) => who !== 'officer');

  test.each(others)('is not for %s', async (who) => {
    await expect(shareRound(database(), actorOf(who), round, now)).rejects.toMatchObject({ code: 'not-found' });
    expect(await sharedAt()).toBeNull();
  });

  test('by the county’s officer lets its council see the trends, and no municipality', async () => {
    await shareRound(database(), cast.officer.actor, round, now);
    expect((await doneFor((actor) => followTrends(database(), actor, agreement))).sort()).toEqual(
      [...county, 'council'].sort(),
    );
    expect(await followTrends(database(), cast.council.actor, agreement)).toMatchObject({
      preliminary: true,
      summaryYear: null,
    });
    expect(await doneFor((actor) => summariseArea(database(), actor, '05', 2013, 'utb'))).toEqual(county);
    expect((await listYears(database(), cast.council.actor, '05')).years).toMatchObject([
      { year: 2013, summary: false, trend: true },
    ]);
  });

  test('again changes nothing', async () => {
    await shareRound(database(), cast.officer.actor, round, new Date(now.getTime() + 60_000));
    expect(await sharedAt()).toEqual(now);
  });
});

describe('a new deadline', () => {
  const later = new Date('2014-02-14T15:00:00Z');
  const closesAt = async () => (await followRound(database(), cast.officer.actor, round)).round.closesAt;

  test.each(everybody.filter((who) => who !== 'officer'))('is not for %s to set', async (who) => {
    const before = await closesAt();
    await expect(extendRound(database(), actorOf(who), round, later, now)).rejects.toMatchObject({ code: 'not-found' });
    expect(await closesAt()).toEqual(before);
  });

  test.each([
    ['in the past', new Date(now.getTime() - 1)],
    ['now', now],
    ['before the opening', new Date('2013-01-01T00:00:00Z')],
    ['in another century', new Date('2114-01-01T00:00:00Z')],
  ])('%s is refused, and nothing is written', async (_, at) => {
    const before = await closesAt();
    await expect(extendRound(database(), cast.officer.actor, round, at, now)).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(await closesAt()).toEqual(before);
    const { rows } = await database().pool.query(`select 1 from audit where action = 'round.extend'`);
    expect(rows).toEqual([]);
  });

  test('is set by the county’s officer, on record with the old one', async () => {
    const before = await closesAt();
    await extendRound(database(), cast.officer.actor, round, later, now);
    expect(await closesAt()).toEqual(later);
    const { rows } = await database().pool.query(`select person_id, details from audit where action = 'round.extend'`);
    expect(rows).toEqual([
      { person_id: cast.officer.id, details: { from: before.toISOString(), closesAt: later.toISOString() } },
    ]);
  });
});
