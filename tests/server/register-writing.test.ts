/** Who may write in the register, what is refused, and two officers at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import {
  type LocalInput,
  placesToEdit,
  readRegister,
  readRegisterEntry,
  registerChoices,
  removeLocalAgreement,
  saveLocalAgreement,
  savePlaces,
  stateComplete,
  withdrawStatement,
} from '#lib/server/register/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { definitionsIn } from '../definition-folders.ts';
import { anonymous, type Cast, people, system } from '../people.ts';
import { faultsOf, line, written } from '../register-of.ts';

const now = new Date('2015-03-01T09:00:00Z');
const kinda = '0513';
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
    client.query(`delete from local_agreement; delete from register_statement`),
  ),
);

const add = (given: Partial<LocalInput> = {}, actor: Actor = cast.officer.actor) =>
  saveLocalAgreement(fresh.database, actor, { county: '05', id: null, base: 0 }, written(kinda, given), now);

const change = (id: string, base: number, given: Partial<LocalInput>, actor: Actor = cast.officer.actor) =>
  saveLocalAgreement(fresh.database, actor, { county: '05', id, base }, written(kinda, given), now);

async function counts() {
  const [found] = await rows(
    `select (select count(*)::int from local_agreement) as local, (select count(*)::int from register_statement) as stated,
       (select count(*)::int from places_agreement where county_code = '05') as places,
       (select count(*)::int from audit where action like 'register.%') as audits`,
  );
  return found;
}

describe('whoever may not', () => {
  const others: [string, () => Actor][] = [
    ['another county’s officer', () => cast.norrbottensOfficer.actor],
    ['a respondent', () => cast.kinda.actor],
    ['the council', () => cast.council.actor],
    ['the survey office', () => cast.surveyOffice.actor],
    ['one without rights', () => cast.withoutRights.actor],
    ['anyone', () => anonymous],
  ];

  test.each(others)('%s is refused every change, and nothing is stored', async (_who, actor) => {
    const { id } = await add();
    const before = await counts();
    const refused = [
      () => add({}, actor()),
      () => change(id, 1, { note: 'x' }, actor()),
      () => removeLocalAgreement(fresh.database, actor(), { county: '05', id, base: 1 }, now),
      () => savePlaces(fresh.database, actor(), at, { source: '', rows: [line(kinda)] }, now),
      () => stateComplete(fresh.database, actor(), '05', 2014, now),
      () => withdrawStatement(fresh.database, actor(), '05', 2014, now),
    ];
    for (const doing of refused) await expect(doing()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(registerChoices(fresh.database, actor(), '05')).rejects.toMatchObject({ code: 'not-found' });
    await expect(placesToEdit(fresh.database, actor(), '05', null)).rejects.toMatchObject({ code: 'not-found' });
    expect(await counts()).toEqual(before);
  });

  test('an officer cannot reach another county’s entry through their own', async () => {
    const { id } = await saveLocalAgreement(
      fresh.database,
      system,
      { county: '25', id: null, base: 0 },
      written('2582'),
      now,
    );
    await expect(change(id, 1, { note: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readRegisterEntry(fresh.database, anonymous, '05', id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each(['99', 'öö', ''])('a county %s that there is not has no register', async (county) => {
    await expect(readRegister(fresh.database, anonymous, county)).rejects.toMatchObject({ code: 'not-found' });
    await expect(stateComplete(fresh.database, system, county, 2014, now)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a local agreement', () => {
  test('is registered with the municipality as a party, for anyone to read, with who did it', async () => {
    const { id } = await add({ parties: ['arbetsformedlingen', 'region-05'], otherParties: 'Röda Korset i Kinda' });
    const { entry } = await readRegisterEntry(fresh.database, anonymous, '05', id);
    expect(entry).toMatchObject({
      municipalityName: 'Kinda',
      parties: ['kommun-0513', 'arbetsformedlingen', 'region-05'],
      partyNames: [{ sv: 'Kinda kommun' }, { sv: 'Arbetsförmedlingen' }, { sv: 'Landstinget i Östergötland' }],
      validFrom: '2012-01-01',
      synthetic: false,
      revision: 1,
    });
    expect(await rows('select person_id, action, county_code from audit where subject_id = $1', [id])).toEqual([
      { person_id: cast.officer.id, action: 'register.add', county_code: '05' },
    ]);
  });

  test('saved as it was is no new revision', async () => {
    const { id } = await add();
    await change(id, 1, {});
    await change(id, 1, { revisedOn: '2014-05-01' });
    expect((await readRegisterEntry(fresh.database, anonymous, '05', id)).entry.revision).toBe(2);
    expect(await rows('select action from audit where subject_id = $1 order by action', [id])).toEqual([
      { action: 'register.add' },
      { action: 'register.change' },
    ]);
  });

  test('changed by two at once is the first one’s, and the second is told who', async () => {
    const { id } = await add();
    const results = await Promise.allSettled([change(id, 1, { note: 'a' }), change(id, 1, { note: 'b' })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change(id, 1, { note: 'c' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { by: cast.officer.name },
    });
    await expect(
      removeLocalAgreement(fresh.database, cast.officer.actor, { county: '05', id, base: 1 }, now),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  test('taken out is gone for all, and stays on record', async () => {
    const { id } = await add();
    await removeLocalAgreement(fresh.database, cast.officer.actor, { county: '05', id, base: 1 }, now);
    expect((await readRegister(fresh.database, anonymous, '05')).entries).toEqual([]);
    await expect(readRegisterEntry(fresh.database, system, '05', id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(change(id, 2, { note: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await rows('select removed_at as at from local_agreement where id = $1', [id])).toEqual([{ at: now }]);
  });

  test('stands by municipality in Swedish order, the whole county’s first', async () => {
    const county = { kind: 'special', municipality: null, title: 'Samarbete med föreningar' };
    for (const municipality of ['0512', '0586', '0509', kinda]) await add({ municipality });
    await add(county);
    await add({ validFrom: '2014-01-01' });
    const { entries } = await readRegister(fresh.database, anonymous, '05');
    expect(entries.map(({ municipalityName, validFrom }) => `${municipalityName} ${validFrom.slice(0, 4)}`)).toEqual([
      'null 2012',
      'Kinda 2014',
      'Kinda 2012',
      'Mjölby 2012',
      'Ydre 2012',
      'Ödeshög 2012',
    ]);
  });

  test.each<[string, Partial<LocalInput>, string[]]>([
    ['no municipality', { municipality: null }, ['municipality missing']],
    ['a municipality without its zero', { municipality: '513' }, ['municipality unknown-municipality']],
    ['another county’s municipality', { municipality: '2582' }, ['municipality unknown-municipality']],
    ['a kind that there is not', { kind: 'regional' }, ['kind unknown-kind']],
    ['a special one without a name', { kind: 'special' }, ['title missing']],
    [
      'a special one with nobody',
      { kind: 'special', title: 'x', municipality: null, parties: [] },
      ['otherParties missing'],
    ],
    ['a party that there is not', { parties: ['nasa'] }, ['parties unknown-organisation']],
    ['no first day', { validFrom: null }, ['validFrom missing']],
    ['a day that is none', { validFrom: '2014-02-30' }, ['validFrom not-a-day']],
    ['a day in 1989', { validFrom: '1989-12-31' }, ['validFrom bad-year']],
    ['a day in 2101', { validTo: '2101-01-01' }, ['validTo bad-year']],
    ['an end before its beginning', { validTo: '2011-12-31' }, ['validTo day-too-early']],
    ['a revision before its beginning', { revisedOn: '2011-12-31' }, ['revisedOn day-too-early']],
    ['a note of 2,001 characters', { note: 'x'.repeat(2001) }, ['note too-long']],
    ['NUL', { source: 'a\u0000b' }, ['source wrong-type']],
    ['half a character', { title: '\ud800' }, ['title wrong-type']],
    [
      '101 parties',
      { parties: Array.from({ length: 101 }, (_, i) => `kommun-${i}`) },
      expect.arrayContaining(['parties too-many']) as string[],
    ],
  ])('with %s is refused', async (_name, given, faults) => {
    expect(await faultsOf(add(given))).toEqual(faults);
    expect((await readRegister(fresh.database, anonymous, '05')).entries).toEqual([]);
  });

  test.each(['ny', '1', '00000000-0000-7000-8000-000000000000', "x' or 1=1"])('%s is none', async (id) => {
    await expect(readRegisterEntry(fresh.database, anonymous, '05', id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(change(id, 1, {})).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a statement that the register is complete', () => {
  test.each([
    [1989, 'year bad-year'],
    [2101, 'year bad-year'],
    [Number.NaN, 'year bad-year'],
    [2015, 'year year-not-over'],
  ])('for %d is refused', async (year, told) => {
    expect(await faultsOf(stateComplete(fresh.database, cast.officer.actor, '05', year, now))).toEqual([told]);
  });

  test('can be made from New Year’s Day in Stockholm', async () => {
    const before = new Date('2014-12-31T22:59:00Z');
    expect(await faultsOf(stateComplete(fresh.database, cast.officer.actor, '05', 2014, before))).toEqual([
      'year year-not-over',
    ]);
    await stateComplete(fresh.database, cast.officer.actor, '05', 2014, new Date('2014-12-31T23:00:00Z'));
    expect((await readRegister(fresh.database, anonymous, '05')).stated).toEqual([2014]);
  });
});
