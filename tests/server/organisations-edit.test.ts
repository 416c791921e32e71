import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import type { Organisation } from '#lib/domain/organisation.ts';
import { nameOn } from '#lib/domain/organisation.ts';
import {
  changeOrganisation,
  newOrganisationFromForm,
  organisationFromForm,
  organisationToEdit,
  readOrganisation,
  registerChoices,
  registerOrganisation,
} from '#lib/server/organisations/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, type Name, people, system } from '../people.ts';

const now = new Date('2026-11-21T09:00:00Z');
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

const actorOf = (name: Name | 'anonymous') => (name === 'anonymous' ? anonymous : cast[name].actor);
const read = async (id: string) => (await readOrganisation(fresh.database, anonymous, id)).organisation;
const revisionOf = async (id: string) =>
  (await fresh.database.pool.query<{ revision: number }>('select revision from organisation where id = $1', [id]))
    .rows[0]?.revision ?? -1;

type Form = Parameters<typeof organisationFromForm>[0];

/** The form as it comes with the page, with these fields changed. */
async function change(name: Name | 'anonymous', id: string, more: Form, base?: number): Promise<void> {
  const form = (before: Organisation): Form => ({
    name: before.name,
    formerNames: before.formerNames,
    validFrom: before.validFrom ?? '',
    validTo: before.validTo ?? '',
    successors: before.successors,
    ...more,
  });
  const at = { id, base: base ?? (await revisionOf(id)) };
  await changeOrganisation(
    fresh.database,
    actorOf(name),
    at,
    (before) => organisationFromForm(form(before), before),
    now,
  );
}

const faultsOf = async (attempt: Promise<unknown>): Promise<string[]> => {
  const thrown = (await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )) as { code?: string; details?: { faults?: { path: string; code: string }[] } } | undefined;
  return thrown?.details?.faults?.map(({ path, code }) => `${path} ${code}`) ?? [String(thrown?.code)];
};

describe('changing an organisation', () => {
  test('a new name keeps the old one until the day before, with an audit row', async () => {
    await change('officer', 'kommun-0560', { name: { sv: 'Boxholms stad', en: 'Boxholm' }, renamedOn: '2026-07-01' });
    const boxholm = await read('kommun-0560');
    expect(['2026-06-30', '2026-07-01'].map((day) => nameOn(boxholm, day))).toEqual([
      'Boxholms kommun',
      'Boxholms stad',
    ]);
    const { rows } = await fresh.database.pool.query(
      `select person_id, county_code, details from audit where subject_id = 'kommun-0560'`,
    );
    expect(rows).toEqual([
      { person_id: cast.officer.id, county_code: '05', details: { revision: 1, changed: ['name', 'formerNames'] } },
    ]);
  });

  test('without a day the name is mended, and loading the files leaves it so', async () => {
    await change('surveyOffice', 'ksl', { name: { sv: 'KSL', en: 'KSL' } });
    expect(await read('ksl')).toMatchObject({ name: { sv: 'KSL', en: 'KSL' }, formerNames: [] });
    expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
    expect(await read('ksl')).toMatchObject({ name: { sv: 'KSL' } });
  });

  test('one that ceases names its successor, which begins the day after', async () => {
    const successors = [{ kind: 'merged', organisation: 'region-25', on: '' }];
    await change('norrbottensOfficer', 'kommunforbundet-norrbotten', { validTo: '2026-12-31', successors });
    const { organisation, successors: after } = await readOrganisation(
      fresh.database,
      anonymous,
      'kommunforbundet-norrbotten',
    );
    expect(organisation.validTo).toBe('2026-12-31');
    expect(after).toMatchObject([{ id: 'region-25', on: '2027-01-01', kind: 'merged' }]);
    const back = [{ kind: 'merged', organisation: 'kommunforbundet-norrbotten', on: '2031-01-01' }];
    expect(
      await faultsOf(change('norrbottensOfficer', 'region-25', { validTo: '2030-12-31', successors: back })),
    ).toEqual(['successors[0].organisation circle']);
  });

  test('the same again changes nothing', async () => {
    const before = await revisionOf('vkl');
    await change('surveyOffice', 'vkl', {});
    expect(await revisionOf('vkl')).toBe(before);
  });

  test('from an older revision is refused, and says who was first', async () => {
    await change('officer', 'kommun-0561', { name: { sv: 'Åtvidaberg', en: 'Åtvidaberg' } }, 0);
    const attempt = change('surveyOffice', 'kommun-0561', { name: { sv: 'Åtvid', en: 'Åtvid' } }, 0);
    await expect(attempt).rejects.toMatchObject({ code: 'changed-meanwhile', details: { by: 'officer' } });
    expect((await read('kommun-0561')).name.sv).toBe('Åtvidaberg');
  });

  test('of two at once one wins', async () => {
    const both = ['a', 'b'].map((sv) => change('officer', 'kommun-0562', { name: { sv, en: sv } }, 0));
    const done = await Promise.allSettled(both);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each<[string, string, Form, string[]]>([
    ['no name', 'vkl', { name: { sv: '', en: '' } }, ['name.sv missing', 'name.en missing']],
    ['NUL in a name', 'vkl', { name: { sv: 'a\0', en: 'a' } }, ['name.sv bad-code']],
    ['a name of two lines', 'vkl', { name: { sv: 'a\nb', en: 'a' } }, ['name.sv bad-code']],
    ['too long a name', 'vkl', { name: { sv: 'å'.repeat(201), en: 'a' } }, ['name.sv too-long']],
    ['a day that is not', 'vkl', { name: { sv: 'a', en: 'a' }, renamedOn: '2026-02-30' }, ['renamedOn bad-period']],
    [
      'a new name before the last',
      'region-05',
      { name: { sv: 'a', en: 'a' }, renamedOn: '2014-12-31' },
      ['renamedOn bad-period'],
    ],
    ['an end before the beginning', 'vkl', { validFrom: '2020-01-01', validTo: '2019-01-01' }, ['validTo bad-period']],
    [
      'a successor that is not',
      'vkl',
      { validTo: '2020-01-01', successors: [{ kind: 'merged', organisation: 'x', on: '' }] },
      ['successors[0].organisation unknown-organisation'],
    ],
    [
      'half a successor',
      'vkl',
      { validTo: '2020-01-01', successors: [{ kind: '', organisation: 'region-19', on: '' }] },
      ['successors[0].kind unknown-kind'],
    ],
    ['a county board that becomes an agency', 'lansstyrelsen-05', { kind: 'agency' }, ['kind unknown-kind']],
    ['a municipality that moves', 'kommun-0580', { countyCode: '25' }, ['countyCode unknown-county']],
    ['an unknown county', 'vkl', { countyCode: '99' }, ['countyCode unknown-county']],
    ['an association that becomes a municipality', 'vkl', { kind: 'municipality' }, ['kind unknown-kind']],
  ])('with %s is refused', async (_, id, more, faults) => {
    const before = await read(id);
    expect(await faultsOf(change('surveyOffice', id, more))).toEqual(faults);
    expect(await read(id)).toEqual(before);
  });

  test('to another county is not for that county’s officer', async () => {
    const attempt = change('norrbottensOfficer', 'foretagarna-norrbotten', { countyCode: '24' });
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test.each(['kinda', 'kindasColleague', 'norrbottensOfficer', 'council', 'withoutRights', 'anonymous'] as const)(
    'of Östergötland is not found by %s',
    async (name) => {
      await expect(change(name, 'kommun-0513', { validFrom: '2020-01-01' })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(organisationToEdit(fresh.database, actorOf(name), 'kommun-0513')).rejects.toMatchObject({
        code: 'not-found',
      });
    },
  );

  test('of the whole country is for the survey office alone', async () => {
    await expect(change('officer', 'migrationsverket', {})).rejects.toMatchObject({ code: 'not-found' });
    expect(await organisationToEdit(fresh.database, cast.surveyOffice.actor, 'migrationsverket')).toMatchObject({
      national: true,
    });
  });
});

describe('registering an organisation', () => {
  const form = { name: { sv: 'Röda Korset, Östergötland', en: '' }, kind: 'association', countyCode: '05' };
  const register = (name: Name | 'anonymous', more: Form = {}) =>
    registerOrganisation(fresh.database, actorOf(name), newOrganisationFromForm({ ...form, ...more }), now);

  test('makes its id from its name, once', async () => {
    expect(await register('officer')).toEqual({ id: 'roda-korset-ostergotland' });
    expect(await read('roda-korset-ostergotland')).toMatchObject({ name: { en: 'Röda Korset, Östergötland' } });
    expect(await faultsOf(register('officer'))).toEqual(['id duplicate-name']);
    expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
    expect(await read('roda-korset-ostergotland')).toMatchObject({ kind: 'association' });
  });

  test('by two at once makes one', async () => {
    const both = ['a', 'b'].map((en) => register('officer', { name: { sv: 'Två', en } }));
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each<[string, Form, string[]]>([
    ['a municipality', { kind: 'municipality' }, ['kind unknown-kind']],
    ['a county board', { kind: 'county_board' }, ['kind unknown-kind']],
    ['no kind', { kind: '' }, ['kind unknown-kind']],
    ['a municipality’s id', { id: 'kommun-0599' }, ['id bad-code']],
    ['an id that is none', { id: '__proto__' }, ['id forbidden-name']],
    ['a name without letters', { name: { sv: '123', en: '' } }, ['id bad-code']],
    ['an unknown county', { countyCode: '02' }, ['countyCode unknown-county']],
    ['a day that is not', { validFrom: '2026-02-30', id: 'x' }, ['validFrom bad-period']],
  ])('as %s is refused', async (_, more, faults) => {
    expect(await faultsOf(register('surveyOffice', { name: { sv: 'Ny', en: '' }, ...more }))).toEqual(faults);
  });

  test.each(['kinda', 'norrbottensOfficer', 'council', 'church', 'withoutRights', 'anonymous'] as const)(
    'in Östergötland is refused to %s',
    async (name) => {
      await expect(register(name, { id: 'annan' })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(read('annan')).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  test('is offered in one’s own county alone, and nationally to the survey office', async () => {
    expect(await registerChoices(fresh.database, cast.officer.actor)).toMatchObject({
      counties: [{ code: '05' }],
      national: false,
    });
    const everywhere = await registerChoices(fresh.database, cast.surveyOffice.actor);
    expect([everywhere.counties.length, everywhere.national]).toEqual([21, true]);
    await expect(registerChoices(fresh.database, cast.kinda.actor)).rejects.toMatchObject({ code: 'not-found' });
  });
});
