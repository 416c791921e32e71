import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounded } from './fraction.ts';
import { yearlyGrowth } from './growth.ts';

const percent = (top: number, bottom: number, years: number): string =>
  rounded(yearlyGrowth({ top: BigInt(top) * 100n, bottom: BigInt(bottom) * 100n }, years), 6);

test('a fifth and a hundredth in two years is a tenth a year', () => {
  expect(percent(121, 100, 2)).toBe('0.100000');
  expect(percent(121, 100, 1)).toBe('0.210000');
  expect(percent(1, 4, 2)).toBe('-0.500000');
  expect(percent(0, 5, 3)).toBe('-1.000000');
  expect(percent(7, 7, 9)).toBe('0.000000');
});

test('is what floating point comes to', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 20 }),
      (top, bottom, years) => {
        const plain = Math.pow(top / bottom, 1 / years) - 1;
        const found = yearlyGrowth({ top: BigInt(top), bottom: BigInt(bottom) }, years);
        expect(Math.abs(Number(found.top) / Number(found.bottom) - plain)).toBeLessThan(1e-6);
      },
    ),
  );
});
