import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fraction, fromDecimal, quotient } from './fraction.ts';
import { type Measured, medianOf, quantileOf, ranksOf, spreadOf } from './statistics.ts';

const count = { kind: 'count', decimals: 0 } as const;
const share = { kind: 'share', decimals: 1 } as const;

const measured = (...amounts: (number | Fraction)[]): Measured<string>[] =>
  amounts.map((amount, at) => ({
    who: 'abcdefghijkl'.charAt(at),
    amount: typeof amount === 'number' ? fromDecimal(String(amount)) : amount,
  }));

const toNumber = (amount: Fraction | null): number =>
  amount === null ? NaN : Number(amount.top) / Number(amount.bottom);

/** As a statistics book has it: the order statistics around h = (n − 1)p, in floating point. */
function plainQuantile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const at = (i: number): number => sorted[Math.min(i, sorted.length - 1)] ?? NaN;
  return at(Math.floor(h)) + (h - Math.floor(h)) * (at(Math.floor(h) + 1) - at(Math.floor(h)));
}

const ratio = fc.record({ top: fc.integer({ min: -5000, max: 5000 }), bottom: fc.integer({ min: 1, max: 900 }) });
const fractionOf = ({ top, bottom }: { top: number; bottom: number }): Fraction => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});

describe('a quantile', () => {
  test.each([
    // What R says: quantile(c(1, 2, 3, 4, 10)), quantile(c(15, 20, 35, 40, 50, 60)).
    [
      [1, 2, 3, 4, 10],
      [2, 3, 4],
    ],
    [
      [60, 15, 50, 20, 40, 35],
      [23.75, 37.5, 47.5],
    ],
    [[7], [7, 7, 7]],
  ])('of %j', (values, expected) => {
    const amounts = values.map((value) => fromDecimal(String(value)));
    expect([1, 2, 3].map((part) => toNumber(quantileOf(amounts, part, 4)))).toEqual(expected);
  });

  test('of none is none', () => {
    expect(quantileOf([], 1, 4)).toBeNull();
    expect(medianOf([])).toBeNull();
  });

  test('is what floating point comes to, in any order', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 4 }), (given, part) => {
        const found = toNumber(quantileOf(given.map(fractionOf), part, 4));
        const plain = plainQuantile(
          given.map(({ top, bottom }) => top / bottom),
          part / 4,
        );
        expect(Math.abs(found - plain)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a spread', () => {
  test('tells median, quartiles, and who is at the ends', () => {
    expect(spreadOf(measured(4, 10, 1, 2, 10), count)).toEqual({
      units: 5,
      decimals: 0,
      median: '4',
      quartiles: { lower: '2', upper: '10' },
      least: { value: '1', who: ['c'] },
      greatest: { value: '10', who: ['b', 'e'] },
    });
  });

  test('of counts has a decimal more where halves need it', () => {
    expect(spreadOf(measured(1, 2, 3, 4), count)).toMatchObject({
      decimals: 1,
      median: '2.5',
      quartiles: { lower: '1.8', upper: '3.3' },
      least: { value: '1' },
    });
  });

  test('of shares is rounded once, from the exact amounts', () => {
    const third = quotient(fromDecimal('100'), fromDecimal('3')) ?? fromDecimal('0');
    expect(spreadOf(measured(10, third, 90), share)).toMatchObject({ decimals: 1, median: '33.3', quartiles: null });
  });

  test('is none of fewer than three, and zero is a figure', () => {
    expect(spreadOf(measured(1, 2), count)).toBeNull();
    expect(spreadOf(measured(0, 0, 5), count)).toMatchObject({ median: '0', least: { value: '0', who: ['a', 'b'] } });
  });

  test('stands in order: least, lower, median, upper, greatest', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 4, maxLength: 30 }), (given) => {
        const found = spreadOf(
          given.map((one, who) => ({ who, amount: fractionOf(one) })),
          { kind: 'share', decimals: 3 },
        );
        const order = [
          found?.least.value,
          found?.quartiles?.lower,
          found?.median,
          found?.quartiles?.upper,
          found?.greatest.value,
        ].map(Number);
        expect([...order].sort((a, b) => a - b)).toEqual(order);
      }),
    );
  });
});

describe('a rank', () => {
  const places = (direction: 'higher' | 'lower', ...amounts: number[]) =>
    ranksOf(measured(...amounts), direction).map(({ rank }) => `${rank.place}${rank.shared ? '=' : ''}/${rank.of}`);

  test('skips as many places as are shared', () => {
    expect(places('higher', 5, 9, 5, 1)).toEqual(['2=/4', '1/4', '2=/4', '4/4']);
    expect(places('lower', 5, 9, 5, 1)).toEqual(['2=/4', '4/4', '2=/4', '1/4']);
  });

  test('is by the exact amount, not by what is shown', () => {
    expect(places('higher', 53.04, 53.01, 10)).toEqual(['1/3', '2/3', '3/3']);
  });

  test('is none where neither way is better, or of fewer than three', () => {
    expect(ranksOf(measured(1, 2, 3), 'neither')).toEqual([]);
    expect(places('higher', 1, 2)).toEqual([]);
  });

  test('is one more than how many are better, in floating point too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 30 }), (given) => {
        const found = ranksOf(
          given.map((value, who) => ({ who, amount: fromDecimal(String(value)) })),
          'higher',
        );
        const sorted = [...given].sort((a, b) => b - a);
        expect(found.map(({ rank }) => rank.place)).toEqual(given.map((value) => sorted.indexOf(value) + 1));
      }),
    );
  });
});
