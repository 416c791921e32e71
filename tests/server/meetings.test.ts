/** Meeting packs: who may write and read them, what keeps one from being handed out, and that its figures stay. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import type { FilledItem } from '#lib/domain/pack-figures.ts';
import { totalLine } from '#lib/domain/series.ts';
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
import { followTrends } from '#lib/server/results/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { answered, loadShipped, now, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, type Name, people, system } from '../people.ts';

const agreement = '05-etablering-i-utveckling-2015';
const norrbottens = '25-norrbotten-2009';
const everybody: (Name | 'anonymous')[] = [
  'kinda',
  'kindasColleague',
  'linkoping',
  'employmentService',
  'region',
  'church',
  'officer',
  'norrbottensOfficer',
  'council',
  'surveyOffice',
  'withoutRights',
  'anonymous',
];

let fresh: FreshDatabase;
let cast: Cast;
let round = '';
let trend = '';
let places = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  round = await openYear(fresh.database, 2013);
  await answered(fresh.database, round, 'kommun-0513', () => undefined);
  trend = await someIndicator(agreement);
  places = await someIndicator(norrbottens);
});
afterAll(() => fresh.drop());

const database = () => fresh.database;
const officer = (): Actor => cast.officer.actor;
const actorOf = (who: Name | 'anonymous'): Actor => (who === 'anonymous' ? anonymous : cast[who].actor);

/** The first indicator of the agreement that has a figure for the county as a whole. */
async function someIndicator(of: string): Promise<string> {
  const { areas } = await followTrends(database(), system, of);
  const found = areas
    .flatMap(({ trends }) => trends)
    .find(({ series }) => totalLine(series)?.points.at(-1)?.value != null);
  if (!found) throw new Error(`no figures of ${of}`);
  return found.indicator.code;
}

const head = { meetsOn: '2014-03-12', title: 'Rådets möte i mars' };
const written = (items: PackItem[], step: Parameters<typeof savePack>[3]['step'] = { kind: 'keep' }) => ({
  ...head,
  place: 'Linköping',
  lead: '',
  items,
  step,
});

async function draft(of: string = agreement, actor: Actor = officer()): Promise<{ agreement: string; id: string }> {
  const { id } = await createPack(database(), actor, { ...head, agreement: of, county: null, from: null }, now);
  return { agreement: of, id };
}

async function shared(items: PackItem[], of: string = agreement, actor: Actor = officer()) {
  const at = await draft(of, actor);
  await sharePack(database(), actor, { ...at, base: 1 }, written(items), now);
  return at;
}

const text: PackItem = { kind: 'text', heading: 'Mötet', text: 'Välkomna.' };
const trendItem = (): PackItem => ({ kind: 'trend', indicator: trend, comment: 'Se kvinnorna.' });
const placesItem = (year: number): PackItem => ({ kind: 'municipalities', indicator: places, year, comment: '' });

async function auditOf(id: string): Promise<string[]> {
  const { rows } = await database().pool.query<{ action: string }>(
    `select action from audit where subject_kind = 'meeting_pack' and subject_id = $1 order by action`,
    [id],
  );
  return rows.map(({ action }) => action);
}

async function refusal(run: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> {
  return run.then(
    () => Promise.reject(new Error('it was done')),
    (error: unknown) => error as { code: string; details: Record<string, unknown> },
  );
}

async function faults(run: Promise<unknown>): Promise<string[]> {
  const { code, details } = await refusal(run);
  expect(code).toBe('definition-faults');
  return (details.faults as { path: string; code: string }[]).map((fault) => `${fault.path} ${fault.code}`);
}

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
    const at = await draft();
    const edit = (actor: Actor) => packToEdit(database(), actor, at);
    const save = (actor: Actor) => savePack(database(), actor, { ...at, base: 1 }, written([]), now);
    expect(await doneFor(place)).toEqual(['officer']);
    expect(await doneFor(create)).toEqual(['officer']);
    expect(await doneFor(edit)).toEqual(['officer']);
    expect(await doneFor(save)).toEqual(['officer']);
    const share = async (actor: Actor) =>
      sharePack(database(), actor, { ...(await draft()), base: 1 }, written([text]), now);
    const discard = async (actor: Actor) => discardPack(database(), actor, { ...(await draft()), base: 1 }, now);
    expect(await doneFor(share)).toEqual(['officer']);
    expect(await doneFor(discard)).toEqual(['officer']);
  });

  test('a draft is read by who writes it, a shared one by the council too', async () => {
    const at = await draft();
    expect(await doneFor((actor) => readPack(database(), actor, at))).toEqual(['officer']);
    const handedOut = await shared([text]);
    expect(await doneFor((actor) => readPack(database(), actor, handedOut))).toEqual(['officer', 'council']);
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
    const { id } = await shared([text]);
    for (const at of [
      { agreement: norrbottens, id },
      { agreement, id: 'x' },
    ])
      await expect(readPack(database(), officer(), at)).rejects.toMatchObject({ code: 'not-found' });
    for (const county of ['25', 'xx'])
      await expect(listPacks(database(), officer(), agreement, county, now)).rejects.toMatchObject({
        code: 'not-found',
      });
    await expect(listPacks(database(), officer(), 'nationell-katalog', null, now)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a draft', () => {
  test('keeps what is written, and every change is on record', async () => {
    const at = await draft();
    const added = await savePack(
      database(),
      officer(),
      { ...at, base: 1 },
      written([text], { kind: 'add', item: trendItem() }),
      now,
    );
    expect(added).toEqual({ revision: 2, at: 1 });
    const moved = await savePack(
      database(),
      officer(),
      { ...at, base: 2 },
      written([text, trendItem()], { kind: 'up', at: 1 }),
      now,
    );
    expect(moved).toEqual({ revision: 3, at: 0 });
    const { items, place } = await packToEdit(database(), officer(), at);
    expect(items).toEqual([trendItem(), text]);
    expect(place).toBe('Linköping');
    // The same again is no change.
    const same = await savePack(database(), officer(), { ...at, base: 3 }, written([trendItem(), text]), now);
    expect(same.revision).toBe(3);
    await discardPack(database(), officer(), { ...at, base: 3 }, now);
    expect(await auditOf(at.id)).toEqual(['pack.create', 'pack.discard', 'pack.save', 'pack.save']);
    await expect(packToEdit(database(), officer(), at)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is not overwritten when somebody else has saved it meanwhile', async () => {
    const at = await draft();
    await savePack(database(), officer(), { ...at, base: 1 }, written([text]), now);
    for (const late of [
      () => savePack(database(), officer(), { ...at, base: 1 }, written([]), now),
      () => sharePack(database(), officer(), { ...at, base: 1 }, written([text]), now),
      () => discardPack(database(), officer(), { ...at, base: 1 }, now),
    ])
      expect(await refusal(late())).toMatchObject({ code: 'changed-meanwhile', details: { by: 'officer' } });
    expect((await packToEdit(database(), officer(), at)).items).toEqual([text]);
  });

  test('says what is wrong in it, field by field, and is then as it was', async () => {
    const at = { ...(await draft()), base: 1 };
    const save = (input: Partial<ReturnType<typeof written>>) =>
      faults(savePack(database(), officer(), at, { ...written([]), ...input }, now));
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
    expect(await save({ items: [{ kind: 'trend', indicator: places, comment: '' }] })).toEqual([
      'items[0].indicator unknown-indicator',
    ]);
    const ownPlaces: PackItem = { kind: 'municipalities', indicator: trend, year: 2013, comment: '' };
    expect(await save({ items: [ownPlaces] })).toEqual(['items[0].year not-published']);
    expect((await packToEdit(database(), officer(), at)).items).toEqual([]);
    expect(await auditOf(at.id)).toEqual(['pack.create']);
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
    const at = { ...(await draft()), base: 1 };
    const share = (items: PackItem[]) => faults(sharePack(database(), officer(), at, written(items), now));
    expect(await share([])).toEqual(['add missing']);
    expect(await share([text, { kind: 'text', heading: '', text: '' }])).toEqual(['items[1].heading missing']);
  });

  test('is refused for figures that the council has not been shown, with the round to share', async () => {
    const at = { ...(await draft()), base: 1 };
    const items = [text, trendItem(), { kind: 'state' } as const];
    const error = await refusal(sharePack(database(), officer(), at, written(items), now));
    expect(error).toMatchObject({
      code: 'pack-refused',
      details: {
        items: [
          { at: 1, why: 'not-shared', years: [2013] },
          { at: 2, why: 'not-shared', years: [2013] },
        ],
        rounds: [{ id: round, year: 2013 }],
      },
    });
    // Nothing is stored, and the draft shows what the officer may see.
    const reading = await readPack(database(), officer(), at);
    expect(reading).toMatchObject({ state: 'draft', items: [], revision: 1 });
    await savePack(database(), officer(), at, written(items), now);
    expect(valueIn((await readPack(database(), officer(), at)).items[1])).toMatch(/\d/);
  });

  test('is refused for an indicator that nothing is known of', async () => {
    const { rows } = await database().pool.query<{ code: string }>(
      `select code from indicator i where agreement_key = $1 and kind in ('count', 'share')
       and not exists (select from observation o where o.indicator_code = i.code)`,
      [norrbottens],
    );
    const code = rows[0]?.code ?? '';
    const actor = cast.norrbottensOfficer.actor;
    const at = { ...(await draft(norrbottens, actor)), base: 1 };
    const item: PackItem = { kind: 'trend', indicator: code, comment: '' };
    expect(await refusal(sharePack(database(), actor, at, written([item]), now))).toMatchObject({
      code: 'pack-refused',
      details: { items: [{ at: 0, why: 'no-figures' }], rounds: [] },
    });
  });

  test('freezes the figures; a later correction is told of beside them, and the new version has it', async () => {
    await shareRound(database(), officer(), round, now);
    const at = await shared([text, trendItem(), { kind: 'state' }]);
    expect(await auditOf(at.id)).toEqual(['pack.create', 'pack.share']);
    const council = cast.council.actor;
    const before = await readPack(database(), council, at);
    expect(before).toMatchObject({ state: 'shared', preliminary: true, synthetic: true, changes: [], sharedAt: now });
    const value = valueIn(before.items[1]);
    expect(value).toMatch(/\d/);

    await correct(trend, 2013, 1);
    const after = await readPack(database(), council, at);
    expect(after.items).toEqual(before.items);
    const [change] = after.changes;
    const corrected = change?.figures.at(-1);
    expect(change?.at).toBe(1);
    expect(corrected).toMatchObject({ year: 2013, before: value });
    expect(corrected?.after).not.toBe(value);

    // It stays as it is: it is no draft any longer.
    for (const late of [
      () => savePack(database(), officer(), { ...at, base: 2 }, written([]), now),
      () => sharePack(database(), officer(), { ...at, base: 2 }, written([text]), now),
      () => discardPack(database(), officer(), { ...at, base: 2 }, now),
    ])
      expect(await refusal(late())).toMatchObject({ code: 'changed-meanwhile' });

    const copy = await createPack(database(), officer(), { ...head, agreement, county: null, from: at.id }, now);
    const next = { agreement, id: copy.id };
    expect((await packToEdit(database(), officer(), next)).items).toEqual([text, trendItem(), { kind: 'state' }]);
    expect((await readPack(database(), council, at)).replacedBy).toBeNull();
    await sharePack(database(), officer(), { ...next, base: 1 }, written([text, trendItem()]), now);
    const newer = await readPack(database(), council, next);
    expect(valueIn(newer.items[1])).toBe(corrected?.after);
    expect(newer.changes).toEqual([]);
    expect((await readPack(database(), council, at)).replacedBy).toBe(copy.id);
    const { coming } = await listPacks(database(), council, agreement, null, now);
    expect(coming.filter(({ replaced }) => replaced).map(({ id }) => id)).toEqual([at.id]);
  });

  test('a new version begins from what was handed out, not from a draft', async () => {
    const at = await draft();
    const from = (id: string) => createPack(database(), officer(), { ...head, agreement, county: null, from: id }, now);
    await expect(from(at.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(from('x')).rejects.toMatchObject({ code: 'not-found' });
    expect(
      await faults(
        createPack(database(), officer(), { meetsOn: '', title: '', agreement, county: null, from: null }, now),
      ),
    ).toEqual(['meetsOn not-a-day', 'title missing']);
  });
});

describe('figures by municipality', () => {
  test('are handed out where they are published, and told when they change', async () => {
    const actor = cast.norrbottensOfficer.actor;
    const { choices } = await packToEdit(database(), actor, await draft(norrbottens, actor));
    const [year] = choices.publishedYears;
    if (year === undefined) throw new Error('nothing is published');
    const at = await shared([placesItem(year)], norrbottens, actor);
    const before = await readPack(database(), actor, at);
    const [item] = before.items;
    if (item?.kind !== 'municipalities' || !item.places) throw new Error('no figures');
    expect(before).toMatchObject({ preliminary: false });
    expect(item.places.table.rows.length).toBeGreaterThan(5);
    await correct(places, year, 2);
    const { changes, items } = await readPack(database(), actor, at);
    expect(items).toEqual(before.items);
    const told = changes[0]?.figures ?? [];
    expect(told.some(({ of }) => of === null)).toBe(true);
    for (const { before: then, after } of told.filter(({ of }) => of !== null))
      expect(Number(after)).toBe(Number(then) + 2);
  });

  test('are refused where they are not', async () => {
    const at = { ...(await draft()), base: 1 };
    const item: PackItem = { kind: 'municipalities', indicator: trend, year: 2013, comment: '' };
    expect(await faults(sharePack(database(), officer(), at, written([item]), now))).toEqual([
      'items[0].year not-published',
    ]);
  });
});
