/** Bars of equal length divided into their parts: how answers are spread, or what a whole consists of. Pure. */
import type { ChartConfiguration } from 'chart.js';
import { formatNumber } from '#lib/domain/format.ts';
import { fromDecimal, plus, quotient, rounded, times } from '#lib/domain/fraction.ts';
import { inkOn } from './contrast.ts';
import type { StackData, StackRow } from './data.ts';
import { fontSize } from './labels.ts';
import type { ChartTheme } from './theme.ts';

export type StackConfig = ChartConfiguration<'bar', (number | null)[]>;

/** What is written in a part: its letter with the figure, or the letter alone where there is no room for both. */
export type Segment = { from: number; to: number; text: string; short: string; ink: string };
export type StackAnnotations = { rows: { segments: Segment[]; mark: string | null }[] };
export type BuiltStack = { config: StackConfig; annotations: StackAnnotations };

const rowHeight = 34;
const axisHeight = 34;

export function stackHeight({ rows }: Pick<StackData, 'rows'>): number {
  return rows.length * rowHeight + axisHeight;
}

/** A, B, C …: a part's own sign, in the legend and in the bars, beside its colour. */
export function letterOf(part: number): string {
  return String.fromCharCode(65 + part);
}

/**
 * Per cent of the whole, exact, one decimal (or as given, for shares); null where the whole lacks a part or is nothing.
 */
export function sharesOf(
  { values }: StackRow,
  { amounts, decimals }: Pick<StackData, 'amounts' | 'decimals'>,
): string[] | null {
  const given = values.filter((value) => value !== null).map((value) => fromDecimal(String(value)));
  if (given.length < values.length || given.length === 0) return null;
  if (amounts === 'percent') return given.map((part) => rounded(part, decimals));
  const whole = given.reduce(plus);
  const shares = given.flatMap((part) => quotient(times(part, 100n), whole) ?? []);
  return shares.length < given.length ? null : shares.map((share) => rounded(share, 1));
}

/** How many decimals `sharesOf` gives. */
export function shareDecimals({ amounts, decimals }: Pick<StackData, 'amounts' | 'decimals'>): number {
  return amounts === 'percent' ? decimals : 1;
}

export function buildStack(data: StackData, missing: string, theme: ChartTheme): BuiltStack {
  const shares = data.rows.map((row) => sharesOf(row, data));
  const colourOf = (part: number): string => theme.series[part % theme.series.length] ?? theme.ink;
  return {
    annotations: {
      rows: shares.map((row, at) => ({
        segments: row ? segmentsOf(row, data, theme, colourOf) : [],
        mark: row ? null : (data.rows[at]?.mark ?? missing),
      })),
    },
    config: {
      type: 'bar',
      data: {
        labels: data.rows.map(({ name }) => name),
        datasets: data.parts.map((label, part) => ({
          label,
          data: shares.map((row) => (row ? Number(row[part]) : null)),
          backgroundColor: colourOf(part),
          borderColor: theme.surface,
          borderWidth: 1,
          borderSkipped: false,
          barPercentage: 0.78,
          categoryPercentage: 1,
        })),
      },
      options: stackOptions(theme),
    },
  };
}

function segmentsOf(
  shares: string[],
  data: StackData,
  theme: ChartTheme,
  colourOf: (part: number) => string,
): Segment[] {
  let from = 0;
  return shares.map((share, part) => {
    const to = from + Number(share);
    const short = letterOf(part);
    const text = `${short} ${formatNumber(share, shareDecimals(data))}`;
    const segment: Segment = { from, to, text, short, ink: inkOn(colourOf(part), theme) };
    from = to;
    return segment;
  });
}

function stackOptions(theme: ChartTheme): StackConfig['options'] {
  const font = { family: theme.family, size: fontSize };
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: 2, right: 16, bottom: 0, left: 0 } },
    scales: {
      x: {
        stacked: true,
        min: 0,
        max: 100,
        border: { display: false },
        grid: { color: theme.line, drawTicks: false },
        ticks: { color: theme.soft, font, padding: 6, maxRotation: 0, stepSize: 25, callback: (value) => `${value} %` },
      },
      y: {
        stacked: true,
        border: { color: theme.strongLine },
        grid: { display: false },
        ticks: { color: theme.ink, font, autoSkip: false, crossAlign: 'far' },
      },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  };
}
