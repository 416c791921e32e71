import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import type { Component, Dimension, Indicator } from './indicator.ts';
import { changeOf, columnChoices, columnsOf, figureOf, furtherDimensions, type Tally, TallyIndex } from './summary.ts';

const component = (role: Component['role'], breakdowns: Dimension[] = []): Component =>
  sampleComponent({ key: role, role, breakdowns });
const indicator = (kind: Indicator['kind'], components: Component[] = []): Indicator =>
  sampleIndicator({ kind, decimals: kind === 'share' ? 1 : 0, components });
const tally = (top: string | null, bottom: string | null, more: Partial<Tally> = {}): Tally => ({
  indicator: '05-UTB-01',
  year: 2014,
  unit: null,
  breakdown: '',
  top,
  bottom,
  complete: true,
  status: null,
  units: 1,
  explanation: null,
  ...more,
});
const [share, count] = [indicator('share'), indicator('count')];
const valueOf = (figure: ReturnType<typeof figureOf>): number => ('value' in figure ? Number(figure.value) : NaN);

describe('a figure', () => {
  test('of zero is zero, and of nobody is not applicable', () => {
    expect(figureOf(count, tally('0', null))).toEqual({ value: '0' });
    expect(figureOf(share, tally('0', '8'))).toEqual({ value: '0.0' });
    expect(figureOf(share, tally('0', '0'))).toEqual({ status: 'not_applicable' });
  });

  test('that is missing is never zero', () => {
    expect(figureOf(count, undefined)).toEqual({ status: 'no_answer' });
    expect(figureOf(count, tally('7', null, { complete: false, status: 'not_kept' }))).toEqual({ status: 'not_kept' });
    expect(figureOf(share, tally('7', null))).toEqual({ status: 'no_answer' });
    expect(figureOf(share, tally(null, '7'))).toEqual({ status: 'no_answer' });
  });

  test('a mean is the ratio of sums in its own unit, weighted by what it rests on', () => {
    const mean = { ...indicator('mean'), decimals: 2 };
    expect(figureOf(mean, tally('310', '12'))).toEqual({ value: '25.83' });
    expect(figureOf(mean, tally('0', '0'))).toEqual({ status: 'not_applicable' });
    expect(figureOf(mean, tally('310', null))).toEqual({ status: 'no_answer' });
  });

  test('a share of sums lies between the smallest and the largest share', () => {
    const part = fc
      .nat({ max: 5000 })
      .chain((bottom) => fc.tuple(fc.nat({ max: bottom + 1 }), fc.constant(bottom + 1)));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 13 }), (parts) => {
        const shares = parts.map(([top, bottom]) => valueOf(figureOf(share, tally(String(top), String(bottom)))));
        const sum = (at: 0 | 1): string => String(parts.reduce((all, one) => all + one[at], 0));
        const county = valueOf(figureOf(share, tally(sum(0), sum(1))));
        expect(county).toBeGreaterThanOrEqual(Math.min(...shares));
        expect(county).toBeLessThanOrEqual(Math.max(...shares));
      }),
    );
  });
});

describe('a change', () => {
  test('is rounded once, not the difference of two rounded figures', () => {
    const now = tally('1', '3');
    const before = tally('1', '6');
    expect([figureOf(share, now), figureOf(share, before)]).toEqual([{ value: '33.3' }, { value: '16.7' }]);
    expect(changeOf(share, now, before)).toBe('16.7');
  });

  test('is never further than a tenth from that difference', () => {
    const amount = fc.tuple(fc.nat({ max: 900 }), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(amount, amount, ([a, b], [c, d]) => {
        const [now, before] = [tally(String(a), String(b)), tally(String(c), String(d))];
        const difference = valueOf(figureOf(share, now)) - valueOf(figureOf(share, before));
        expect(Math.abs(Number(changeOf(share, now, before)) - difference)).toBeLessThan(0.1001);
      }),
    );
  });

  test('needs both years', () => {
    expect(changeOf(count, tally('3', null), undefined)).toBeNull();
    expect(changeOf(count, tally('3', null, { complete: false }), tally('2', null))).toBeNull();
  });
});

describe('columns', () => {
  const bySex = indicator('share', [
    component('numerator', ['sex', 'sfi_level']),
    component('denominator', ['sex', 'sfi_level']),
  ]);
  const byRoute = indicator('share', [
    component('numerator', ['sex', 'settlement_route']),
    component('denominator', ['sex']),
  ]);
  const inUse = new Set(['', 'sex=K', 'sex=M', 'settlement_route=egen', 'settlement_route=af']);
  const keys = (given: Indicator): string[] => columnsOf(given, inUse).map(({ breakdown }) => breakdown);

  test('are women, men and the total; what else there is comes in a table of its own', () => {
    expect(keys(bySex)).toEqual(['sex=K', 'sex=M', '']);
    expect(furtherDimensions(bySex)).toEqual(['sfi_level']);
  });

  test('are the parts alone where the denominator is the whole', () => {
    expect(keys(byRoute)).toEqual(['settlement_route=af', 'settlement_route=egen']);
    expect(furtherDimensions(byRoute)).toEqual(['sex']);
    expect(columnChoices(byRoute)).toEqual(['settlement_route']);
  });

  test('are of the dimension that is asked for, where it is one of the indicator’s', () => {
    const byLevel = new Set([...inUse, 'sfi_level=A', 'sfi_level=C']);
    const keysBy = (given: Indicator, wanted: Dimension): string[] =>
      columnsOf(given, byLevel, wanted).map(({ breakdown }) => breakdown);
    expect(columnChoices(bySex)).toEqual(['sex', 'sfi_level']);
    expect(keysBy(bySex, 'sfi_level')).toEqual(['sfi_level=A', 'sfi_level=C', '']);
    expect(furtherDimensions(bySex, 'sfi_level')).toEqual(['sex']);
    expect(keysBy(bySex, 'sector')).toEqual(keys(bySex));
    expect(keysBy(byRoute, 'sex')).toEqual(keys(byRoute));
  });

  test('are only those that somebody has answered by', () => expect(columnsOf(bySex, new Set())).toHaveLength(1));
});

test('tallies are found by where they belong', () => {
  const index = new TallyIndex([
    tally('1', null),
    tally('2', null, { unit: '0513' }),
    tally('3', null, { breakdown: 'sex=K' }),
  ]);
  expect(index.at(count, 2014, null, '')?.top).toBe('1');
  expect(index.at(count, 2014, '0513', '')?.top).toBe('2');
  expect(index.at(count, 2013, null, '')).toBeUndefined();
  expect(index.codesInUse(count.code)).toEqual(new Set(['', 'sex=K']));
});

describe('a county that lost an answer has not lost its people', () => {
  const of = (unit: string | null, year: number, top: string, complete = true): Tally => ({
    ...tally(top, null, { complete }),
    indicator: 'x',
    unit,
    year,
  });
  const index = new TallyIndex([
    of('0560', 2013, '10'),
    of('0580', 2013, '900'),
    of(null, 2013, '910'),
    of('0560', 2014, '12'),
    of('0580', 2014, '0', false),
    of(null, 2014, '12'),
  ]);

  test('its change is that of the municipalities with a figure in both years', () => {
    const { now, before, units } = index.matched({ code: 'x' }, 2014, 2013, '');
    expect(units).toBe(1);
    expect(changeOf(count, now, before)).toBe('2');
  });

  test('a figure that only the county as a whole has is compared as it is', () => {
    const whole = new TallyIndex([of(null, 2013, '5'), of(null, 2014, '8')]);
    const { now, before } = whole.matched({ code: 'x' }, 2014, 2013, '');
    expect(changeOf(count, now, before)).toBe('3');
  });

  test('nobody with both years is no change', () => {
    const moved = new TallyIndex([
      of('0560', 2013, '5'),
      of(null, 2013, '5'),
      of('0580', 2014, '8'),
      of(null, 2014, '8'),
    ]);
    const { now, before } = moved.matched({ code: 'x' }, 2014, 2013, '');
    expect(changeOf(count, now, before)).toBeNull();
  });
});
