import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate, isPeriod, yearOf, yearsBefore } from './period.ts';

test.each([
  ['2013-01-01', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-02-30', false],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2013-13-01', false],
  ['2013-00-10', false],
  ['2013-04-31', false],
  ['2013-1-1', false],
  ['2013-01-01T00:00:00Z', false],
  ['13-01-01', false],
  ['2013-01-01\n', false],
  ['', false],
  ['undefined', false],
])('%j is a date: %s', (text, exists) => {
  expect(isDate(text)).toBe(exists);
});

test.each([
  ['2013-01-01', '2013-12-31', true],
  ['2013-10-15', '2013-10-15', true],
  ['2013-12-31', '2013-01-01', false],
  ['2013-02-30', '2013-12-31', false],
  ['2013-01-01', '2013-02-29', false],
])('%s to %s is a period: %s', (from, to, valid) => {
  expect(isPeriod({ from, to })).toBe(valid);
});

test('a period is counted under the year in which it ends', () => {
  expect(yearOf({ from: '2013-07-01', to: '2014-06-30' })).toBe(2014);
});

describe('the same period some years before', () => {
  test.each([
    ['2014-01-01', '2014-12-31', 1, '2013-01-01', '2013-12-31'],
    ['2024-02-29', '2024-02-29', 1, '2023-02-28', '2023-02-28'],
    ['2024-02-29', '2024-02-29', 4, '2020-02-29', '2020-02-29'],
    ['2013-10-15', '2014-01-15', 0, '2013-10-15', '2014-01-15'],
  ])('%s–%s less %d is %s–%s', (from, to, years, expectedFrom, expectedTo) => {
    expect(yearsBefore({ from, to }, years)).toEqual({ from: expectedFrom, to: expectedTo });
  });

  test('is a period whenever the one it comes from is', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 100 }), (a, b, years) => {
        const period = a <= b ? { from: a, to: b } : { from: b, to: a };
        expect(isPeriod(yearsBefore(period, years))).toBe(true);
      }),
    );
  });
});
