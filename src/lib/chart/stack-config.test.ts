import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StackData } from './data.ts';
import { paperTheme } from './paper.ts';
import { buildStack, letterOf, sharesOf, stackHeight } from './stack-config.ts';

const counts = { amounts: 'counts', decimals: 0 } as const;
const data: StackData = {
  ...counts,
  parts: ['Ja', 'Nej', 'Delvis'],
  unit: 'kommuner',
  rows: [
    { name: 'Länet', values: [1, 1, 1] },
    { name: 'Kinda', values: [1, null, 2] },
    { name: 'Ydre', values: [0, 0, 0], mark: '..' },
  ],
};

describe('shares', () => {
  it('are exact parts of the sum', () => {
    expect(sharesOf({ name: '', values: [1, 1, 1] }, counts)).toEqual(['33.3', '33.3', '33.3']);
    expect(sharesOf({ name: '', values: [557, 629] }, counts)).toEqual(['47.0', '53.0']);
  });

  it('are none of a whole that lacks a part, and none of nothing', () => {
    expect(sharesOf({ name: '', values: [1, null] }, counts)).toBeNull();
    expect(sharesOf({ name: '', values: [0, 0] }, counts)).toBeNull();
    expect(sharesOf({ name: '', values: [] }, counts)).toBeNull();
  });

  it('are left as they are where they are given in per cent', () => {
    expect(sharesOf({ name: '', values: [35.7, 21.4, 42.9] }, { amounts: 'percent', decimals: 1 })).toEqual([
      '35.7',
      '21.4',
      '42.9',
    ]);
  });

  it('add up to all, but for rounding', () => {
    const amounts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 6 }).filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(amounts, (values) => {
        const sum = (sharesOf({ name: '', values }, counts) ?? []).reduce((all, share) => all + Number(share), 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * values.length + 1e-9);
      }),
    );
  });
});

describe('buildStack', () => {
  const { config, annotations } = buildStack(data, 'ej svar', paperTheme('sans'));

  it('draws parts after one another, each with its letter and figure', () => {
    expect(annotations.rows[0]?.segments.map(({ text, short }) => [text, short])).toEqual([
      ['A 33,3', 'A'],
      ['B 33,3', 'B'],
      ['C 33,3', 'C'],
    ]);
    expect(annotations.rows[0]?.segments[2]).toMatchObject({ from: 66.6 });
    expect(config.data.datasets.map(({ data: values }) => values)).toEqual([
      [33.3, null, null],
      [33.3, null, null],
      [33.3, null, null],
    ]);
  });

  it('says why a row has none', () => {
    expect(annotations.rows.map(({ mark }) => mark)).toEqual([null, 'ej svar', '..']);
  });

  it('ends at a hundred, stacks, and never moves', () => {
    expect(config.options?.scales?.x).toMatchObject({ stacked: true, min: 0, max: 100 });
    expect(config.options?.animation).toBe(false);
  });

  it('has letters for its parts and room for its rows', () => {
    expect([0, 1, 5].map(letterOf)).toEqual(['A', 'B', 'F']);
    expect(stackHeight({ rows: [...data.rows, ...data.rows] }) - stackHeight(data)).toBe(3 * 34);
  });
});
