/** A table of places: what is stored, what is refused, and two officers at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placesFingerprint } from '#lib/domain/register.ts';
import { type PlacesInput, placesToEdit, readRegister, savePlaces } from '#lib/server/register/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { definitionsIn } from '../definition-folders.ts';
import { anonymous, type Cast, people } from '../people.ts';
import { faultsOf, line } from '../register-of.ts';

const now = new Date('2015-03-01T09:00:00Z');
const [kinda, linkoping] = ['0513', '0580'] as const;
const at = { county: '05', year: 2014, kind: 'refugees' };
let fresh: FreshDatabase;
let cast: Cast;
const { rows, load } = definitionsIn(() => fresh);

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await load()).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

beforeEach(() =>
  fresh.database.inTransaction('system', ({ client }) =>
    client.query(`delete from places_agreement where county_code = '05'`),
  ),
);

const put = (lines: PlacesInput['rows'], given: Partial<typeof at & { source: string }> = {}) => {
  const { source = '', ...place } = { ...at, ...given };
  return savePlaces(fresh.database, cast.officer.actor, place, { source, rows: lines }, now);
};

describe('a table of places', () => {
  test('keeps what was written, zero and nothing apart, and changes only what differs', async () => {
    const first = [line(kinda, { places: 0 }), line(linkoping, { places: 150, forAssignment: 150, received: 200 })];
    expect(await put(first, { source: 'Avtal 2014' })).toEqual({ changed: 2 });
    const again = [line(kinda, { base: 1, places: 0 }), line(linkoping, { base: 1, places: 150, forAssignment: 150 })];
    expect(await put(again)).toEqual({ changed: 1 });
    const { places } = await readRegister(fresh.database, anonymous, '05');
    expect(places).toMatchObject([
      { municipality: kinda, places: 0, forAssignment: null, source: 'Avtal 2014', revision: 1 },
      { municipality: linkoping, places: 150, received: null, source: 'Avtal 2014', revision: 2 },
    ]);
    expect(
      await rows(
        `select details -> 'rows' -> 0 as row from audit where subject_id = '05/2014/refugees' and details -> 'rows' -> 0 -> 'before' ->> 'received' = '200'`,
      ),
    ).toEqual([
      {
        row: {
          municipality: linkoping,
          before: { agreed: true, places: 150, forAssignment: 150, received: 200 },
          after: { agreed: true, places: 150, forAssignment: 150, received: null },
        },
      },
    ]);
  });

  test('lets two officers change different municipalities, and not the same', async () => {
    await put([line(kinda, { places: 10 }), line(linkoping, { places: 20 })]);
    const was = (places: number) => placesFingerprint({ agreed: true, places, forAssignment: null, received: null });
    const one = [
      line(kinda, { base: 1, was: was(10), places: 11 }),
      line(linkoping, { base: 1, was: was(20), places: 20 }),
    ];
    const two = [
      line(kinda, { base: 1, was: was(10), places: 10 }),
      line(linkoping, { base: 1, was: was(20), places: 21 }),
    ];
    await Promise.all([put(one), put(two)]);
    expect((await readRegister(fresh.database, anonymous, '05')).places.map(({ places }) => places)).toEqual([11, 21]);
    await expect(put(one.map((row) => ({ ...row, places: 12 })))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { by: cast.officer.name },
    });
  });

  test('begun by two at once is the first one’s', async () => {
    const results = await Promise.allSettled([put([line(kinda, { places: 1 })]), put([line(kinda, { places: 2 })])]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('gives every registered row its new source', async () => {
    await put([line(kinda), line(linkoping)], { source: 'a' });
    const was = placesFingerprint({ agreed: true, places: null, forAssignment: null, received: null });
    expect(
      await put(
        [kinda, linkoping].map((code) => line(code, { base: 1, was })),
        { source: 'b' },
      ),
    ).toEqual({ changed: 2 });
  });

  test.each<[string, Partial<PlacesInput['rows'][number]>, string]>([
    ['a negative number', { places: -1 }, 'rows[0].places not-a-count'],
    ['a decimal', { places: 1.5 }, 'rows[0].places not-a-count'],
    ['a huge number', { places: 100_001 }, 'rows[0].places not-a-count'],
    ['what is no number', { received: Number.NaN }, 'rows[0].received not-a-count'],
    ['an endless number', { received: Infinity }, 'rows[0].received not-a-count'],
    ['a text', { forAssignment: '1e3' }, 'rows[0].forAssignment not-a-count'],
    ['more for assignment than there are', { places: 5, forAssignment: 6 }, 'rows[0].forAssignment part-too-large'],
    ['places without an agreement', { agreed: false, places: 5 }, 'rows[0].places not-agreed'],
    ['places where nothing is registered', { agreed: null, forAssignment: 0 }, 'rows[0].forAssignment not-agreed'],
    ['received where nothing is registered', { agreed: null, received: 1 }, 'rows[0].agreed missing'],
    ['an unknown municipality', { municipality: '580' }, 'rows[0].municipality unknown-municipality'],
    ['another county’s municipality', { municipality: '2582' }, 'rows[0].municipality unknown-municipality'],
  ])('with %s is refused, and nothing is stored', async (_name, given, told) => {
    expect(await faultsOf(put([line(kinda, given), line(linkoping)]))).toEqual([told]);
    expect((await readRegister(fresh.database, anonymous, '05')).places).toEqual([]);
  });

  test('with the same municipality twice, a year or a kind that is none, is refused', async () => {
    expect(await faultsOf(put([line(kinda), line(kinda)]))).toEqual(['rows[1].municipality duplicate-name']);
    for (const year of [1989, 2101, 2014.5, Number.NaN])
      expect(await faultsOf(put([], { year }))).toEqual(['year bad-year']);
    expect(await faultsOf(put([], { kind: 'tourists' }))).toEqual(['kind unknown-kind']);
    expect(await faultsOf(put([], { source: 'x'.repeat(501) }))).toEqual(['source too-long']);
  });

  test('is offered with a line for each of the county’s municipalities', async () => {
    await put([line(kinda, { places: 3 })]);
    const { lines, years } = await placesToEdit(fresh.database, cast.officer.actor, '05', {
      year: 2014,
      kind: 'refugees',
    });
    expect(lines).toHaveLength(13);
    expect(lines.filter(({ stored }) => stored !== null).map(({ municipality }) => municipality.name)).toEqual([
      'Kinda',
    ]);
    expect(years).toEqual([2014]);
  });
});
