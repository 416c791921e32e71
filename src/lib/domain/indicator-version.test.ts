import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import type { Bridge } from './bridge.ts';
import type { Component, Indicator } from './indicator.ts';
import { definitionOf, isSameDefinition, nextVersion, versionBridges, versionFault } from './indicator-version.ts';

const text = (sv: string, en = sv) => ({ sv, en });
const broken: Bridge = { kind: 'break', note: text('Ny definition') };
const lead = (kind: 'municipality' | 'region') => ({ who: { kind }, role: 'lead' }) as const;

const before = sampleIndicator({
  population: text('Nyanlända'),
  components: [sampleComponent({ breakdowns: ['sex', 'sfi_level'], reporters: [lead('municipality')] })],
});
const withPart = (given: Partial<Component>): Indicator => ({
  ...before,
  components: before.components.map((component) => ({ ...component, ...given })),
});

describe('it is another definition when', () => {
  test.each<[string, Indicator]>([
    ['the kind', { ...before, kind: 'list' }],
    ['the Swedish wording', { ...before, wording: text('y', 'x') }],
    ['who is counted', { ...before, population: text('Elever') }],
    ['that somebody is named to be counted', { ...before, population: null }],
    ['the unit', { ...before, unit: text('platser') }],
    ['whose figure it is', { ...before, byMunicipality: false }],
    ['a part', { ...before, components: [...before.components, sampleComponent({ key: 'other' })] }],
    ['a part’s Swedish wording', withPart({ wording: text('y', 'x') })],
    ['a breakdown', withPart({ breakdowns: ['sex'] })],
    ['the day', withPart({ period: { kind: 'day', on: '10-15' } })],
    ['the interval', withPart({ period: { kind: 'interval', from: '01-01', to: '12-31' } })],
    ['that the register gives it', withPart({ register: 'places' })],
    ['who leads', withPart({ reporters: [lead('region')] })],
  ])('%s is another', (_, after) => {
    expect(isSameDefinition(before, after)).toBe(false);
    expect(versionFault(before, after)).toBe('bridge-missing');
  });
});

describe('it is the same definition when', () => {
  test.each<[string, Indicator]>([
    ['a translation', { ...before, wording: text('x', 'y'), unit: text('x', 'y') }],
    ['a label', { ...before, shortName: text('y'), note: text('y'), source: 'y' }],
    ['what it is shown with', { ...before, decimals: 2, direction: 'higher', goalArea: 'SAM', goals: ['SAM-1'] }],
    ['a bound', withPart({ bounds: { min: '0', max: null } })],
    ['the order of breakdowns', withPart({ breakdowns: ['sfi_level', 'sex'] })],
    ['who confirms', withPart({ reporters: [lead('municipality'), { who: { kind: 'region' }, role: 'confirm' }] })],
    ['whose words a part has', withPart({ proposed: true })],
  ])('only %s differs', (_, after) => {
    expect(isSameDefinition(before, after)).toBe(true);
    expect(versionFault(before, after)).toBeNull();
  });
});

describe('the next version', () => {
  const changed = withPart({ breakdowns: ['sex'] });
  const next = nextVersion(before, changed, 2015, broken);

  test('keeps what it was, and may take its place', () => {
    expect(next).toMatchObject({ version: 2, since: 2015, bridge: broken });
    expect(next.earlier).toEqual([{ version: 1, since: null, bridge: null, definition: definitionOf(before) }]);
    expect(versionFault(before, next)).toBeNull();
  });

  test('is refused without its bridge, its year, or its past', () => {
    expect(versionFault(before, { ...next, bridge: null })).toBe('bridge-missing');
    expect(versionFault(before, { ...next, since: null })).toBe('version-order');
    expect(versionFault(before, { ...next, version: 3 })).toBe('version-order');
    expect(versionFault(before, { ...next, earlier: [] })).toBe('version-order');
    const forged = next.earlier.map((former) => ({ ...former, definition: definitionOf(next) }));
    expect(versionFault(before, { ...next, earlier: forged })).toBe('version-order');
  });

  test('begins later than the one before it', () => {
    const third = (since: number) => versionFault(next, nextVersion(next, before, since, broken));
    expect(third(2016)).toBeNull();
    expect(third(2015)).toBe('version-order');
    expect(third(2014)).toBe('version-order');
  });

  test('may not be given another first year, nor its past be cut off, without a new version', () => {
    expect(versionFault(next, { ...next, since: 2016 })).toBe('version-order');
    expect(versionFault(next, { ...next, earlier: [] })).toBe('version-order');
    expect(versionFault(next, next)).toBeNull();
  });

  test('has its bridge after the earlier ones', () => {
    const same: Bridge = { kind: 'same', note: null };
    expect(versionBridges(before)).toEqual([]);
    expect(versionBridges(nextVersion(next, before, 2017, same))).toEqual([
      { since: 2015, bridge: broken },
      { since: 2017, bridge: same },
    ]);
  });
});
