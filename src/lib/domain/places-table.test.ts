import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesTableOf, placesTotals, takenUp } from './places-table.ts';

const municipalities = [
  { code: '2580', name: 'Luleå' },
  { code: '2582', name: 'Boden' },
];
const row = (municipality: string, year: number, places: number | null, received: number | null = null) => ({
  municipality,
  year,
  kind: 'refugees' as const,
  agreed: places !== null,
  places,
  forAssignment: null,
  received,
});

test('has a line per municipality and a column per year, with nothing where nothing is registered', () => {
  const table = placesTableOf(
    [row('2582', 2009, 80), row('2582', 2007, 0), row('2580', 2009, 120, 90)],
    municipalities,
    'refugees',
  );
  expect(table?.years.map(({ year, received }) => [year, received])).toEqual([
    [2007, false],
    [2009, true],
  ]);
  expect(table?.rows.map(({ cells }) => cells.map((cell) => cell?.places))).toEqual([
    [undefined, 120],
    [0, 80],
  ]);
});

test('is none of a kind that nobody has', () => {
  expect(placesTableOf([row('2582', 2009, 80)], municipalities, 'unaccompanied')).toBeNull();
});

test('what is not stated is in no sum, and received is of those who have both', () => {
  const rows = [row('2582', 2009, 80, 20), row('2580', 2009, 120), row('2581', 2009, null, 5)];
  expect(placesTotals(rows)).toEqual({
    agreements: 2,
    places: 200,
    forAssignment: null,
    received: 25,
    takenUp: '25.0',
  });
});

test.each([
  [80, 20, '25.0'],
  [3, 2, '66.7'],
  [10, 12, '120.0'],
  [0, 0, null],
  [null, 5, null],
  [5, null, null],
])('of %s agreed, %s received is %s', (places, received, share) => {
  expect(takenUp({ places, received })).toBe(share);
});

test('sums do not depend on the order of the rows', () => {
  const count = fc.option(fc.nat(100_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count)), (pairs) => {
      const rows = pairs.map(([places, received]) => row('2582', 2009, places, received));
      expect(placesTotals(rows.toReversed())).toEqual(placesTotals(rows));
    }),
  );
});
