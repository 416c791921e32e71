import { describe, expect, test } from 'vitest';
import { figureRange } from './trend-options.ts';

const series = (...values: (number | null)[]) => [
  {
    name: 'Länet',
    points: values.map((value, i) => ({ year: 2013 + i, value, coverage: { answered: 13, asked: 13 } })),
  },
];

describe('the range of a chart', () => {
  test('spans a fifth of the largest figure when the figures hardly differ', () => {
    const range = figureRange({ series: series(29.6, 29.5) });
    expect(range).not.toBeNull();
    expect((range?.high ?? 0) - (range?.low ?? 0)).toBeCloseTo(5.92);
    expect(range?.low).toBeLessThan(29.5);
    expect(range?.high).toBeGreaterThan(29.6);
  });

  test('is that of the figures when they differ enough', () => {
    expect(figureRange({ series: series(10, null, 40) })).toEqual({ low: 10, high: 40 });
  });

  test('takes in the target, and does not go below zero for figures that cannot', () => {
    expect(figureRange({ series: series(10, 12), target: { value: 60, text: 'mål' } })).toEqual({ low: 10, high: 60 });
    expect(figureRange({ series: series(0, 0) })).toEqual({ low: 0, high: 0 });
  });

  test('is none without figures', () => {
    expect(figureRange({ series: series(null) })).toBeNull();
  });
});
