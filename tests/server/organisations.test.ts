import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { nameOn } from '#lib/domain/organisation.ts';
import { contactToEdit, listOrganisations, readOrganisation, saveContact } from '#lib/server/organisations/index.ts';
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
const everything = { county: '', kind: '', text: '' };
const list = (more: Partial<typeof everything> = {}, name: Name | 'anonymous' = 'anonymous') =>
  listOrganisations(fresh.database, actorOf(name), { ...everything, ...more });
const namesOf = ({ groups }: Awaited<ReturnType<typeof list>>) =>
  groups.flatMap(({ organisations }) => organisations.map(({ name }) => name.sv));

/** How many municipalities each county has, by SCB's codes. */
const municipalities: Record<string, number> = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
};

describe('the register', () => {
  test('has the 290 municipalities, each with its code in its county', async () => {
    const { groups, count } = await list({ kind: 'municipality' });
    expect(count).toBe(290);
    expect(Object.fromEntries(groups.map(({ county, organisations }) => [county?.code, organisations.length]))).toEqual(
      municipalities,
    );
    for (const { id, municipalityCode, countyCode } of groups.flatMap(({ organisations }) => organisations)) {
      expect(id).toBe(`kommun-${municipalityCode}`);
      expect(municipalityCode).toMatch(new RegExp(`^${countyCode}\\d\\d$`));
    }
  });

  test('has the 21 county boards, each in its county', async () => {
    const { groups } = await list({ kind: 'county_board' });
    const boards = groups.flatMap(({ organisations }) => organisations.map(({ id, countyCode }) => [countyCode, id]));
    expect(boards.sort()).toEqual(
      Object.keys(municipalities)
        .sort()
        .map((code) => [code, `lansstyrelsen-${code}`]),
    );
  });

  test('is in Swedish order, the whole country first and each county’s board before its others', async () => {
    const { groups } = await list();
    const counties = groups.map(({ county }) => county?.name ?? '');
    expect(counties[0]).toBe('');
    expect(counties.slice(-2)).toEqual(['Örebro län', 'Östergötlands län']);
    const ostergotland = groups.at(-1)?.organisations.map(({ name }) => name.sv) ?? [];
    expect(ostergotland[0]).toBe('Länsstyrelsen Östergötland');
    expect(ostergotland.slice(-2)).toEqual(['Åtvidabergs kommun', 'Ödeshögs kommun']);
  });

  test.each<[string, Partial<typeof everything>, string[]]>([
    ['a former name', { text: 'landstinget i öst' }, ['Region Östergötland']],
    ['a decomposed å', { text: 'A\u030atvid' }, ['Åtvidabergs kommun']],
    ['a municipality’s code', { text: '0513' }, ['Kinda kommun']],
    ['a county and a kind', { county: '25', kind: 'university' }, ['Luleå tekniska universitet']],
    ['the whole country', { county: 'national', text: 'migration' }, ['Migrationsverket']],
    ['what stands for anything elsewhere', { text: '%' }, []],
    ['an underscore', { text: '_' }, []],
    ['a quote', { text: `id";--'` }, []],
  ])('is found by %s', async (_, filter, names) => {
    expect(namesOf(await list(filter))).toEqual(names);
  });

  test.each([{ county: '99' }, { county: '5' }, { kind: 'ministry' }, { kind: '__proto__' }])(
    'refuses %o',
    async (filter) => {
      await expect(list(filter)).rejects.toMatchObject({ code: 'bad-request' });
    },
  );

  test.each<[Name | 'anonymous', boolean]>([
    ['surveyOffice', true],
    ['officer', true],
    ['kinda', false],
    ['council', false],
    ['anonymous', false],
  ])('%s may register there: %s', async (name, may) => {
    expect((await list({}, name)).mayRegister).toBe(may);
  });
});

describe('an organisation', () => {
  const read = (id: string, name: Name | 'anonymous' = 'anonymous') =>
    readOrganisation(fresh.database, actorOf(name), id);

  test('the Landstinget i Östergötland of 2009 is today’s Region Östergötland, and has taken over from Östsam', async () => {
    const { organisation, predecessors, agreements } = await read('region-05');
    expect(nameOn(organisation, '2009-03-01')).toBe('Landstinget i Östergötland');
    expect(nameOn(organisation, '2026-11-21')).toBe('Region Östergötland');
    expect(predecessors).toEqual([
      {
        id: 'regionforbundet-ostsam',
        name: { sv: 'Regionförbundet Östsam', en: expect.any(String) as string },
        on: '2015-01-01',
        kind: 'merged',
      },
    ]);
    expect(agreements).toMatchObject([
      { key: '05-etablering-i-utveckling-2015', nameInDocument: 'Landstinget i Östergötland', owned: false },
    ]);
    expect((await read('regionforbundet-ostsam')).successors).toMatchObject([{ id: 'region-05', on: '2015-01-01' }]);
  });

  test('is shown with what it owns, and its county', async () => {
    expect(await read('ksl')).toMatchObject({
      countyName: 'Stockholms län',
      agreements: [{ key: '01-ksl-nyanlanda', nameInDocument: null, owned: true }],
    });
    expect(await read('migrationsverket')).toMatchObject({ countyName: null });
  });

  test.each<[Name | 'anonymous', boolean, boolean]>([
    ['anonymous', false, false],
    ['kinda', false, true],
    ['linkoping', false, false],
    ['officer', true, true],
    ['norrbottensOfficer', false, false],
    ['surveyOffice', true, true],
  ])('%s may change Kinda: %s, and its contact: %s', async (name, mayEdit, mayChangeContact) => {
    expect(await read('kommun-0513', name)).toMatchObject({ mayEdit, mayChangeContact });
  });

  test('that is not is not found', async () => {
    await expect(read('kommun-9999')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the contact of an organisation', () => {
  const save = (name: Name | 'anonymous', base: number, contact: { role: string; email: string }, id = 'kommun-0513') =>
    saveContact(fresh.database, actorOf(name), { id, base }, contact, now);
  const contactOf = async (id: string) => (await readOrganisation(fresh.database, anonymous, id)).contact;
  const integration = { role: 'Integrationssamordningen', email: 'integration@kinda.example' };

  test.each<[Name, string]>([
    ['kinda', 'kommun-0513'],
    ['officer', 'kommun-0509'],
    ['surveyOffice', 'migrationsverket'],
    ['employmentService', 'arbetsformedlingen'],
  ])('%s keeps it, with an audit row that does not repeat it', async (name, id) => {
    await save(name, 0, integration, id);
    expect(await contactOf(id)).toEqual(integration);
    const { rows } = await fresh.database.pool.query<{ details: object }>(
      `select details from audit where action = 'organisation.contact' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ details: { revision: 1 } }]);
  });

  test('is changed from where one saw it, and taken away when both are empty', async () => {
    const { revision } = await contactToEdit(fresh.database, cast.kinda.actor, 'kommun-0513');
    await save('officer', revision, { ...integration, role: 'Växeln' });
    await expect(save('kinda', revision, integration)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await contactOf('kommun-0513')).toMatchObject({ role: 'Växeln' });
    await save('kinda', revision + 1, { role: ' ', email: '' });
    expect(await contactOf('kommun-0513')).toBeNull();
  });

  test.each<[string, { role?: string; email?: string }, string]>([
    ['no role', { role: '' }, 'role missing'],
    ['too long a role', { role: 'r'.repeat(121) }, 'role too-long'],
    ['a role of two lines', { role: 'a\nb' }, 'role bad-code'],
    ['NUL', { role: 'a\0b' }, 'role bad-code'],
    ['no address', { email: '' }, 'email missing'],
    ['no address at all', { email: 'växeln' }, 'email bad-code'],
    ['a line break in the address', { email: 'a@b.example\r\nBcc: c@d.example' }, 'email bad-code'],
    ['two addresses', { email: 'a@b.example, c@d.example' }, 'email bad-code'],
    ['too long an address', { email: `${'a'.repeat(250)}@b.example` }, 'email bad-code'],
  ])('with %s is refused', async (_, more, expected) => {
    const attempt = save('linkoping', 0, { ...integration, ...more }, 'kommun-0580');
    await expect(attempt).rejects.toMatchObject({ code: 'definition-faults' });
    const problem = (await attempt.catch((error: unknown) => error)) as {
      details: { faults: { path: string; code: string }[] };
    };
    expect(problem.details.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([expected]);
    expect(await contactOf('kommun-0580')).toBeNull();
  });

  test.each(['kindasColleague', 'kinda', 'norrbottensOfficer', 'council', 'withoutRights', 'anonymous'] as const)(
    'of Linköping is not found by %s',
    async (name) => {
      await expect(save(name, 0, integration, 'kommun-0580')).rejects.toMatchObject({ code: 'not-found' });
      await expect(contactToEdit(fresh.database, actorOf(name), 'kommun-0580')).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await contactOf('kommun-0580')).toBeNull();
    },
  );
});
