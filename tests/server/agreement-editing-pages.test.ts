/** The pages that change one item of an agreement, called as the browser calls them. */
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { agreementToEdit, createAgreement, loadDefinitions } from '#lib/server/agreements/index.ts';
import * as areaPage from '../../src/routes/overenskommelser/[agreement]/redigera/omraden/[area]/+page.server.ts';
import * as commitmentPage from '../../src/routes/overenskommelser/[agreement]/redigera/ataganden/[commitment]/+page.server.ts';
import * as organPage from '../../src/routes/overenskommelser/[agreement]/redigera/organ/[organ]/+page.server.ts';
import * as partyPage from '../../src/routes/overenskommelser/[agreement]/redigera/parter/[party]/+page.server.ts';
import * as planPage from '../../src/routes/overenskommelser/[agreement]/redigera/planer/[plan]/+page.server.ts';
import * as targetPage from '../../src/routes/overenskommelser/[agreement]/redigera/malvarden/[target]/+page.server.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, people, system } from '../people.ts';
import { agreement, commitment } from '../sample-agreement.ts';

const now = new Date('2026-11-20T09:00:00Z');
const key = '05-prov';

const pages = {
  omraden: { param: 'area', page: areaPage, there: 'UTB' },
  parter: { param: 'party', page: partyPage, there: 'kommun-0580' },
  organ: { param: 'organ', page: organPage, there: '0' },
  planer: { param: 'plan', page: planPage, there: 'plan-2012' },
  ataganden: { param: 'commitment', page: commitmentPage, there: 'skolgang' },
  malvarden: { param: 'target', page: targetPage, there: 'platser-2012' },
};
type Place = keyof typeof pages;
const places = Object.keys(pages) as Place[];

let fresh: FreshDatabase;
let cast: Cast;
let officer: Actor;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database, now);
  officer = cast.officer.actor;
  const codes = new Map([1, 2].map((number) => [`05-UTB-0${number}`, `05-UTB-9${number}`]));
  const indicators = agreement().indicators.map((one) => ({ ...one, code: codes.get(one.code) }));
  await createAgreement(fresh.database, system, { ...agreement(), predecessor: null, indicators }, now);
});
afterAll(() => fresh.drop());

const stored = () => agreementToEdit(fresh.database, system, key);

function eventOf(place: Place, named: string, fields: Record<string, string>, actor: Actor) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return {
    locals: { database: fresh.database, actor, now } as unknown as App.Locals,
    params: { agreement: key, [pages[place].param]: named },
    request: new Request('http://x/', { method: 'POST', body }),
  };
}

type Event = ReturnType<typeof eventOf>;
type Run = (event: Event) => Promise<unknown>;

/** Where it led to, or what the page got instead: the failure's data, or the status of the error page. */
async function sent(run: unknown, event: Event): Promise<unknown> {
  try {
    const answer = await (run as Run)(event);
    return isActionFailure(answer) ? answer.data : answer;
  } catch (thrown) {
    if (isRedirect(thrown)) return thrown.location;
    if (isHttpError(thrown)) return thrown.status;
    throw thrown;
  }
}

async function save(place: Place, named: string, fields: Record<string, string>, actor = officer): Promise<unknown> {
  const { revision } = await stored();
  return sent(pages[place].page.actions.save, eventOf(place, named, { base: String(revision), ...fields }, actor));
}
async function remove(place: Place, named: string, actor = officer): Promise<unknown> {
  const { revision } = await stored();
  return sent(pages[place].page.actions.remove, eventOf(place, named, { base: String(revision) }, actor));
}
const backTo = (place: Place): string => `/overenskommelser/${key}/redigera?sparat=${place}#${place}`;

/** The paths of the faults that the page got, and that nothing was stored. */
async function faultsOf(attempt: () => Promise<unknown>): Promise<{ path: string; text: string }[]> {
  const before = await stored();
  const failure = (await attempt()) as { faults?: { path: string; text: string }[] };
  expect(failure).toHaveProperty('faults');
  expect(await stored()).toEqual(before);
  return failure.faults ?? [];
}
const pathsOf = async (attempt: () => Promise<unknown>) => (await faultsOf(attempt)).map(({ path }) => path);

const commitmentForm = { organisation: 'kommun-0580', kind: 'activity', 'text.sv': 'Ordna språkkaféer' };

describe('an item is saved as its form tells it', () => {
  test('an area with goals, its code in capitals', async () => {
    const goals = { 'goals[0].text.sv': 'Alla bor bra', 'goals[1].text.sv': 'Få flyttar', 'goals[2].text.sv': '' };
    expect(await save('omraden', 'ny', { code: 'boe', 'name.sv': 'Boende', ...goals })).toBe(backTo('omraden'));
    const { agreement: now1 } = await stored();
    expect(now1.goalAreas[1]).toMatchObject({ code: 'BOE', goals: [{ code: 'BOE-1' }, { code: 'BOE-2' }] });
  });

  test('a party, with what is known of its decision or without', async () => {
    const decided = { 'adoption.status': 'adopted', 'adoption.decidedOn': '2026-11-16', 'adoption.paragraph': '§ 7' };
    const kinda = { organisation: 'kommun-0513', nameInDocument: 'Kinda kommun' };
    expect(await save('parter', 'ny', { ...kinda, ...decided })).toBe(backTo('parter'));
    expect((await stored()).agreement.parties[1]).toEqual({
      ...kinda,
      adoption: {
        status: 'adopted',
        body: null,
        decidedOn: '2026-11-16',
        paragraph: '§ 7',
        reference: null,
        ends: null,
      },
    });
    expect(await save('parter', 'kommun-0513', kinda)).toBe(backTo('parter'));
    expect((await stored()).agreement.parties[1]).toEqual({ ...kinda, adoption: null });
  });

  test('a body with its members, the empty rows left out', async () => {
    const members = { 'members[0]': 'Länsstyrelsen', 'members[1]': ' ', 'members[2]': 'Kommunerna' };
    expect(await save('organ', 'ny', { name: 'Nätverket', 'role.sv': 'bereder', ...members })).toBe(backTo('organ'));
    expect((await stored()).agreement.organs[1]).toMatchObject({
      name: 'Nätverket',
      members: ['Länsstyrelsen', 'Kommunerna'],
      cadence: null,
    });
  });

  test('plans, commitments and targets get the next number as their key, and keep it', async () => {
    expect(await save('planer', 'ny', { 'title.sv': 'Plan 2027', from: '2027', replaces: 'plan-2012' })).toBe(
      backTo('planer'),
    );
    expect(await save('ataganden', 'ny', { ...commitmentForm, plan: 'plan-2013' })).toBe(backTo('ataganden'));
    expect(await save('ataganden', 'atagande-5', { ...commitmentForm, goalArea: 'BOE' })).toBe(backTo('ataganden'));
    expect(await save('malvarden', 'ny', { 'text.sv': 'Fler platser', value: '1 234,5', decidedBy: 'Rådet' })).toBe(
      backTo('malvarden'),
    );
    const { plans, commitments, targets } = (await stored()).agreement;
    expect(plans.map((plan) => plan.key)).toEqual(['plan-2012', 'plan-2013']);
    expect(commitments.at(-1)).toMatchObject({ key: 'atagande-5', goalArea: 'BOE', plan: null });
    expect(targets.at(-1)).toMatchObject({ key: 'malvarde-3', value: '1234.5', unit: null });
  });
});

describe('what is wrong is told beside its field', () => {
  const long = 'å'.repeat(2001);

  test.each<[Place, Record<string, string>, string[]]>([
    [
      'omraden',
      { code: 'boende-1', 'name.sv': '', 'goals[0].text.sv': '', 'goals[1].text.sv': 'x' },
      ['code', 'name.sv', 'goals[0].text.sv'],
    ],
    ['omraden', { code: 'UTB', 'name.sv': 'En till' }, ['code']],
    [
      'omraden',
      { code: 'NYY', 'name.sv': long, 'goals[0].text.sv': 'x', 'goals[0].strategies[0].sv': long },
      ['name.sv', 'goals[0].strategies[0].sv'],
    ],
    ['omraden', { code: 'NYY', 'name.sv': 'a\u0000' }, ['name.sv']],
    ['parter', { organisation: '', nameInDocument: '' }, ['organisation', 'nameInDocument']],
    ['parter', { organisation: 'kommun-0580', nameInDocument: 'x' }, ['organisation']],
    [
      'parter',
      { organisation: 'region-05', nameInDocument: long, 'adoption.body': long },
      ['nameInDocument', 'adoption.status', 'adoption.body'],
    ],
    [
      'parter',
      {
        organisation: 'region-05',
        nameInDocument: 'x',
        'adoption.status': 'adopted',
        'adoption.decidedOn': '2026-02-30',
        'adoption.ends': '99999-01-01',
      },
      ['adoption.decidedOn', 'adoption.ends'],
    ],
    [
      'organ',
      { name: long, 'role.sv': long, convener: long, 'members[0]': long, 'cadence.sv': long },
      ['name', 'role.sv', 'convener', 'members[0]', 'cadence.sv'],
    ],
    ['organ', { name: 'x', 'role.sv': 'x', meetingsPerYear: '99999' }, ['meetingsPerYear']],
    [
      'planer',
      { 'title.sv': long, adoptedBy: long, adoptedOn: '2026-02-30', from: '99999' },
      ['title.sv', 'from', 'adoptedBy', 'adoptedOn'],
    ],
    ['planer', { 'title.sv': 'x', from: '2027', to: '2026', replaces: 'finns-inte' }, ['to', 'replaces']],
    [
      'ataganden',
      { 'text.sv': long, organisation: '', kind: '', from: 'i fjol' },
      ['organisation', 'kind', 'text.sv', 'from'],
    ],
    [
      'ataganden',
      { ...commitmentForm, goalArea: 'XXX', plan: 'finns-inte', from: '2027', to: '2026' },
      ['goalArea', 'plan', 'to'],
    ],
    [
      'malvarden',
      { 'text.sv': long, 'unit.sv': long, decidedBy: long, value: 'många', year: '99999' },
      ['year', 'value', 'unit.sv', 'text.sv', 'decidedBy'],
    ],
    [
      'malvarden',
      { 'text.sv': 'x', decidedBy: 'x', indicator: '05-XXX-01', decidedOn: '2026-13-01' },
      ['indicator', 'decidedOn'],
    ],
  ])('%s %#', async (place, fields, expected) => {
    const swedish = (await pathsOf(() => save(place, 'ny', fields))).filter((path) => !path.endsWith('.en'));
    expect(swedish.toSorted()).toEqual(expected.toSorted());
  });

  test('an item that is changed into another one’s twin is told so at the field', async () => {
    const form = { organisation: 'kommun-0513', nameInDocument: 'Linköpings kommun' };
    expect(await faultsOf(() => save('parter', 'kommun-0580', form))).toEqual([
      { path: 'organisation', text: 'kommun-0513 finns redan. Välj ett annat.' },
    ]);
  });

  test('what was written comes back, as it was written', async () => {
    const fields = { code: 'x y', 'name.sv': '<img src=x onerror=alert(1)>' };
    expect(await save('omraden', 'ny', fields)).toMatchObject({
      written: { code: 'x y', name: { sv: '<img src=x onerror=alert(1)>' } },
    });
  });
});

describe('what others refer to', () => {
  test('an area is not taken away while indicators belong to it, and they are named', async () => {
    const told = (await faultsOf(() => remove('omraden', 'UTB'))).map(({ text }) => text);
    expect(told).toContain('Det du tar bort används av indikatorn ”Andel”. Ändra eller ta bort där först.');
  });

  test('what could not be taken away is shown as it is stored, not as an empty form', async () => {
    expect(await remove('omraden', 'UTB')).toMatchObject({ written: null });
  });

  test('nor a goal that an indicator follows up', async () => {
    const [told] = await faultsOf(() => save('omraden', 'UTB', { 'name.sv': 'Utbildning' }));
    expect(told).toMatchObject({ path: '', text: expect.stringContaining('indikatorn ”Andel”') as string });
  });

  test('nor a plan that another replaces', async () => {
    const [told] = await faultsOf(() => remove('planer', 'plan-2012'));
    expect(told?.text).toContain('handlingsplanen ”Plan 2027”');
  });

  test('nor the last municipality while the municipalities undertook something', async () => {
    expect(await remove('parter', 'kommun-0513')).toBe(backTo('parter'));
    const form = { organisation: 'region-05', nameInDocument: 'Regionen' };
    const [told] = await faultsOf(() => save('parter', 'kommun-0580', form));
    expect(told?.text).toContain('åtagandet ”bostader” gäller kommunerna');
  });

  test('nor a commitment that a party has reported on', async () => {
    await fresh.database.pool.query(
      `insert into commitment_report (id, agreement_key, commitment_key, organisation_id, county_code, year, status, result, at)
       values (gen_random_uuid(), $1, 'skolgang', 'kommun-0580', '05', 2012, 'done', '', $2)`,
      [key, now],
    );
    const [told] = await faultsOf(() => remove('ataganden', 'skolgang'));
    expect(told?.text).toContain('Ange ett slutår i stället');
    expect(await save('ataganden', 'skolgang', { ...commitmentForm, from: '2012', to: '2026' })).toBe(
      backTo('ataganden'),
    );
  });

  test('what nothing refers to is taken away', async () => {
    expect(await remove('ataganden', 'lansrapport')).toBe(backTo('ataganden'));
    expect(await remove('organ', '1')).toBe(backTo('organ'));
    const { commitments, organs } = (await stored()).agreement;
    expect(commitments.map((one) => one.key)).not.toContain(commitment('lansrapport', '').key);
    expect(organs.map(({ name }) => name)).toEqual(['Rådet']);
  });
});

describe.each(places)('%s', (place) => {
  const { param, page, there } = pages[place];
  const open = (named: string, actor: Actor) => sent(page.load, eventOf(place, named, {}, actor));

  test('opens an item, and an empty form for a new one', async () => {
    expect(await open(there, officer)).toMatchObject({ agreement: { key }, item: expect.anything() as object });
    expect(await open('ny', officer)).toMatchObject({ item: null });
  });

  test('is not found for an item that there is not, and makes none of it', async () => {
    for (const named of ['finns-inte', '__proto__', 'constructor', '99']) {
      expect(await open(named, officer)).toBe(404);
      const before = await stored();
      expect(await save(place, named, { 'text.sv': 'x' })).toBe(404);
      expect(await remove(place, named)).toBe(404);
      expect(await stored()).toEqual(before);
    }
  });

  test('is not found for whoever may not change the agreement', async () => {
    const before = await stored();
    for (const actor of [anonymous, cast.norrbottensOfficer.actor, cast.kinda.actor, cast.council.actor]) {
      expect([param, await open(there, actor)]).toEqual([param, 404]);
      expect(await save(place, there, { 'name.sv': 'x' }, actor)).toBe(404);
      expect(await remove(place, there, actor)).toBe(404);
    }
    expect(await stored()).toEqual(before);
  });

  test('somebody else having saved meanwhile is told, and what was written is kept', async () => {
    const event = eventOf(place, there, { base: '0', 'text.sv': 'Mitt' }, officer);
    expect(await sent(page.actions.save, event)).toMatchObject({
      problem: { code: 'changed-meanwhile', details: { by: 'officer' } },
      written: { text: { sv: 'Mitt' } },
    });
  });

  test('a form without the revision, or with a nonsensical one, is refused', async () => {
    for (const fields of [{}, { base: 'x' }, { base: '-1' }, { base: '1e9' }] as Record<string, string>[])
      expect(
        await sent(page.actions.save, eventOf(place, there, { ...fields, 'text.sv': 'x' }, officer)),
      ).toMatchObject({ problem: { code: 'bad-request' } });
  });
});
