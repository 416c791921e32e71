/** Handing meeting packs out: what keeps one from it, and that its figures stay as they were. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import type { FilledItem } from '#lib/domain/pack-figures.ts';
import {
  createPack,
  discardPack,
  listPacks,
  packToEdit,
  readPack,
  savePack,
  sharePack,
} from '#lib/server/meetings/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
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

let fresh: FreshDatabase;
let meetings: Meetings;

beforeAll(async () => {
  fresh = await freshDatabase();
  meetings = await meetingsIn(fresh.database);
});
afterAll(() => fresh.drop());

const database = () => fresh.database;
const trendItem = (): PackItem => ({ kind: 'trend', indicator: meetings.trend, comment: 'Se kvinnorna.' });
const placesItem = (year: number): PackItem => ({
  kind: 'municipalities',
  indicator: meetings.places,
  year,
  comment: '',
});

const valueIn = (item: FilledItem | undefined): string | null | undefined =>
  item?.kind === 'trend' ? item.trend?.series.lines.at(-1)?.points.at(-1)?.value : undefined;

/** The figure is another one from now on, as after a correction. */
async function correct(indicator: string, year: number, by: number): Promise<void> {
  await database().inTransaction('system', ({ client }) =>
    client.query(
      `update observation set value = value + $3 where indicator_code = $1 and year = $2 and value is not null
         and municipality_code is not null and superseded_at is null`,
      [indicator, year, by],
    ),
  );
}

describe('handing a pack out', () => {
  test('is refused while it is empty, or has an empty text', async () => {
    const at = { ...(await meetings.draft()), base: 1 };
    const share = (items: PackItem[]) => faults(sharePack(database(), meetings.officer, at, written(items), now));
    expect(await share([])).toEqual(['add missing']);
    expect(await share([text, { kind: 'text', heading: '', text: '' }])).toEqual(['items[1].heading missing']);
  });

  test('is refused for figures that the council has not been shown, with the round to share', async () => {
    const at = { ...(await meetings.draft()), base: 1 };
    const items = [text, trendItem(), { kind: 'state' } as const];
    const error = await refusal(sharePack(database(), meetings.officer, at, written(items), now));
    expect(error).toMatchObject({
      code: 'pack-refused',
      details: {
        items: [
          { at: 1, why: 'not-shared', years: [2013] },
          { at: 2, why: 'not-shared', years: [2013] },
        ],
        rounds: [{ id: meetings.round, year: 2013 }],
      },
    });
    // Nothing is stored, and the draft shows what the officer may see.
    const reading = await readPack(database(), meetings.officer, at, now);
    expect(reading).toMatchObject({ state: 'draft', items: [], revision: 1 });
    await savePack(database(), meetings.officer, at, written(items), now);
    expect(valueIn((await readPack(database(), meetings.officer, at, now)).items[1])).toMatch(/\d/);
  });

  test('is refused for an indicator that nothing is known of', async () => {
    const { rows } = await database().pool.query<{ code: string }>(
      `select code from indicator i where agreement_key = $1 and kind in ('count', 'share')
       and not exists (select from observation o where o.indicator_code = i.code)`,
      [norrbottens],
    );
    const code = rows[0]?.code ?? '';
    const actor = meetings.cast.norrbottensOfficer.actor;
    const at = { ...(await meetings.draft(norrbottens, actor)), base: 1 };
    const item: PackItem = { kind: 'trend', indicator: code, comment: '' };
    expect(await refusal(sharePack(database(), actor, at, written([item]), now))).toMatchObject({
      code: 'pack-refused',
      details: { items: [{ at: 0, why: 'no-figures' }], rounds: [] },
    });
  });

  test('freezes the figures; a later correction is told of beside them, and the new version has it', async () => {
    await shareRound(database(), meetings.officer, meetings.round, now);
    const at = await meetings.shared([text, trendItem(), { kind: 'state' }]);
    expect(await auditOf(database(), at.id)).toEqual(['pack.create', 'pack.share']);
    const council = meetings.cast.council.actor;
    const before = await readPack(database(), council, at, now);
    expect(before).toMatchObject({ state: 'shared', preliminary: true, synthetic: true, changes: [], sharedAt: now });
    const value = valueIn(before.items[1]);
    expect(value).toMatch(/\d/);

    await correct(meetings.trend, 2013, 1);
    const after = await readPack(database(), council, at, now);
    expect(after.items).toEqual(before.items);
    const [change] = after.changes;
    const corrected = change?.figures.at(-1);
    expect(change?.at).toBe(1);
    expect(corrected).toMatchObject({ year: 2013, before: value });
    expect(corrected?.after).not.toBe(value);

    // It stays as it is: it is no draft any longer.
    for (const late of [
      () => savePack(database(), meetings.officer, { ...at, base: 2 }, written([]), now),
      () => sharePack(database(), meetings.officer, { ...at, base: 2 }, written([text]), now),
      () => discardPack(database(), meetings.officer, { ...at, base: 2 }, now),
    ])
      expect(await refusal(late())).toMatchObject({ code: 'changed-meanwhile' });

    const copy = await createPack(database(), meetings.officer, { ...head, agreement, county: null, from: at.id }, now);
    const next = { agreement, id: copy.id };
    expect((await packToEdit(database(), meetings.officer, next)).items).toEqual([
      text,
      trendItem(),
      { kind: 'state' },
    ]);
    expect((await readPack(database(), council, at, now)).replacedBy).toBeNull();
    await sharePack(database(), meetings.officer, { ...next, base: 1 }, written([text, trendItem()]), now);
    const newer = await readPack(database(), council, next, now);
    expect(valueIn(newer.items[1])).toBe(corrected?.after);
    expect(newer.changes).toEqual([]);
    expect((await readPack(database(), council, at, now)).replacedBy).toBe(copy.id);
    const { coming } = await listPacks(database(), council, agreement, null, now);
    expect(coming.filter(({ replaced }) => replaced).map(({ id }) => id)).toEqual([at.id]);
  });

  test('a new version begins from what was handed out, not from a draft', async () => {
    const at = await meetings.draft();
    const from = (id: string) =>
      createPack(database(), meetings.officer, { ...head, agreement, county: null, from: id }, now);
    await expect(from(at.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(from('x')).rejects.toMatchObject({ code: 'not-found' });
    expect(
      await faults(
        createPack(database(), meetings.officer, { meetsOn: '', title: '', agreement, county: null, from: null }, now),
      ),
    ).toEqual(['meetsOn not-a-day', 'title missing']);
  });
});

describe('figures by municipality', () => {
  test('are handed out where they are published, and told when they change', async () => {
    const actor = meetings.cast.norrbottensOfficer.actor;
    const { choices } = await packToEdit(database(), actor, await meetings.draft(norrbottens, actor));
    const [year] = choices.publishedYears;
    if (year === undefined) throw new Error('nothing is published');
    const at = await meetings.shared([placesItem(year)], norrbottens, actor);
    const before = await readPack(database(), actor, at, now);
    const [item] = before.items;
    if (item?.kind !== 'municipalities' || !item.places) throw new Error('no figures');
    expect(before).toMatchObject({ preliminary: false });
    expect(item.places.table.rows.length).toBeGreaterThan(5);
    await correct(meetings.places, year, 2);
    const { changes, items } = await readPack(database(), actor, at, now);
    expect(items).toEqual(before.items);
    const told = changes[0]?.figures ?? [];
    expect(told.some(({ of }) => of === null)).toBe(true);
    for (const { before: then, after } of told.filter(({ of }) => of !== null))
      expect(Number(after)).toBe(Number(then) + 2);
  });

  test('are refused where they are not', async () => {
    const at = { ...(await meetings.draft()), base: 1 };
    const item: PackItem = { kind: 'municipalities', indicator: meetings.trend, year: 2013, comment: '' };
    expect(await faults(sharePack(database(), meetings.officer, at, written([item]), now))).toEqual([
      'items[0].year not-published',
    ]);
  });
});
