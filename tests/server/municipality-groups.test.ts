/** Groups of municipalities: one person's own, with their limits, and two windows at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import {
  groupFromForm,
  type GroupInput,
  groupToEdit,
  listGroups,
  removeGroup,
  saveGroup,
} from '#lib/server/comparisons/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { definitionsIn } from '../definition-folders.ts';
import { anonymous, type Cast, people, system } from '../people.ts';
import { faultsOf } from '../register-of.ts';

const now = new Date('2015-03-01T09:00:00Z');
const later = new Date('2015-03-02T09:00:00Z');
const input: GroupInput = { name: 'Små', municipalities: ['0512', '0513', '2584'] };
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
  fresh.database.inTransaction('system', ({ client }) => client.query('delete from municipality_group')),
);

const add = (given: Partial<GroupInput> = {}, actor: Actor = cast.kinda.actor) =>
  saveGroup(fresh.database, actor, { id: null, base: 0 }, { ...input, ...given }, now);
const change = (id: string, base: number, given: Partial<GroupInput>, actor: Actor = cast.kinda.actor) =>
  saveGroup(fresh.database, actor, { id, base }, { ...input, ...given }, later);
const remove = (id: string, base: number, actor: Actor = cast.kinda.actor) =>
  removeGroup(fresh.database, actor, { id, base }, later);
const stored = () =>
  rows('select name, municipalities, revision, removed_at from municipality_group order by created_at');
const audits = (id: string) =>
  rows<{ action: string }>(
    `select action, details, person_id from audit where subject_kind = 'municipality_group' and subject_id = $1 order by id`,
    [id],
  );

test('a group is kept, listed by name and read for its form, by its maker alone', async () => {
  const { id } = await add();
  await add({ name: 'Ålderdomliga' });
  await add({ name: 'Annans' }, cast.linkoping.actor);
  expect((await listGroups(fresh.database, cast.kinda.actor)).map(({ name }) => name)).toEqual(['Små', 'Ålderdomliga']);
  const { group, choices } = await groupToEdit(fresh.database, cast.kinda.actor, id);
  expect(group).toEqual({ id, ...input, revision: 1 });
  expect(choices).toHaveLength(21);
  expect(choices.flatMap(({ municipalities }) => municipalities)).toHaveLength(290);
  expect(await audits(id)).toEqual([{ action: 'group.add', details: input, person_id: cast.kinda.id }]);
});

describe('somebody else', () => {
  const others: [string, () => Actor][] = [
    ['a respondent of another municipality', () => cast.linkoping.actor],
    ['a colleague at the same one', () => cast.kindasColleague.actor],
    ['the county’s officer', () => cast.officer.actor],
    ['the national office', () => cast.surveyOffice.actor],
    ['nobody in particular', () => anonymous],
    ['the system, which is no person', () => system],
  ];

  test.each(others)('%s neither sees, changes nor removes a group', async (_, actorOf) => {
    const { id } = await add();
    const before = await stored();
    const actor = actorOf();
    for (const attempt of [
      () => groupToEdit(fresh.database, actor, id),
      () => change(id, 1, { name: 'Min' }, actor),
      () => remove(id, 1, actor),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    expect(await stored()).toEqual(before);
    expect(await audits(id)).toHaveLength(1);
  });

  test('who is not logged in keeps none', async () => {
    await expect(add({}, anonymous)).rejects.toMatchObject({ code: 'not-found' });
    await expect(listGroups(fresh.database, anonymous)).rejects.toMatchObject({ code: 'not-found' });
    await expect(groupToEdit(fresh.database, anonymous, null)).rejects.toMatchObject({ code: 'not-found' });
    expect(await stored()).toEqual([]);
  });

  test('who has no task anywhere keeps none either', async () => {
    await expect(add({}, cast.withoutRights.actor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(listGroups(fresh.database, cast.withoutRights.actor)).rejects.toMatchObject({ code: 'not-found' });
  });
});

const codes = async (count: number): Promise<string[]> =>
  (await rows<{ code: string }>('select code from municipality order by code limit $1', [count])).map(
    ({ code }) => code,
  );

describe('what is refused, and nothing written', () => {
  test.each<[string, () => Promise<Partial<GroupInput>>, string[]]>([
    ['no name', () => Promise.resolve({ name: '' }), ['name missing']],
    ['a name of 81 signs', () => Promise.resolve({ name: 'å'.repeat(81) }), ['name too-long']],
    ['a sign that cannot be kept', () => Promise.resolve({ name: 'a\u0000b' }), ['name wrong-type']],
    ['one municipality', () => Promise.resolve({ municipalities: ['0513'] }), ['municipalities too-few']],
    ['sixty-one of them', async () => ({ municipalities: await codes(61) }), ['municipalities too-many']],
    [
      'one that there is not',
      () => Promise.resolve({ municipalities: ['0513', '0599'] }),
      ['municipalities unknown-municipality'],
    ],
    [
      'what is no code',
      () => Promise.resolve({ municipalities: ['0513', '\u0000'] }),
      ['municipalities unknown-municipality'],
    ],
    [
      'everything at once',
      () => Promise.resolve({ name: '', municipalities: [] }),
      ['name missing', 'municipalities too-few'],
    ],
  ])('%s', async (_, given, faults) => {
    expect(await faultsOf(add(await given()))).toEqual(faults);
    expect(await stored()).toEqual([]);
  });

  test('eighty signs and sixty municipalities are kept', async () => {
    await add({ name: 'å'.repeat(80), municipalities: await codes(60) });
    expect(await stored()).toHaveLength(1);
  });
});

describe('in two windows', () => {
  test('the second to save is told, and the first one’s stays', async () => {
    const { id } = await add();
    await change(id, 1, { name: 'Först' });
    await expect(change(id, 1, { name: 'Sedan' })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(remove(id, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await stored()).toMatchObject([{ name: 'Först', revision: 2, removed_at: null }]);
    expect((await audits(id)).map(({ action }) => action)).toEqual(['group.add', 'group.change']);
  });

  test('at the very same time one of them is', async () => {
    const { id } = await add();
    const outcomes = await Promise.allSettled([change(id, 1, { name: 'A' }), change(id, 1, { name: 'B' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stored()).toMatchObject([{ revision: 2 }]);
  });

  test('saving what is there already changes nothing', async () => {
    const { id } = await add();
    await change(id, 1, {});
    expect(await stored()).toMatchObject([{ revision: 1 }]);
    expect(await audits(id)).toHaveLength(1);
  });
});

test('a group that is removed stays on record, and is nobody’s to see', async () => {
  const { id } = await add();
  await remove(id, 1);
  expect(await stored()).toMatchObject([{ name: 'Små', revision: 2, removed_at: later }]);
  expect((await audits(id)).map(({ action }) => action)).toEqual(['group.add', 'group.remove']);
  expect(await listGroups(fresh.database, cast.kinda.actor)).toEqual([]);
  await expect(groupToEdit(fresh.database, cast.kinda.actor, id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(change(id, 2, { name: 'Åter' })).rejects.toMatchObject({ code: 'not-found' });
});

test.each(['finns-inte', '\u0000', 'ny'])('%j is no group', async (id) => {
  await expect(groupToEdit(fresh.database, cast.kinda.actor, id)).rejects.toMatchObject({ code: 'not-found' });
});

test('a form’s ticks come once each, in the order of their codes', () => {
  expect(groupFromForm({ name: ' A\u030angstro\u0308m ', municipalities: ['2584', '0513', '0513'] })).toEqual({
    name: 'Ångström',
    municipalities: ['0513', '2584'],
  });
  expect(groupFromForm({ municipalities: '0513' })).toEqual({ name: '', municipalities: ['0513'] });
  expect(groupFromForm({})).toEqual({ name: '', municipalities: [] });
});
