/** Dots on a line each, from where the figures begin: one of a kind, or two or three joined to be compared. Pure. */
import type { ChartConfiguration } from 'chart.js';
import { formatNumber } from '#lib/domain/format.ts';
import { bySwedishOrder } from '#lib/domain/text.ts';
import type { DotData, DotRow } from './data.ts';
import { fontSize, lineHeight, nameLines, roughWidth } from './labels.ts';
import { shapeOf } from './shapes.ts';
import type { ChartTheme } from './theme.ts';
import { figureTicks } from './figure-ticks.ts';

export type DotConfig = ChartConfiguration<'line', (number | null)[]>;

export type DotAnnotations = {
  /** From the least to the greatest of a row's dots; null where there are not two. */
  spans: ([number, number] | null)[];
  marks: (string | null)[];
  /** A row's figure at the right, where it has one alone. */
  figures: (string | null)[];
  county: { value: number; text: string } | null;
};

export type BuiltDots = { config: DotConfig; annotations: DotAnnotations };

/** `given` keeps the order; `value` has the highest first figure first; `gap` the widest between the first two. */
export type DotOrder = 'given' | 'value' | 'gap';

const rowHeight = 24;
const axisHeight = 34;

/** In pixels, on a canvas this wide: where names need more lines, every row is as high as the highest. */
export function dotHeight({ rows, county }: Pick<DotData, 'rows' | 'county'>, canvas: number): number {
  const lines = Math.max(1, ...rows.map(({ name }) => nameLines(name, canvas).length));
  const several = lines * lineHeight;
  // Chart.js keeps half a name's height free above the first row.
  const names = lines === 1 ? rows.length * rowHeight : rows.length * (several + 10) + several / 2;
  return names + axisHeight + (county ? lineHeight + 8 : 0);
}

function sortValue(
  { values: [first = null, second = null] }: DotRow,
  order: Exclude<DotOrder, 'given'>,
): number | null {
  if (order === 'value') return first ?? second;
  return first === null || second === null ? null : Math.abs(first - second);
}

/** Sorted rows; those without a figure come last, and equals in Swedish order. */
export function inOrder(rows: DotRow[], order: DotOrder): DotRow[] {
  if (order === 'given') return rows;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValue(a, order), sortValue(b, order)];
    if (left === right) return bySwedishOrder(a.name, b.name);
    return left === null ? 1 : right === null ? -1 : right - left;
  });
}

export function buildDots(data: DotData, missing: string, theme: ChartTheme): BuiltDots {
  const annotations = annotationsOf(data, missing);
  return {
    annotations,
    config: {
      type: 'line',
      data: {
        labels: data.rows.map(({ name }) => name),
        datasets: data.series.map((label, series) => ({
          label,
          data: data.rows.map(({ values }) => values[series] ?? null),
          showLine: false,
          pointStyle: shapeOf(series),
          pointRadius: radiusOf(series),
          pointHoverRadius: radiusOf(series),
          pointBackgroundColor: theme.series[series] ?? theme.ink,
          pointBorderColor: theme.surface,
          pointBorderWidth: 1,
          clip: false as const,
        })),
      },
      options: dotOptions(data, annotations, theme),
    },
  };
}

/** Those behind are larger, so that their corners are seen where two figures are the same. */
function radiusOf(series: number): number {
  return shapeOf(series) === 'circle' ? 5.5 : 7.5;
}

function annotationsOf(data: DotData, missing: string): DotAnnotations {
  const given = data.rows.map(({ values }) => values.filter((value) => value !== null));
  return {
    spans: given.map((values) => (values.length > 1 ? [Math.min(...values), Math.max(...values)] : null)),
    marks: data.rows.map(({ mark }, at) => (given[at]?.length ? null : (mark ?? missing))),
    figures: given.map(([only]) =>
      data.series.length === 1 && only !== undefined ? formatNumber(only, data.decimals) : null,
    ),
    county: data.county
      ? {
          value: data.county.value,
          text: `${data.county.name} ${formatNumber(data.county.value, data.decimals)}`,
        }
      : null,
  };
}

/** Figures that are not negative have an axis that is not either; it begins at zero unless they are all far from it. */
export function dotRange({ rows, county }: Pick<DotData, 'rows' | 'county'>): {
  suggestedMin?: number;
  suggestedMax?: number;
} {
  const given = [...rows.flatMap(({ values }) => values), county?.value ?? null].filter((value) => value !== null);
  if (given.length === 0) return {};
  const [low, high] = [Math.min(...given), Math.max(...given)];
  return { suggestedMin: low >= 0 && low < high / 2 ? 0 : low, suggestedMax: high };
}

function dotOptions(data: DotData, { figures, county }: DotAnnotations, theme: ChartTheme): DotConfig['options'] {
  const font = { family: theme.family, size: fontSize };
  const widest = Math.max(0, ...figures.map((text) => (text === null ? 0 : roughWidth(text))));
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: county ? lineHeight + 8 : 4, right: widest + 12, bottom: 0, left: 0 } },
    scales: {
      x: {
        type: 'linear',
        ...dotRange(data),
        border: { display: false },
        grid: { color: theme.line, drawTicks: false },
        ticks: figureTicks(data.decimals, theme),
      },
      y: {
        type: 'category',
        offset: true,
        border: { color: theme.strongLine },
        grid: { color: theme.line, drawTicks: false },
        ticks: {
          color: theme.ink,
          font,
          autoSkip: false,
          crossAlign: 'far',
          callback(value) {
            return nameLines(this.getLabelForValue(Number(value)), this.chart.width);
          },
        },
      },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  };
}
