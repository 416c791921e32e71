/** What a summary gives for its map and for its table over the years. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { summariseArea } from '#lib/server/results/index.ts';
import { loadShipped } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous } from '../people.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
});
afterAll(() => fresh.drop());

const placesOf = async (year: number) => {
  const { indicators, places } = await summariseArea(fresh.database, anonymous, '25', year, 'mot');
  const [first] = indicators;
  if (first?.shape !== 'figures' || !first.byYear) throw new Error('no figures by year');
  return { places, byYear: first.byYear };
};

test('every municipality of the county lies where it does', async () => {
  const { places } = await placesOf(2009);
  expect(places).toHaveLength(14);
  expect(places.find(({ name }) => name === 'Kiruna')).toEqual({
    code: '2584',
    name: 'Kiruna',
    latitude: expect.closeTo(67.9, 0) as number,
    longitude: expect.closeTo(20.5, 0) as number,
  });
  expect(places.map(({ name }) => name)).toEqual(
    places.map(({ name }) => name).sort(new Intl.Collator('sv-SE').compare),
  );
});

test('the years up to the one asked for, with why a figure is missing and how many there are', async () => {
  const { byYear } = await placesOf(2009);
  expect(byYear.years).toEqual([2007, 2008, 2009]);
  expect(byYear.county).toEqual([{ value: '595' }, { value: '610' }, { value: '610' }]);
  expect(byYear.coverage.map(({ answered, asked }) => [answered, asked])).toEqual([
    [13, 14],
    [14, 14],
    [14, 14],
  ]);
  expect(byYear.rows.find(({ code }) => code === '2506')).toEqual({
    code: '2506',
    name: 'Arjeplog',
    figures: [{ status: 'no_agreement' }, { value: '15' }, { value: '15' }],
  });
  expect((await placesOf(2008)).byYear.years).toEqual([2007, 2008]);
});
