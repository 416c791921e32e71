import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignmentOf, type Entries, openedRound, refusalOf, save, storedOf } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { type Cast, people } from '../people.ts';

const now = new Date('2014-12-15T09:00:00Z');
const women = 'kommun/bosatta/kvinnor';
const men = 'kommun/bosatta/man';

let fresh: FreshDatabase;
let cast: Cast;
let kindas: string;
let linkopings: string;

beforeAll(async () => {
  fresh = await freshDatabase({ max: 40 });
  await openedRound(fresh.database, now);
  cast = await people(fresh.database);
  kindas = await assignmentOf(fresh.database, 'kommun-0513');
  linkopings = await assignmentOf(fresh.database, 'kommun-0580');
});
afterAll(() => fresh.drop());

const asKinda = (base: number, changes: Entries, key: string, at = now) =>
  save(fresh.database, cast.kinda.actor, kindas, { base, changes, key }, at);

describe('the same key', () => {
  test('with the same body gives the same receipt and no second revision, even at once and after closing', async () => {
    const key = randomUUID();
    const five = { [women]: { value: '5' } };
    const receipts = await Promise.all(Array.from({ length: 30 }, () => asKinda(0, five, key)));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(await asKinda(0, five, key, new Date('2015-06-01T00:00:00Z'))).toEqual(receipts[0]);
    expect(await storedOf(fresh.database, kindas)).toMatchObject({ revision: 1, revisions: 1, audits: 1 });
  });

  test('gives the first receipt’s revision and time also when more has been saved since', async () => {
    const { revision } = await storedOf(fresh.database, kindas);
    const key = randomUUID();
    const first = await asKinda(revision, { [women]: { value: '6' } }, key);
    await asKinda(revision + 1, { [men]: { value: '7' } }, randomUUID(), new Date('2014-12-16T09:00:00Z'));
    const again = await asKinda(revision, { [women]: { value: '6' } }, key);
    expect(again).toMatchObject({
      revision: first.revision,
      savedAt: first.savedAt,
      merged: { [men]: { value: '7' } },
    });
  });

  test.each<[string, number, Entries]>([
    ['another value', 0, { [women]: { value: '61' } }],
    ['another question', 0, { [men]: { value: '60' } }],
    ['one question more', 0, { [women]: { value: '60' }, [men]: { value: '60' } }],
    ['another base', 1, { [women]: { value: '60' } }],
  ])('with %s is refused', async (_, later, changes) => {
    const { revision } = await storedOf(fresh.database, kindas);
    const key = randomUUID();
    await asKinda(revision, { [women]: { value: '60' } }, key);
    const refusal = await refusalOf(fresh.database, kindas, () => asKinda(revision + later, changes, key));
    expect(refusal).toMatchObject({ code: 'key-reused' });
  });

  test('is the assignment’s own: another municipality may use it too', async () => {
    const { revision } = await storedOf(fresh.database, kindas);
    const key = randomUUID();
    await asKinda(revision, { [women]: { value: '8' } }, key);
    const request = { base: 0, changes: { [women]: { value: '9' } }, key };
    await expect(save(fresh.database, cast.linkoping.actor, linkopings, request, now)).resolves.toMatchObject({
      revision: 1,
    });
  });
});
