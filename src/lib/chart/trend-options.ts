/** Axes and tooltips of a line chart. Years are whole, figures are written as everywhere else. */
import type { ChartOptions } from 'chart.js';
import { formatNumber } from '#lib/domain/format.ts';
import type { TrendData } from './data.ts';
import { fontSize } from './labels.ts';
import type { ChartTheme } from './theme.ts';
import type { TrendSize } from './trend-config.ts';

type Tick = { value: number };

/** A tick has decimals only when its fellows need them: 40, 45, 50, but 4,5 and 5,0. */
export function tickText(value: number | string, ticks: Tick[], decimals: number): string {
  const whole = ticks.every((tick) => Math.abs(tick.value - Math.round(tick.value)) < 1e-9);
  return formatNumber(Number(value), whole ? 0 : Math.max(decimals, 1));
}

/** Room at both sides of the years, so that a single year stands in the middle and no point on the edge. */
function yearAxis(years: number[]): { min: number; max: number } {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const room = first === last ? 1 : 0.25;
  return { min: first - room, max: last + room };
}

export function lineOptions(
  data: TrendData,
  years: number[],
  size: TrendSize,
  theme: ChartTheme,
): ChartOptions<'line'> {
  const font = { family: theme.family, size: fontSize };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'nearest', axis: 'x', intersect: false },
    scales: {
      x: {
        type: 'linear',
        ...yearAxis(years),
        grid: { display: false },
        border: { color: theme.strongLine, display: size === 'full' },
        afterBuildTicks: (axis) => {
          axis.ticks = years.map((value) => ({ value }));
        },
        ticks: { color: theme.soft, font, maxRotation: 0, autoSkipPadding: 14, callback: String },
      },
      y: figureAxis(data, size, theme),
    },
    plugins: { legend: { display: false }, tooltip: tooltip(data, theme) },
  };
}

/** The axis spans at least this part of the largest figure: a tenth of a percentage point must not look like a fall. */
const leastSpan = 0.2;

type FigureRange = { low: number; high: number };

/** The lowest and highest figure that the axis has to show: all points, the target, and some still air around them. */
export function figureRange(data: Pick<TrendData, 'series' | 'target'>): FigureRange | null {
  const values = data.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const shown = data.target ? [...values, data.target.value] : values;
  if (shown.length === 0) return null;
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const missing = Math.max(Math.abs(high), Math.abs(low)) * leastSpan - (high - low);
  if (missing <= 0) return { low, high };
  const bottom = low - missing / 2;
  return { low: low >= 0 ? Math.max(bottom, 0) : bottom, high: high + missing / 2 };
}

type FigureAxis = NonNullable<NonNullable<ChartOptions<'line'>['scales']>['y']>;

function figureAxis(data: TrendData, size: TrendSize, theme: ChartTheme): FigureAxis {
  const range = figureRange(data);
  return {
    type: 'linear',
    grace: '10%',
    suggestedMin: range?.low,
    suggestedMax: range?.high,
    display: size === 'full',
    border: { display: false },
    grid: { color: theme.line, drawTicks: false },
    ticks: {
      color: theme.soft,
      font: { family: theme.family, size: fontSize },
      padding: 8,
      maxTicksLimit: 6,
      ...(data.decimals === 0 ? { precision: 0 } : {}),
      callback: (value, _index, ticks) => tickText(value, ticks, data.decimals),
    },
  };
}

type Tooltip = NonNullable<NonNullable<ChartOptions<'line'>['plugins']>['tooltip']>;

function tooltip(data: TrendData, theme: ChartTheme): Tooltip {
  const font = { family: theme.family, size: fontSize };
  return {
    backgroundColor: theme.ink,
    titleColor: theme.surface,
    bodyColor: theme.surface,
    titleFont: font,
    bodyFont: font,
    cornerRadius: 4,
    displayColors: false,
    callbacks: {
      title: ([item]) => (item ? String(item.parsed.x) : ''),
      label: ({ dataset, parsed }) => `${dataset.label}: ${formatNumber(parsed.y ?? 0, data.decimals)} ${data.unit}`,
    },
  };
}
