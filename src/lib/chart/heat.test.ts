import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatSteps, heatTable } from './heat.ts';

describe('the steps of a heat table', () => {
  it('go from the lowest to the highest, and the other way where lower is better', () => {
    expect(heatSteps([10, 20, 30, 40, 50], 'higher')).toEqual([1, 2, 3, 4, 5]);
    expect(heatSteps([10, 20, 30, 40, 50], 'lower')).toEqual([5, 4, 3, 2, 1]);
    expect(heatSteps([50, 10], 'neither')).toEqual([5, 1]);
  });

  it('are none without a figure, and none without another to compare with', () => {
    expect(heatSteps([3, null, 1], 'higher')).toEqual([5, null, 1]);
    expect(heatSteps([null, 7, null], 'higher')).toEqual([null, null, null]);
  });

  it('are the middle one where all are the same', () => {
    expect(heatSteps([4, 4, 4], 'higher')).toEqual([3, 3, 3]);
  });

  it('are the same for equal figures and never fall as figures rise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 }), (values) => {
        const steps = heatSteps(values, 'higher');
        values.forEach((a, i) =>
          values.forEach((b, j) => {
            if (a === b) expect(steps[i]).toBe(steps[j]);
            else if (a < b) expect(steps[i]).toBeLessThanOrEqual(steps[j] ?? 0);
          }),
        );
      }),
    );
  });

  it('are ranked down each column, or along each row, with a direction of its own', () => {
    const rows = [
      [1, 100],
      [2, 50],
    ];
    expect(heatTable(rows, 'column', (at) => (at === 0 ? 'higher' : 'lower'))).toEqual([
      [1, 1],
      [5, 5],
    ]);
    expect(heatTable(rows, 'row', (at) => (at === 0 ? 'higher' : 'lower'))).toEqual([
      [1, 5],
      [5, 1],
    ]);
  });
});
