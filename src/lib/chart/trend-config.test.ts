import { describe, expect, it } from 'vitest';
import type { TrendData, TrendPoint } from './data.ts';
import type { ChartTheme } from './theme.ts';
import { buildTrend, labelsDirectly } from './trend-config.ts';
import { tickText } from './trend-options.ts';

const theme: ChartTheme = {
  ink: 'ink',
  soft: 'soft',
  line: 'line',
  strongLine: 'strong',
  surface: 'surface',
  heed: 'heed',
  series: ['one', 'two'],
  heat: [],
  family: 'sans',
};
const point = (year: number, value: number | null, answered = 13): TrendPoint => ({
  year,
  value,
  coverage: { answered, asked: 13 },
});
const women = {
  name: 'Kvinnor',
  points: [point(2011, 46.5), point(2012, 47.1), point(2013, 50.3), point(2014, 53.4, 12)],
};
const men = { name: 'Män', points: [point(2011, 45), point(2012, null), point(2013, 47), point(2014, 47.9)] };
const data: TrendData = {
  unit: 'procent',
  decimals: 1,
  series: [women, men],
  breaks: [{ between: [2012, 2013], note: 'Frågan ändrades 2013.' }],
};
const build = (over: Partial<TrendData> = {}, size: 'full' | 'small' = 'full') =>
  buildTrend({ ...data, ...over }, 'ny fråga', size, theme);

describe('a break', () => {
  it('leaves a gap between its years, which no line spans', () => {
    const [first] = build().config.data.datasets;
    expect(first?.data.map(({ x, y }) => [x, y])).toEqual([
      [2011, 46.5],
      [2012, 47.1],
      [2012.5, null],
      [2013, 50.3],
      [2014, 53.4],
    ]);
    expect(first?.spanGaps).toBe(false);
  });

  it('is drawn between its years, with its own label or the usual one', () => {
    expect(build().annotations.breaks).toEqual([{ x: 2012.5, label: 'ny fråga' }]);
    const named = build({ breaks: [{ between: [2011, 2012], note: '', label: 'tidsseriebrott' }] });
    expect(named.annotations.breaks).toEqual([{ x: 2011.5, label: 'tidsseriebrott' }]);
  });

  it('is drawn without a word where there is no room for one', () => {
    expect(build({}, 'small').annotations.breaks).toEqual([{ x: 2012.5, label: '' }]);
  });

  it('is not there when nothing was broken', () => {
    const { config, annotations } = build({ breaks: [] });
    expect(config.data.datasets[0]?.data).toHaveLength(4);
    expect(annotations.breaks).toEqual([]);
  });
});

describe('points', () => {
  it('are hollow where not all have answered, and only there', () => {
    const [first] = build().config.data.datasets;
    expect(first?.pointBackgroundColor).toEqual(['one', 'one', 'one', 'one', 'surface']);
  });

  it('keep a year without a figure as a gap', () => {
    expect(build().config.data.datasets[1]?.data).toContainEqual({ x: 2012, y: null });
  });

  it('differ in shape from one series to the next', () => {
    expect(build().config.data.datasets.map(({ pointStyle }) => pointStyle)).toEqual(['circle', 'rect']);
  });
});

describe('labels', () => {
  it('stand at the last figure of each line', () => {
    expect(build().annotations.ends).toEqual([
      { x: 2014, y: 53.4, text: 'Kvinnor' },
      { x: 2014, y: 47.9, text: 'Män' },
    ]);
  });

  it('give the figure when the line is alone', () => {
    expect(build({ series: [women] }).annotations.ends).toEqual([{ x: 2014, y: 53.4, text: '53,4' }]);
  });

  it('give way to a legend when there are many, or names are long', () => {
    expect(labelsDirectly([women, men, men])).toBe(true);
    expect(labelsDirectly([women, men, men, men])).toBe(false);
    expect(labelsDirectly([{ ...women, name: 'Arbetsförmedlingen' }])).toBe(false);
    expect(build({ series: [women, men, men, men] }).annotations.ends).toEqual([]);
  });

  it('have room at the right', () => {
    const padding = build().config.options?.layout?.padding;
    expect(padding).toMatchObject({ right: 63 });
  });
});

describe('axes', () => {
  it('show whole years and no others', () => {
    const axis = { ticks: [{ value: 2011.5 }] };
    const afterBuildTicks = build().config.options?.scales?.x?.afterBuildTicks as
      ((axis: { ticks: { value: number }[] }) => void) | undefined;
    afterBuildTicks?.(axis);
    expect(axis.ticks).toEqual([{ value: 2011 }, { value: 2012 }, { value: 2013 }, { value: 2014 }]);
  });

  it('reach the target', () => {
    const axis = (value: number) => build({ target: { value, text: 'mål' } }).config.options?.scales?.y;
    expect(axis(90)).toMatchObject({ suggestedMax: 90 });
    expect(axis(1)).toMatchObject({ suggestedMin: 1 });
  });

  it('write decimals only where ticks need them', () => {
    expect(tickText(1500, [{ value: 1000 }, { value: 1500 }], 1)).toBe('1\u202f500');
    expect(tickText(4.5, [{ value: 4.5 }, { value: 5 }], 1)).toBe('4,5');
  });

  it('never move', () => {
    expect(build().config.options?.animation).toBe(false);
  });
});
