import { describe, expect, it } from 'vitest';
import type { DotData } from './data.ts';
import { buildDots, dotHeight, dotRange, inOrder } from './dot-config.ts';
import { paperTheme } from './paper.ts';

const rows = [
  { name: 'Ödeshög', values: [50, 48] },
  { name: 'Kinda', values: [null, null], mark: '..' },
  { name: 'Åtvidaberg', values: [60, 30] },
  { name: 'Boxholm', values: [null, 41] },
];
const data: DotData = { unit: 'procent', decimals: 1, series: ['Kvinnor', 'Män'], rows };
const names = (order: Parameters<typeof inOrder>[1]) => inOrder(rows, order).map(({ name }) => name);

describe('the order of dots', () => {
  it('is that given, by the first figure, or by the widest difference; those without come last', () => {
    expect(names('given')).toEqual(['Ödeshög', 'Kinda', 'Åtvidaberg', 'Boxholm']);
    expect(names('value')).toEqual(['Åtvidaberg', 'Ödeshög', 'Boxholm', 'Kinda']);
    expect(names('gap')).toEqual(['Åtvidaberg', 'Ödeshög', 'Boxholm', 'Kinda']);
  });
});

describe('buildDots', () => {
  const { config, annotations } = buildDots(data, 'ej svar', paperTheme('sans'));

  it('joins two dots and not one', () => {
    expect(annotations.spans).toEqual([[48, 50], null, [30, 60], null]);
  });

  it('says why a row has no dot at all', () => {
    expect(annotations.marks).toEqual([null, '..', null, null]);
  });

  it('tells the dots apart by shape, and draws no line along the rows', () => {
    expect(config.data.datasets.map(({ pointStyle, showLine }) => [pointStyle, showLine])).toEqual([
      ['circle', false],
      ['rect', false],
    ]);
  });

  it('writes the figure of a dot that is alone in its row', () => {
    expect(annotations.figures).toEqual([null, null, null, null]);
    const alone = { ...data, series: ['Totalt'], rows: [{ name: 'Kinda', values: [41.25] }] };
    expect(buildDots(alone, '', paperTheme('sans')).annotations.figures).toEqual(['41,3']);
  });

  it('marks the county, with room above', () => {
    const county = { name: 'Länet', value: 53 };
    expect(buildDots({ ...data, county }, '', paperTheme('sans')).annotations.county).toEqual({
      value: 53,
      text: 'Länet 53,0',
    });
    expect(dotHeight({ rows, county }, 760)).toBeGreaterThan(dotHeight({ rows }, 760));
  });
});

describe('the height of dots', () => {
  it('leaves each row the lines that its name needs', () => {
    const long = [{ name: 'Bosatta efter väg: Anvisade via Arbetsförmedlingen', values: [1] }];
    expect(dotHeight({ rows: long }, 760)).toBeLessThan(dotHeight({ rows: long }, 240));
    expect(dotHeight({ rows }, 760)).toBe(dotHeight({ rows }, 240));
  });
});

describe('the axis of dots', () => {
  it('begins at zero, unless all are far from it, and takes in the county', () => {
    const row = (...values: (number | null)[]) => ({ name: '', values });
    expect(dotRange({ rows: [row(3, 40)] })).toEqual({ suggestedMin: 0, suggestedMax: 40 });
    expect(dotRange({ rows: [row(70, null), row(80)] })).toEqual({ suggestedMin: 70, suggestedMax: 80 });
    expect(dotRange({ rows: [row(70)], county: { name: '', value: 90 } })).toMatchObject({ suggestedMax: 90 });
    expect(dotRange({ rows: [row(-5, 10)] })).toEqual({ suggestedMin: -5, suggestedMax: 10 });
    expect(dotRange({ rows: [row(null)] })).toEqual({});
  });
});
