import { describe, expect, it } from 'vitest';
import type { TrendData, TrendSeries } from './data.ts';
import { paperTheme } from './paper.ts';
import { buildTrend } from './trend-config.ts';

const coverage = { answered: 13, asked: 13 };
const line = (name: string, ...values: (number | null)[]): TrendSeries => ({
  name,
  points: values.map((value, at) => ({ year: 2011 + at, value, coverage })),
});
const theme = paperTheme('sans');
const data: TrendData = {
  unit: 'procent',
  decimals: 1,
  series: [line('Kinda', 10, 20, 30), line('Ydre', 40, null, 60), line('Boxholm', 1, 2, 3), line('Motala', 5, 6, 7)],
  breaks: [{ between: [2011, 2012], kind: 'note', note: 'Frågan förtydligades.', label: 'ändrad fråga' }],
};
const build = (more: Partial<TrendData> = {}, size: 'full' | 'small' = 'full') =>
  buildTrend({ ...data, ...more }, 'ny fråga', size, theme);

describe('a note', () => {
  it('leaves lines whole', () => {
    const { config, annotations } = build();
    expect(config.data.datasets[0]?.data).toHaveLength(3);
    expect(annotations.breaks).toEqual([]);
  });

  it('has a sign half-way along each line that has both years, and its word', () => {
    expect(build().annotations.notes).toEqual([{ x: 2011.5, ys: [15, 1.5, 5.5], label: 'ändrad fråga' }]);
  });

  it('has no word where there is no room, and no sign where no line passes', () => {
    expect(build({}, 'small').annotations.notes[0]?.label).toBe('');
    expect(build({ series: [line('Ydre', 1, null)] }).annotations.notes).toEqual([]);
  });
});

describe('a line that is followed', () => {
  const { config, annotations } = build({ highlight: 'Boxholm' });

  it('keeps its colour while the others step back behind it', () => {
    expect(config.data.datasets.map(({ borderColor }) => borderColor)).toEqual([
      theme.strongLine,
      theme.strongLine,
      theme.series[2],
      theme.strongLine,
    ]);
    expect(config.data.datasets.map(({ order }) => order)).toEqual([1, 1, 0, 1]);
  });

  it('says its last figure, and alone bears the sign of a note', () => {
    expect(annotations.ends).toEqual([{ x: 2013, y: 3, text: '3,0' }]);
    expect(annotations.notes[0]?.ys).toEqual([1.5]);
  });
});
