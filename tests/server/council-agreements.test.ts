import { afterAll, beforeAll, expect, test } from 'vitest';
import { councilAgreements } from '#lib/server/results/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { loadShipped, now, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, type Name, people } from '../people.ts';

let fresh: FreshDatabase;
let cast: Cast;
let round = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  round = await openYear(fresh.database, 2013);
});
afterAll(() => fresh.drop());

const keysFor = async (who: Name): Promise<string[]> =>
  (await councilAgreements(fresh.database, cast[who].actor)).map(({ key }) => key);

test('the council finds its agreement once the round is shared, its county board before that', async () => {
  expect(await keysFor('council')).toEqual([]);
  expect(await keysFor('officer')).toEqual(['05-etablering-i-utveckling-2015']);
  await shareRound(fresh.database, cast.officer.actor, round, now);
  expect(await keysFor('council')).toEqual(['05-etablering-i-utveckling-2015']);
});

test('published figures are there for the county that published them', async () => {
  expect(await keysFor('norrbottensOfficer')).toEqual(['25-norrbotten-2009']);
});

test('who belongs to no county has none', async () => {
  for (const who of ['kinda', 'employmentService', 'surveyOffice', 'withoutRights'] as const) {
    expect(await keysFor(who)).toEqual([]);
  }
  expect(await councilAgreements(fresh.database, anonymous)).toEqual([]);
});
