import { describe, expect, test } from 'vitest';
import { sampleComponent } from '../../../tests/sample-indicator.ts';
import {
  type Breakdown,
  breakdownKey,
  codeLists,
  dimensions,
  isBreakdown,
  leadsOf,
  nameOfCode,
  type ReporterRef,
  sameReporter,
} from './indicator.ts';

test.each<[Breakdown, string]>([
  [{}, ''],
  [{ sex: 'K' }, 'sex=K'],
  [{ sex: 'K', sfi_level: 'A' }, 'sex=K|sfi_level=A'],
  [{ sfi_level: 'A', sex: 'K' }, 'sex=K|sfi_level=A'],
  [{ settlement_route: 'af', age_sex: 'flickor' }, 'age_sex=flickor|settlement_route=af'],
  [{ sex: undefined }, ''],
])('%j has the key %j', (breakdown, key) => {
  expect(breakdownKey(breakdown)).toBe(key);
});

test.each<[Record<string, string>, boolean]>([
  [{}, true],
  [{ sex: 'K', sfi_level: 'D' }, true],
  [{ sex: 'X' }, false],
  [{ sex: 'K', sfi_level: 'E' }, false],
  [{ age: '20' }, false],
])('%j is a breakdown: %s', (breakdown, valid) => {
  expect(isBreakdown(breakdown)).toBe(valid);
});

test.each(dimensions)('the codes of %s are told apart and have names in both languages', (dimension) => {
  const codes = codeLists[dimension];
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  for (const { code, name } of codes) {
    expect(nameOfCode(dimension, code)).toBe(name);
    expect(Math.min(name.sv.length, name.en.length)).toBeGreaterThan(0);
  }
});

test('a code that is on no list is its own name', () => {
  expect(nameOfCode('sex', 'X')).toEqual({ sv: 'X', en: 'X' });
});

describe('reporters', () => {
  const municipality: ReporterRef = { kind: 'municipality' };
  const agency: ReporterRef = { kind: 'agency' };
  const migration: ReporterRef = { organisation: 'migrationsverket' };

  test.each<[ReporterRef, ReporterRef, boolean]>([
    [municipality, { kind: 'municipality' }, true],
    [municipality, agency, false],
    [migration, { organisation: 'migrationsverket' }, true],
    [migration, { organisation: 'arbetsformedlingen' }, false],
    [agency, migration, false],
    [migration, agency, false],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(sameReporter(a, b)).toBe(same);
  });

  test('those who confirm do not lead', () => {
    const component = sampleComponent({
      reporters: [
        { who: migration, role: 'lead' },
        { who: municipality, role: 'confirm' },
        { who: { kind: 'county_board' }, role: 'lead' },
      ],
    });
    expect(leadsOf(component)).toEqual(['organisation:migrationsverket', 'kind:county_board']);
  });
});
