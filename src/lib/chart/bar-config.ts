/** Horizontal bars, one per municipality, in the order given, from zero. Pure. */
import type { ChartConfiguration } from 'chart.js';
import { formatNumber } from '#lib/domain/format.ts';
import type { BarData } from './data.ts';
import { fontSize, lineHeight, roughWidth } from './labels.ts';
import type { ChartTheme } from './theme.ts';
import { figureTicks } from './figure-ticks.ts';

export type BarConfig = ChartConfiguration<'bar', (number | null)[]>;

/** The text of each row: its figure in a column at the right, or the mark that stands where a bar would. */
export type BarAnnotations = {
  figures: { value: number | null; text: string }[];
  county: { value: number; text: string } | null;
};

export type BuiltBars = { config: BarConfig; annotations: BarAnnotations };

const rowHeight = 27;
const axisHeight = 34;

export function heightOf(data: BarData): number {
  return data.rows.length * rowHeight + axisHeight + (data.county ? lineHeight + 8 : 0);
}

export function buildBars(data: BarData, missing: string, theme: ChartTheme): BuiltBars {
  const figures = data.rows.map(({ value, mark }) => ({
    value,
    text: value === null ? (mark ?? missing) : formatNumber(value, data.decimals),
  }));
  const county = data.county && {
    value: data.county.value,
    text: `${data.county.name} ${formatNumber(data.county.value, data.decimals)}`,
  };
  const widest = Math.max(0, ...figures.filter(({ value }) => value !== null).map(({ text }) => roughWidth(text)));
  return {
    annotations: { figures, county: county ?? null },
    config: {
      type: 'bar',
      data: {
        labels: data.rows.map(({ name }) => name),
        datasets: [
          {
            data: data.rows.map(({ value }) => value),
            backgroundColor: theme.series[0],
            barPercentage: 0.72,
            categoryPercentage: 1,
          },
        ],
      },
      options: barOptions(data, theme, { top: county ? lineHeight + 8 : 0, right: widest + 8, bottom: 0, left: 0 }),
    },
  };
}

type Padding = { top: number; right: number; bottom: number; left: number };

function barOptions(data: BarData, theme: ChartTheme, padding: Padding): BarConfig['options'] {
  const font = { family: theme.family, size: fontSize };
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding },
    scales: {
      x: {
        beginAtZero: true,
        suggestedMax: data.county?.value,
        border: { display: false },
        grid: { color: theme.line, drawTicks: false },
        ticks: figureTicks(data.decimals, theme),
      },
      y: {
        border: { color: theme.strongLine },
        grid: { display: false },
        ticks: { color: theme.ink, font, autoSkip: false, crossAlign: 'far' },
      },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  };
}
