/** Which municipalities and years are open to whom, and the ways in to them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { comparableIn, compareMunicipality, latestComparison, ownComparisons } from '#lib/server/comparisons/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { answered, loadShipped, now, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, everybody, people, type Who } from '../people.ts';

const [kinda, kiruna] = ['0513', '2584'];
let fresh: FreshDatabase;
let cast: Cast;
let round = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  round = await openYear(fresh.database, 2013);
  for (const code of ['0512', kinda, '0560', '0580'])
    await answered(fresh.database, round, `kommun-${code}`, () => undefined);
});
afterAll(() => fresh.drop());

const actorOf = (who: Who): Actor => (who === 'anonymous' ? anonymous : cast[who].actor);
const choice = { agreement: null, group: 'ingen' };
const compare = (actor: Actor, municipality: string, year: number) =>
  compareMunicipality(fresh.database, actor, municipality, year, choice);

async function openTo(municipality: string, year: number): Promise<Who[]> {
  const done: Who[] = [];
  for (const who of everybody) {
    const refusal: unknown = await compare(actorOf(who), municipality, year).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (refusal === null) done.push(who);
    else expect(refusal).toMatchObject({ code: 'not-found' });
  }
  return done.sort();
}

test('published figures are everybody’s: Kiruna in each of its years', async () => {
  for (const year of [2007, 2008, 2009]) expect(await openTo(kiruna, year)).toEqual([...everybody].sort());
  const comparison = await compare(anonymous, kiruna, 2009);
  expect(comparison).toMatchObject({
    municipality: { name: 'Kiruna' },
    years: [2007, 2008, 2009],
    published: true,
    synthetic: false,
    countySeen: true,
    countySize: 14,
    country: null,
    mayKeep: false,
    groups: [],
    proposal: 'not-asked',
  });
  const places = comparison.areas[0]?.figures.find(({ indicator }) => indicator.code === '25-MOT-01')?.lines[0];
  // Norrbotten's fourteen agreements on places in 2009, as they were published: the two in the middle are of 30.
  expect(places).toMatchObject({
    own: { value: '30' },
    county: { value: '30', units: 14, asked: 14 },
    difference: '0',
    rank: null,
  });
});

describe('preliminary figures', () => {
  const own: Who[] = ['kinda', 'kindasColleague', 'officer', 'surveyOffice'];

  test('are the municipality’s, its county’s and the national office’s', async () => {
    expect(await openTo(kinda, 2013)).toEqual([...own].sort());
    expect(await compare(actorOf('kinda'), kinda, 2013)).toMatchObject({ countySeen: false, published: false });
    expect(await compare(actorOf('officer'), kinda, 2013)).toMatchObject({ countySeen: true });
  });

  test('once shared are open to other counties’ officers, and show the county to the municipality', async () => {
    await shareRound(fresh.database, cast.officer.actor, round, now);
    expect(await openTo(kinda, 2013)).toEqual([...own, 'norrbottensOfficer'].sort());
    expect(await compare(actorOf('kinda'), kinda, 2013)).toMatchObject({ countySeen: true });
    expect(await openTo('0580', 2013)).not.toContain('kinda');
  });
});

test.each([
  ['a year without figures', kinda, 1999],
  ['a municipality that there is not', '0599', 2013],
  ['what is no code', 'kinda', 2013],
  ['a sign that no database takes', '05\u0000', 2013],
])('%s is not found', async (_, municipality, year) => {
  await expect(compare(actorOf('surveyOffice'), municipality, year)).rejects.toMatchObject({ code: 'not-found' });
  await expect(latestComparison(fresh.database, actorOf('withoutRights'), municipality)).rejects.toMatchObject({
    code: 'not-found',
  });
});

describe('the ways in', () => {
  test('the latest year is that which one may see', async () => {
    expect(await latestComparison(fresh.database, anonymous, kiruna)).toBe(2009);
    expect(await latestComparison(fresh.database, actorOf('kinda'), kinda)).toBe(2013);
    await expect(latestComparison(fresh.database, actorOf('kinda'), kinda, '25-norrbotten-2009')).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    );
    await expect(latestComparison(fresh.database, anonymous, kinda)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a county lists those of its municipalities that one may compare', async () => {
    const names = async (who: Who, county: string) =>
      (await comparableIn(fresh.database, actorOf(who), county)).map(({ name }) => name);
    expect(await names('anonymous', '05')).toEqual([]);
    expect(await names('kinda', '05')).toEqual(['Kinda']);
    expect(await names('officer', '05')).toHaveLength(13);
    expect((await names('officer', '05')).slice(-2)).toEqual(['Åtvidaberg', 'Ödeshög']);
    expect(await names('anonymous', '25')).toHaveLength(14);
    expect(await names('anonymous', '99')).toEqual([]);
  });

  test('a respondent finds the municipalities that they answer for', async () => {
    const codes = async (who: Who) => (await ownComparisons(fresh.database, actorOf(who))).map(({ code }) => code);
    expect(await codes('kinda')).toEqual([kinda]);
    expect(await codes('kindasColleague')).toEqual([kinda]);
    for (const who of ['employmentService', 'region', 'officer', 'council', 'anonymous'] as const)
      expect(await codes(who)).toEqual([]);
  });
});
