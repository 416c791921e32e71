import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { loadDefinitions, retiredFromForm } from '#lib/server/agreements/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { faultsIn, type Form, IndicatorEditor } from '../indicator-forms.ts';
import { anonymous, type Cast, people, system } from '../people.ts';

const now = new Date('2026-11-20T09:00:00Z');
/** Östergötland's has two editions that ask for its indicators; Blekinge's has none. */
const asked = '05-etablering-i-utveckling-2015';
const unasked = '10-fran-asyl-till-arbete-2016';

let fresh: FreshDatabase;
let cast: Cast;
let officer: Actor;
let editor: IndicatorEditor;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database, now);
  officer = cast.officer.actor;
  editor = new IndicatorEditor(fresh.database, now);
});
afterAll(() => fresh.drop());

const share: Form = {
  code: '05-boe-04',
  goalArea: 'BOE',
  goals: ['BOE-1', 'UTB-1'],
  kind: 'share',
  wording: { sv: 'Andel som bor kvar efter ett år', en: '' },
  shortName: { sv: 'Bor kvar', en: 'Still there' },
  explicit: '',
  population: { sv: '', en: '' },
  unit: { sv: '', en: '' },
  decimals: '1',
  direction: 'higher',
  byMunicipality: 'on',
  same: 'on',
  roles: {
    value: { wording: { sv: 'Det här hör till ett annat slag', en: '' }, leads: 'kind:region' },
    numerator: {
      wording: { sv: 'De som bor kvar', en: 'Those still there' },
      breakdowns: 'sex',
      period: { kind: 'day', on: '10-15' },
      leads: ['kind:municipality', ''],
      confirms: ['organisation:migrationsverket'],
      bounds: { min: '0', max: '1 000,5' },
      proposed: 'on',
    },
    denominator: {
      wording: { sv: 'Alla som flyttade in', en: '' },
      breakdowns: ['sector'],
      leads: ['kind:region'],
    },
  },
  source: 'Vårt förslag',
  note: { sv: '', en: '' },
  continues: '',
};

describe('a new indicator', () => {
  test('is what its form says: a share by sex, its denominator as its numerator', async () => {
    await editor.save(officer, asked, 'ny', share);
    const reporters = [
      { who: { kind: 'municipality' }, role: 'lead' },
      { who: { organisation: 'migrationsverket' }, role: 'confirm' },
    ];
    const common = { period: { kind: 'day', on: '10-15' }, register: null, breakdowns: ['sex'], reporters };
    expect(await editor.stored(asked, '05-BOE-04')).toEqual({
      code: '05-BOE-04',
      goalArea: 'BOE',
      goals: ['BOE-1'],
      kind: 'share',
      wording: { sv: 'Andel som bor kvar efter ett år', en: 'Andel som bor kvar efter ett år' },
      shortName: { sv: 'Bor kvar', en: 'Still there' },
      explicit: false,
      population: null,
      unit: { sv: 'procent', en: 'per cent' },
      decimals: 1,
      direction: 'higher',
      byMunicipality: true,
      components: [
        {
          key: 'numerator',
          role: 'numerator',
          wording: { sv: 'De som bor kvar', en: 'Those still there' },
          bounds: { min: '0', max: '1000.5' },
          proposed: true,
          ...common,
        },
        {
          key: 'denominator',
          role: 'denominator',
          wording: { sv: 'Alla som flyttade in', en: 'Alla som flyttade in' },
          bounds: null,
          proposed: false,
          ...common,
        },
      ],
      source: 'Vårt förslag',
      note: null,
      version: 1,
      since: null,
      bridge: null,
      earlier: [],
      retired: null,
      continues: null,
    });
  });

  test('has a denominator of its own where the form says so', async () => {
    await editor.save(officer, asked, 'ny', { ...share, code: '05-BOE-05', same: '' });
    const [, denominator] = (await editor.stored(asked, '05-BOE-05')).components;
    expect(denominator).toMatchObject({
      breakdowns: ['sector'],
      period: null,
      reporters: [{ who: { kind: 'region' } }],
    });
  });

  test('of a kind without figures has no unit, decimals or direction to choose', async () => {
    const text = { wording: { sv: 'Berätta', en: '' }, leads: 'kind:municipality' };
    await editor.save(officer, asked, 'ny', { ...share, code: '05-BOE-06', kind: 'text', roles: { text } });
    expect(await editor.stored(asked, '05-BOE-06')).toMatchObject({
      unit: { sv: 'fritext' },
      decimals: 0,
      direction: 'neither',
      components: [{ key: 'text', role: 'text' }],
    });
    const choice = { wording: { sv: 'Om det finns', en: '' }, leads: 'kind:municipality' };
    await editor.save(officer, asked, 'ny', { ...share, code: '05-BOE-07', kind: 'choice', roles: { choice } });
    expect(await editor.stored(asked, '05-BOE-07')).toMatchObject({
      kind: 'choice',
      unit: { sv: 'svar' },
      direction: 'neither',
      components: [{ key: 'choice', role: 'choice', breakdowns: [] }],
    });
  });

  test('is refused with every fault where it is written', async () => {
    const numerator = { period: { kind: 'day', on: '13-40' }, bounds: { min: 'många', max: '' } };
    const wrong: Form = {
      ...share,
      code: '05-UTB-01',
      goalArea: 'XYZ',
      kind: 'share',
      wording: { sv: '', en: 'Only English' },
      decimals: 'tre',
      source: '',
      roles: { numerator, denominator: {} },
    };
    const faults = await faultsIn(editor.save(officer, asked, 'ny', wrong));
    for (const fault of [
      'code duplicate-name',
      'goalArea unknown-goal-area',
      'wording.sv missing',
      'decimals wrong-type',
      'source missing',
      'components[0].wording.sv missing',
      'components[0].period.on bad-period',
      'components[0].bounds.min bad-number',
      'components[0].reporters missing',
    ])
      expect(faults).toContain(fault);
    expect((await editor.open(asked, null)).taken).toContain('05-UTB-01');
  });

  test('of an unknown kind is refused', async () => {
    expect(
      await faultsIn(editor.save(officer, asked, 'ny', { ...share, code: '05-BOE-09', kind: 'constructor' })),
    ).toContain('kind unknown-kind');
  });
});

const otherWords = { sv: 'Ett annat antal', en: 'Another number' };

test('an indicator that nobody has asked for is changed without a question, and can be removed', async () => {
  const code = '10-SOC-01';
  expect(await editor.open(unasked, code)).toMatchObject({ used: false });
  await editor.save(system, unasked, code, { ...(await editor.formOf(unasked, code)), wording: otherWords });
  expect(await editor.stored(unasked, code)).toMatchObject({ version: 1, wording: otherWords, earlier: [] });
  await editor.change(system, unasked, code, () => null);
  await expect(editor.open(unasked, code)).rejects.toMatchObject({ code: 'not-found' });
});

describe('retiring', () => {
  const code = '05-UTB-06';
  const retire = (form: Form) =>
    editor.change(
      officer,
      asked,
      code,
      (before) => before && { ...before, retired: retiredFromForm({ retired: form }, before) },
    );
  const reason = { sv: 'Lagen har ändrats', en: '' };

  test('has a day and a reason, and can be taken back', async () => {
    await retire({ on: '2026-12-31', reason });
    expect(await editor.stored(asked, code)).toMatchObject({
      retired: { on: '2026-12-31', reason: { sv: 'Lagen har ändrats', en: 'Lagen har ändrats' } },
      version: 1,
    });
    await retire({ on: '', reason });
    expect(await editor.stored(asked, code)).toMatchObject({ retired: null });
  });

  test('is refused without a day or a reason, or on a day that there is not', async () => {
    expect(await faultsIn(retire({ on: '', reason }))).toContain('retired.on missing');
    expect(await faultsIn(retire({ on: '2026-12-31', reason: {} }))).toContain('retired.reason.sv missing');
    expect(await faultsIn(retire({ on: '2026-02-30', reason }))).toEqual(['retired.on bad-period']);
  });
});

test('whoever does not own the agreement neither opens nor changes its indicators', async () => {
  const before = await editor.stored(asked, '05-UTB-01');
  const others = (['norrbottensOfficer', 'kinda', 'council', 'surveyOffice', 'withoutRights'] as const).map(
    (name) => cast[name].actor,
  );
  for (const actor of [anonymous, ...others]) {
    await expect(editor.open(asked, '05-UTB-01', actor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(editor.save(actor, asked, '05-UTB-01', share)).rejects.toMatchObject({ code: 'not-found' });
    await expect(editor.change(actor, asked, '05-UTB-01', () => null)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await editor.stored(asked, '05-UTB-01')).toEqual(before);
});
