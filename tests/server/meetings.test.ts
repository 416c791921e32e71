/** Meeting packs: who may write and read them, and what a draft keeps. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import {
  createPack,
  discardPack,
  listPacks,
  packFromForm,
  packToEdit,
  placeForPack,
  readPack,
  savePack,
  sharePack,
} from '#lib/server/meetings/index.ts';
import { now } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import {
  agreement,
  auditOf,
  faults,
  head,
  type Meetings,
  meetingsIn,
  norrbottens,
  refusal,
  text,
  written,
} from '../meeting.ts';
import { anonymous, everybody, type Name, type Who } from '../people.ts';

let fresh: FreshDatabase;
let meetings: Meetings;

beforeAll(async () => {
  fresh = await freshDatabase();
  meetings = await meetingsIn(fresh.database);
});
afterAll(() => fresh.drop());

const database = () => fresh.database;
const trendItem = (): PackItem => ({ kind: 'trend', indicator: meetings.trend, comment: 'Se kvinnorna.' });

const actorOf = (who: Who): Actor => (who === 'anonymous' ? anonymous : meetings.cast[who].actor);

/** Those it is done for; the others must find nothing, with no other fault. */
async function doneFor(operation: (actor: Actor) => Promise<unknown>): Promise<string[]> {
  const done: string[] = [];
  for (const who of everybody) {
    const error = await operation(actorOf(who)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) done.push(who);
    else expect(error).toMatchObject({ code: 'not-found' });
  }
  return done;
}

describe('refuses whoever may not', () => {
  test('writing is the county’s own officers’', async () => {
    const place = (actor: Actor) => placeForPack(database(), actor, agreement, null);
    const create = (actor: Actor) =>
      createPack(database(), actor, { ...head, agreement, county: null, from: null }, now);
    const at = await meetings.draft();
    const edit = (actor: Actor) => packToEdit(database(), actor, at);
    const save = (actor: Actor) => savePack(database(), actor, { ...at, base: 1 }, written([]), now);
    expect(await doneFor(place)).toEqual(['officer']);
    expect(await doneFor(create)).toEqual(['officer']);
    expect(await doneFor(edit)).toEqual(['officer']);
    expect(await doneFor(save)).toEqual(['officer']);
    const share = async (actor: Actor) =>
      sharePack(database(), actor, { ...(await meetings.draft()), base: 1 }, written([text]), now);
    const discard = async (actor: Actor) =>
      discardPack(database(), actor, { ...(await meetings.draft()), base: 1 }, now);
    expect(await doneFor(share)).toEqual(['officer']);
    expect(await doneFor(discard)).toEqual(['officer']);
  });

  test('a draft is read by who writes it, a shared one by the council too', async () => {
    const at = await meetings.draft();
    expect(await doneFor((actor) => readPack(database(), actor, at, now))).toEqual(['officer']);
    const handedOut = await meetings.shared([text]);
    expect(await doneFor((actor) => readPack(database(), actor, handedOut, now))).toEqual(['officer', 'council']);
    expect(await doneFor((actor) => listPacks(database(), actor, agreement, null, now))).toEqual([
      'officer',
      'council',
    ]);
    const listed = async (who: Name) => {
      const { coming } = await listPacks(database(), actorOf(who), agreement, null, now);
      return coming.map(({ id }) => id);
    };
    expect(await listed('officer')).toEqual(expect.arrayContaining([at.id, handedOut.id]));
    expect(await listed('council')).toContain(handedOut.id);
    expect(await listed('council')).not.toContain(at.id);
  });

  test('a pack is none of another agreement’s, and a county none of an agreement’s', async () => {
    const { id } = await meetings.shared([text]);
    for (const at of [
      { agreement: norrbottens, id },
      { agreement, id: 'x' },
    ])
      await expect(readPack(database(), meetings.officer, at, now)).rejects.toMatchObject({ code: 'not-found' });
    for (const county of ['25', 'xx'])
      await expect(listPacks(database(), meetings.officer, agreement, county, now)).rejects.toMatchObject({
        code: 'not-found',
      });
    await expect(listPacks(database(), meetings.officer, 'nationell-katalog', null, now)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a draft', () => {
  test('keeps what is written, and every change is on record', async () => {
    const at = await meetings.draft();
    const added = await savePack(
      database(),
      meetings.officer,
      { ...at, base: 1 },
      written([text], { kind: 'add', item: trendItem() }),
      now,
    );
    expect(added).toEqual({ revision: 2, at: 1 });
    const moved = await savePack(
      database(),
      meetings.officer,
      { ...at, base: 2 },
      written([text, trendItem()], { kind: 'up', at: 1 }),
      now,
    );
    expect(moved).toEqual({ revision: 3, at: 0 });
    const { items, place } = await packToEdit(database(), meetings.officer, at);
    expect(items).toEqual([trendItem(), text]);
    expect(place).toBe('Linköping');
    // The same again is no change.
    const same = await savePack(database(), meetings.officer, { ...at, base: 3 }, written([trendItem(), text]), now);
    expect(same.revision).toBe(3);
    await discardPack(database(), meetings.officer, { ...at, base: 3 }, now);
    expect(await auditOf(database(), at.id)).toEqual(['pack.create', 'pack.discard', 'pack.save', 'pack.save']);
    await expect(packToEdit(database(), meetings.officer, at)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is not overwritten when somebody else has saved it meanwhile', async () => {
    const at = await meetings.draft();
    await savePack(database(), meetings.officer, { ...at, base: 1 }, written([text]), now);
    for (const late of [
      () => savePack(database(), meetings.officer, { ...at, base: 1 }, written([]), now),
      () => sharePack(database(), meetings.officer, { ...at, base: 1 }, written([text]), now),
      () => discardPack(database(), meetings.officer, { ...at, base: 1 }, now),
    ])
      expect(await refusal(late())).toMatchObject({ code: 'changed-meanwhile', details: { by: 'officer' } });
    expect((await packToEdit(database(), meetings.officer, at)).items).toEqual([text]);
  });

  test('says what is wrong in it, field by field, and is then as it was', async () => {
    const at = { ...(await meetings.draft()), base: 1 };
    const save = (input: Partial<ReturnType<typeof written>>) =>
      faults(savePack(database(), meetings.officer, at, { ...written([]), ...input }, now));
    expect(await save({ title: '', meetsOn: '2014-02-30' })).toEqual(['meetsOn not-a-day', 'title missing']);
    expect(await save({ title: 'x'.repeat(201), lead: 'x'.repeat(5001) })).toEqual(['title too-long', 'lead too-long']);
    const long = { ...text, text: 'x'.repeat(5001) };
    expect(await save({ items: [text, long as PackItem] })).toEqual(['items[1].text too-long']);
    expect(await save({ items: [{ kind: 'text', heading: 'a\u0000', text: '' }] })).toEqual([
      'items[0].heading wrong-type',
    ]);
    expect(await save({ items: Array.from({ length: 41 }, () => text) })).toEqual(['items too-many']);
    const full = Array.from({ length: 40 }, () => text);
    expect(await save({ items: full, step: { kind: 'add', item: text } })).toEqual(['add too-many']);
    const unknown = { kind: 'trend', indicator: '05-XXX-99', comment: '' } as const;
    expect(await save({ items: [unknown] })).toEqual(['items[0].indicator unknown-indicator']);
    expect(await save({ step: { kind: 'add', item: { kind: 'trend', indicator: '', comment: '' } } })).toEqual([
      'add.trend.indicator unknown-indicator',
    ]);
    expect(await save({ items: [{ kind: 'trend', indicator: meetings.places, comment: '' }] })).toEqual([
      'items[0].indicator unknown-indicator',
    ]);
    const ownPlaces: PackItem = { kind: 'municipalities', indicator: meetings.trend, year: 2013, comment: '' };
    expect(await save({ items: [ownPlaces] })).toEqual(['items[0].year not-published']);
    expect((await packToEdit(database(), meetings.officer, at)).items).toEqual([]);
    expect(await auditOf(database(), at.id)).toEqual(['pack.create']);
  });

  test('is read from a plain form, with the button that was pressed', () => {
    const item = { kind: 'text', heading: ' Rubrik ', text: 'rad\nrad' };
    const form = (step: string) => packFromForm({ ...head, place: '', lead: '', items: [item], step });
    expect(form('up-0')).toEqual({
      ...head,
      place: '',
      lead: '',
      items: [{ ...item, heading: 'Rubrik' }],
      step: { kind: 'up', at: 0 },
    });
    expect(form('add-text').step).toEqual({ kind: 'add', item: { kind: 'text', heading: '', text: '' } });
    for (const other of ['', 'keep', 'up-', 'up-x', 'add-1', 'remove-100', 'delete'])
      expect(form(other).step.kind).toBe(other === 'add-1' ? 'add' : 'keep');
  });
});
