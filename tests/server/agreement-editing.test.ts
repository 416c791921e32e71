import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import {
  agreementToEdit,
  changeFacts,
  createAgreement,
  factsFromForm,
  listRevisions,
  newAgreementFromForm,
  ownersFor,
} from '#lib/server/agreements/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { actorWith, anonymous, type Cast, people, type PersonActor, system } from '../people.ts';

const now = new Date('2026-11-20T09:00:00Z');
const later = new Date('2026-11-20T10:00:00Z');

let fresh: FreshDatabase;
let cast: Cast;
let ksl: PersonActor;

beforeAll(async () => {
  fresh = await freshDatabase();
  cast = await people(fresh.database, now);
  await fresh.database.inTransaction('system', ({ client }) =>
    client.query(
      `insert into county (code, name) values ('01', 'Stockholms län');
       insert into organisation (id, kind, name_sv, name_en, county_code) values
         ('ksl', 'association', 'Kommunförbundet Stockholms län', 'Stockholm County Association of Municipalities', '01'),
         ('lansstyrelsen-25', 'county_board', 'Länsstyrelsen Norrbotten', 'County Board of Norrbotten', '25'),
         ('lansstyrelsen-01', 'county_board', 'Länsstyrelsen Stockholm', 'County Board of Stockholm', '01')`,
    ),
  );
  ksl = {
    ...cast.withoutRights.actor,
    memberships: [{ role: 'county_officer', organisation: 'ksl', county: '01', sections: null }],
  };
});
afterAll(() => fresh.drop());

const filled = (shortTitle: string) => ({
  owner: '05/lansstyrelsen-05',
  key: '',
  kind: 'regional',
  title: 'Överenskommelse om integration',
  shortTitle: { sv: shortTitle, en: '' },
  validFrom: '2027',
  validTo: '',
  openEnded: 'on',
  source: { title: 'Protokoll', dated: 'november 2026', references: ['851-1-26', '', ' 851-2-26 '] },
  targetGroup: { sv: 'Nyanlända', en: 'Newcomers' },
  overallGoal: { sv: 'Egen försörjning', en: '' },
  levelName: { sv: 'målområden', en: '' },
  followUp: { sv: 'Varje år', en: '' },
  goalAreas: [{ code: 'boe', name: { sv: 'Boende', en: '' } }],
});
const register = (form: object, actor: PersonActor = cast.officer.actor) =>
  createAgreement(fresh.database, actor, newAgreementFromForm({ ...form }), now);
const faultsIn = async (attempt: Promise<unknown>): Promise<string[]> => {
  const thrown = (await attempt.then(
    () => ({}),
    (error: unknown) => error,
  )) as { code?: string; details?: { faults?: { path: string; code: string }[] } };
  expect(thrown.code).toBe('definition-faults');
  return thrown.details?.faults?.map(({ path, code }) => `${path} ${code}`) ?? [];
};
const agreements = async () =>
  (await fresh.database.pool.query<{ key: string }>('select key from agreement order by key')).rows.map(
    ({ key }) => key,
  );

describe('registering an agreement', () => {
  test('needs no more than the document’s facts and a first area; the Swedish text stands for a missing English one', async () => {
    expect(await register(filled('Integration 2027'))).toEqual({ key: '05-integration-2027' });
    const { agreement, revision, origin } = await agreementToEdit(
      fresh.database,
      cast.officer.actor,
      '05-integration-2027',
    );
    expect({ revision, origin }).toEqual({ revision: 1, origin: 'browser' });
    expect(agreement).toMatchObject({
      countyCode: '05',
      owner: 'lansstyrelsen-05',
      shortTitle: { sv: 'Integration 2027', en: 'Integration 2027' },
      targetGroup: { sv: 'Nyanlända', en: 'Newcomers' },
      validFrom: 2027,
      validTo: null,
      openEnded: true,
      source: { title: 'Protokoll', dated: 'november 2026', references: ['851-1-26', '851-2-26'] },
      goalAreas: [{ code: 'BOE', name: { sv: 'Boende', en: 'Boende' }, goals: [], proposed: false }],
      parties: [],
      indicators: [],
    } satisfies Partial<Agreement>);
    const { rows } = await fresh.database.pool.query(
      `select person_id, action, details from audit where subject_id = '05-integration-2027'`,
    );
    expect(rows).toMatchObject([
      { person_id: cast.officer.id, action: 'agreement.register', details: { revision: 1, origin: 'browser' } },
    ]);
  });

  test('another body than the county board registers its own', async () => {
    expect(await register({ ...filled('Nyanlända'), owner: '01/ksl' }, ksl)).toEqual({ key: '01-nyanlanda' });
    await expect(agreementToEdit(fresh.database, ksl, '01-nyanlanda')).resolves.toMatchObject({ revision: 1 });
  });

  test('tells of every field that lacks something, by the field’s name, and stores nothing', async () => {
    const before = await agreements();
    const empty = { owner: '05/lansstyrelsen-05', kind: '', goalAreas: [{ code: '', name: { sv: '', en: '' } }] };
    const found = await faultsIn(register(empty));
    expect(found.filter((path) => !path.includes('.en '))).toEqual([
      'kind unknown-kind',
      'title missing',
      'shortTitle.sv missing',
      'source.title missing',
      'source.dated missing',
      'targetGroup.sv missing',
      'overallGoal.sv missing',
      'levelName.sv missing',
      'goalAreas[0].code bad-code',
      'goalAreas[0].name.sv missing',
      'followUp.sv missing',
    ]);
    expect(await agreements()).toEqual(before);
  });

  test.each([
    ['a key that is taken', { key: '05-Integration-2027' }, 'key duplicate-name'],
    ['another county’s key', { key: '25-integration' }, 'key bad-code'],
    ['a key with a way out', { key: '../../x' }, 'key bad-code'],
    ['a year that is none', { validFrom: 'tjugohundra' }, 'validFrom wrong-type'],
    ['the year 99999', { validFrom: '99999' }, 'validFrom bad-number'],
    ['an end before the start', { validTo: '2026', openEnded: '' }, 'validTo bad-period'],
    ['an end although it is open-ended', { validTo: '2030' }, 'openEnded bad-period'],
    ['NUL', { title: 'a\u0000b' }, 'title wrong-type'],
    ['a county that there is not', { owner: '99/lansstyrelsen-05' }, 'countyCode unknown-county'],
    ['an owner that there is not', { owner: '05/ingen' }, 'owner unknown-organisation'],
    ['no owner', { owner: '' }, 'owner bad-code'],
    ['a predecessor that there is not', { predecessor: '05-finns-inte' }, 'predecessor unknown-agreement'],
  ])('refuses %s', async (_, change, expected) => {
    const before = await agreements();
    expect(await faultsIn(register({ ...filled('Nytt'), ...change }))).toContain(expected);
    expect(await agreements()).toEqual(before);
  });

  test('refuses every text that is over-long, and says which', async () => {
    const long = 'å'.repeat(2001);
    const both = { sv: long, en: '' };
    const texts = {
      title: long,
      shortTitle: both,
      targetGroup: both,
      overallGoal: both,
      levelName: both,
      followUp: both,
    };
    const more = { revision: both, notice: both, source: { title: long, dated: long, references: ['', long] } };
    const areas = { goalAreas: [{ code: 'BOE', name: both }] };
    const found = await faultsIn(register({ ...filled('Nytt'), ...texts, ...more, ...areas }));
    expect(found.filter((path) => path.endsWith('too-long')).map((path) => path.split(' ')[0])).toEqual(
      ['title', 'shortTitle.sv', 'shortTitle.en', 'source.title', 'source.dated', 'source.references[0]']
        .concat(['targetGroup', 'overallGoal', 'levelName'].flatMap((name) => [`${name}.sv`, `${name}.en`]))
        .concat(['goalAreas[0].name.sv', 'goalAreas[0].name.en', 'followUp.sv', 'followUp.en'])
        .concat(['revision.sv', 'revision.en', 'notice.sv', 'notice.en']),
    );
  });

  test('keeps markup and turned writing as the text that they are, and composes what is decomposed', async () => {
    const title = '<img src=x onerror=alert(1)> \u202Ekcab a\u030A';
    const { key } = await register({ ...filled('Text'), title });
    const { agreement } = await agreementToEdit(fresh.database, cast.officer.actor, key);
    expect(agreement.title).toBe('<img src=x onerror=alert(1)> \u202Ekcab å');
  });

  test('refuses whoever may not', async () => {
    const before = await agreements();
    const of05 = filled('Obehörig');
    for (const actor of [cast.norrbottensOfficer.actor, cast.kinda.actor, cast.council.actor, ksl])
      await expect(register(of05, actor)).rejects.toMatchObject({ code: 'not-allowed' });
    // A body of the county is not the county board, nor the other way round.
    await expect(register({ ...of05, owner: '01/lansstyrelsen-01' }, ksl)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(createAgreement(fresh.database, anonymous, newAgreementFromForm(of05), now)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await agreements()).toEqual(before);
  });
});

describe('whom one may register for', () => {
  test('follows from the memberships', async () => {
    expect(await ownersFor(fresh.database, cast.officer.actor)).toEqual([
      {
        county: '05',
        countyName: 'Östergötlands län',
        owner: 'lansstyrelsen-05',
        ownerName: { sv: 'Länsstyrelsen Östergötland', en: 'County Administrative Board of Östergötland' },
      },
    ]);
    const both = actorWith(...ksl.memberships, ...cast.officer.actor.memberships);
    expect((await ownersFor(fresh.database, both)).map(({ owner }) => owner)).toEqual(['ksl', 'lansstyrelsen-05']);
  });

  test('is not found for whoever may register nothing', async () => {
    for (const actor of [anonymous, cast.kinda.actor, cast.council.actor, cast.surveyOffice.actor])
      await expect(ownersFor(fresh.database, actor)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the facts of an agreement', () => {
  const key = '05-fakta';
  const change = (form: object, base: number, actor: PersonActor = cast.officer.actor, at = later) =>
    changeFacts(fresh.database, actor, { key, base }, factsFromForm({ ...form }), at);

  beforeAll(async () => {
    await register({ ...filled('Fakta'), key });
  });

  test('are changed as a whole, with a revision that tells which section', async () => {
    const changed = { ...filled('Fakta 2'), openEnded: '', validTo: '2030', notice: { sv: 'Ett år', en: '' } };
    expect(await change(changed, 1)).toEqual({ revision: 2 });
    const { agreement } = await agreementToEdit(fresh.database, cast.officer.actor, key);
    expect(agreement).toMatchObject({ validTo: 2030, openEnded: false, notice: { sv: 'Ett år', en: 'Ett år' } });
    expect(agreement.goalAreas).toHaveLength(1);
    expect(await listRevisions(fresh.database, cast.officer.actor, key)).toEqual([
      { number: 2, at: later, origin: 'browser', changed: ['facts'], by: 'officer' },
      {
        number: 1,
        at: now,
        origin: 'browser',
        changed: expect.arrayContaining(['facts', 'areas']) as string[],
        by: 'officer',
      },
    ]);
  });

  test('saving the same again makes no revision', async () => {
    const { agreement, revision } = await agreementToEdit(fresh.database, cast.officer.actor, key);
    expect(
      await changeFacts(fresh.database, cast.officer.actor, { key, base: revision }, { title: agreement.title }, later),
    ).toEqual({ revision });
  });

  test('whoever began before somebody else saved is told who', async () => {
    await expect(change(filled('Fakta 3'), 1)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { by: 'officer' },
    });
    const { agreement } = await agreementToEdit(fresh.database, cast.officer.actor, key);
    expect(agreement.shortTitle.sv).toBe('Fakta 2');
  });

  test('an agreement does not replace itself', async () => {
    expect(await faultsIn(change({ ...filled('Fakta 2'), predecessor: key }, 2))).toContain(
      'predecessor unknown-agreement',
    );
  });

  test('neither they nor the history are there for whoever may not change them', async () => {
    for (const actor of [anonymous, cast.norrbottensOfficer.actor, cast.kinda.actor, ksl]) {
      await expect(agreementToEdit(fresh.database, actor, key)).rejects.toMatchObject({ code: 'not-found' });
      await expect(listRevisions(fresh.database, actor, key)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(change(filled('Fakta 4'), 2, cast.norrbottensOfficer.actor)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(change(filled('Fakta 4'), 2, cast.kinda.actor)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listRevisions(fresh.database, system, key)).toHaveLength(2);
  });
});
