/** From a trend's figures to Chart.js's configuration: pure, so that what is drawn can be tested without a canvas. */
import type { ChartConfiguration } from 'chart.js';
import { formatNumber } from '#lib/domain/format.ts';
import {
  cuts,
  isPartial,
  middleOf,
  pointAt,
  yearsOf,
  type TrendBreak,
  type TrendData,
  type TrendSeries,
} from './data.ts';
import { fontSize, lineHeight, roughWidth } from './labels.ts';
import { dashOf, shapeOf } from './shapes.ts';
import type { ChartTheme } from './theme.ts';
import { type NoteSign, noteSigns } from './trend-notes.ts';
import { lineOptions } from './trend-options.ts';

export type Spot = { x: number; y: number | null };
export type TrendConfig = ChartConfiguration<'line', Spot[]>;

/** What our own plugin draws over the chart, in the chart's units. */
export type TrendAnnotations = {
  breaks: { x: number; label: string }[];
  notes: NoteSign[];
  ends: { x: number; y: number; text: string }[];
  target: { y: number; text: string } | null;
  marks: { x: number; sign: string }[];
};

export type BuiltTrend = { config: TrendConfig; annotations: TrendAnnotations };

/** `full` has axes and labels; `small` only years and the line, for many side by side. */
export type TrendSize = 'full' | 'small';

const longestDirect = 14;

/** Names stand at the ends of the lines when they are few and short; else there is a legend. */
export function labelsDirectly(series: TrendSeries[]): boolean {
  return series.length <= 3 && series.every(({ name }) => name.length <= longestDirect);
}

/** A series' points in order of year, with an empty spot in every break: nothing is drawn across one. */
export function spotsOf(series: TrendSeries, breaks: TrendBreak[]): Spot[] {
  const points = series.points.map(({ year, value }): Spot => ({ x: year, y: value }));
  const gaps = breaks.filter(cuts).map((one): Spot => ({ x: middleOf(one), y: null }));
  return [...points, ...gaps].sort((a, b) => a.x - b.x);
}

function lastSpot(spots: Spot[]): { x: number; y: number } | undefined {
  const last = spots.findLast((spot) => spot.y !== null);
  return last && last.y !== null ? { x: last.x, y: last.y } : undefined;
}

/** True for a series that stands back since another is followed. */
function standsBack({ name }: TrendSeries, { highlight = null }: TrendData): boolean {
  return highlight !== null && name !== highlight;
}

function datasetOf(
  series: TrendSeries,
  index: number,
  data: TrendData,
  theme: ChartTheme,
): TrendConfig['data']['datasets'][number] {
  const spots = spotsOf(series, data.breaks);
  const back = standsBack(series, data);
  const colour = back ? theme.strongLine : (theme.series[index % theme.series.length] ?? theme.ink);
  const last = lastSpot(spots);
  const hollow = (spot: Spot): boolean => {
    const point = pointAt(series, spot.x);
    return point !== undefined && isPartial(point.coverage);
  };
  return {
    label: series.name,
    data: spots,
    spanGaps: false,
    order: back ? 1 : 0,
    borderColor: colour,
    borderWidth: back ? 1.5 : 2.5,
    borderDash: dashOf(index),
    borderJoinStyle: 'round',
    pointStyle: shapeOf(index),
    pointBorderColor: colour,
    pointBorderWidth: back ? 1 : 2,
    pointBackgroundColor: spots.map((spot) => (hollow(spot) ? theme.surface : colour)),
    pointRadius: spots.map((spot) => (back ? 2 : spot.x === last?.x ? 4.5 : 3)),
    pointHoverRadius: 6,
    clip: false,
  };
}

export function buildTrend(data: TrendData, breakLabel: string, size: TrendSize, theme: ChartTheme): BuiltTrend {
  const datasets = data.series.map((series, index) => datasetOf(series, index, data, theme));
  const followed = data.series.filter((series) => !standsBack(series, data));
  const label = (one: TrendBreak): string => (size === 'full' ? (one.label ?? breakLabel) : '');
  const annotations: TrendAnnotations = {
    breaks: data.breaks.filter(cuts).map((one) => ({ x: middleOf(one), label: label(one) })),
    notes: noteSigns(
      followed,
      data.breaks.filter((one) => !cuts(one)),
      size === 'full',
    ),
    ends: size === 'full' && labelsDirectly(followed) ? endsOf(data, datasets) : [],
    target: data.target ? { y: data.target.value, text: data.target.text } : null,
    marks: marksOf(data),
  };
  const options = lineOptions(data, shownYears(data), size, theme);
  options.layout = { padding: paddingFor(annotations) };
  return { config: { type: 'line', data: { datasets }, options }, annotations };
}

/** A mark may stand on a year that there are no figures of yet. */
function shownYears({ series, marks = [] }: TrendData): number[] {
  return [...new Set([...yearsOf(series), ...marks.map(({ year }) => year)])].sort((a, b) => a - b);
}

/** Several on one year stand together: "1, 2". */
function marksOf({ marks = [] }: TrendData): TrendAnnotations['marks'] {
  return [...Map.groupBy(marks, ({ year }) => year)].map(([x, same]) => ({
    x,
    sign: same.map(({ sign }) => sign).join(', '),
  }));
}

/** A line that is alone, or followed, needs no name: the title or the legend has it. Its end then says the figure. */
function endsOf(data: TrendData, datasets: TrendConfig['data']['datasets']): TrendAnnotations['ends'] {
  const { highlight = null } = data;
  const alone = data.series.length === 1 || highlight !== null;
  return datasets.flatMap(({ label = '', data: spots }) => {
    const last = highlight === null || label === highlight ? lastSpot(spots) : undefined;
    return last ? [{ ...last, text: alone ? formatNumber(last.y, data.decimals) : label }] : [];
  });
}

function paddingFor({ breaks, ends, target, marks }: TrendAnnotations): {
  top: number;
  right: number;
  bottom: number;
  left: number;
} {
  const texts = [...ends.map(({ text }) => text), ...(target ? [target.text] : [])];
  const widest = Math.max(0, ...texts.map(roughWidth));
  const labelled = marks.length > 0 || breaks.some(({ label }) => label !== '');
  const top = labelled ? lineHeight + 4 : fontSize / 2;
  return { top, right: widest > 0 ? widest + 12 : 10, bottom: 0, left: 4 };
}
