import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../../../tests/sample-indicator.ts';
import { isSameDefinition } from '#lib/domain/indicator-version.ts';
import { draftedIndicator } from './drafted-indicator.ts';
import { faultsInForm, indicatorDraft } from './indicator-draft.ts';

const offered = { goalArea: 'UTB', code: '05-UTB-08', source: 'Mål 2015' };
const reporters = [
  { who: { kind: 'municipality' }, role: 'lead' },
  { who: { organisation: 'migrationsverket' }, role: 'confirm' },
] as const;
const part = (role: 'numerator' | 'denominator', key: string = role) =>
  sampleComponent({
    key,
    role,
    breakdowns: ['sex'],
    period: { kind: 'interval', from: '01-01', to: '12-31' },
    bounds: { min: '0', max: null },
    reporters: [...reporters],
  });
const share = sampleIndicator({
  kind: 'share',
  population: { sv: 'Alla', en: 'All' },
  components: [part('numerator', 'kvar'), part('denominator')],
});

describe('a draft', () => {
  test('of a stored indicator is that indicator, by its roles', () => {
    const draft = indicatorDraft(share, offered);
    expect(draft.roles.numerator).toMatchObject({
      period: { kind: 'year' },
      leads: ['kind:municipality'],
      confirms: ['organisation:migrationsverket'],
    });
    expect(draft.same).toBe('on');
    const drafted = draftedIndicator(draft, share);
    expect(drafted.components).toEqual(share.components.map((one) => ({ ...one, bounds: { min: '0', max: null } })));
    expect(isSameDefinition(share, drafted)).toBe(true);
  });

  test('whose parts differ does not say that they are the same', () => {
    const other = { ...share, components: [part('numerator'), { ...part('denominator'), breakdowns: [] }] };
    expect(indicatorDraft(other, offered).same).toBe('');
  });

  test('of a new one begins with what is offered, and a row to choose a reporter in', () => {
    const draft = indicatorDraft(null, offered);
    expect(draft).toMatchObject({ ...offered, kind: 'count', same: 'on', byMunicipality: 'on' });
    expect(draft.roles.value).toMatchObject({ leads: ['kind:municipality'], confirms: [''] });
  });

  test('that was written is kept as it was, and what was not ticked is not', () => {
    const written = {
      code: '05-UTB-99',
      kind: 'count',
      roles: { value: { leads: ['', 'kind:region'], breakdowns: 'sex' } },
    };
    const draft = indicatorDraft(share, offered, written);
    expect(draft).toMatchObject({ code: '05-UTB-99', same: '', byMunicipality: '' });
    expect(draft.roles.value).toMatchObject({ leads: ['', 'kind:region'], breakdowns: ['sex'], proposed: '' });
  });
});

describe('a fault in', () => {
  const found = (path: string, same = 'on') => {
    const draft = indicatorDraft(share, offered);
    draft.same = same;
    draft.roles.numerator.leads = ['', 'kind:municipality'];
    return faultsInForm([{ path, text: 'Fel' }], draft)[0]?.path;
  };

  test.each([
    ['wording.sv', 'wording.sv'],
    ['goals[1]', 'goals'],
    ['bridge', 'bridge.kind'],
    ['bridge.note.sv', 'bridge.note.sv'],
    ['version', 'since'],
    ['components', 'kind'],
    ['components[0].role', 'kind'],
    ['components[0].wording.sv', 'roles.numerator.wording.sv'],
    ['components[1].wording.sv', 'roles.denominator.wording.sv'],
    ['components[1].bounds.max', 'roles.denominator.bounds.max'],
    ['components[0].period.on', 'roles.numerator.period.on'],
    ['components[0].breakdowns[0]', 'roles.numerator.breakdowns'],
    ['components[0].reporters', 'roles.numerator.leads[1]'],
    ['components[0].reporters[0].who.organisation', 'roles.numerator.leads[1]'],
    ['components[0].reporters[1].who.organisation', 'roles.numerator.confirms[0]'],
    ['components[1].reporters[1].who', 'roles.numerator.confirms[0]'],
    ['', ''],
  ])('%s stands at %s', (path, field) => expect(found(path)).toBe(field));

  test('a denominator of its own stands there', () => {
    expect(found('components[1].period.on', '')).toBe('roles.denominator.period.on');
  });

  test('a field of both parts is told once', () => {
    const faults = [0, 1].map((at) => ({ path: `components[${at}].period.on`, text: 'Fel' }));
    expect(faultsInForm(faults, indicatorDraft(share, offered))).toHaveLength(1);
  });
});
