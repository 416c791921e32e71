/** A chart in words and as a table: for who cannot see it, has no JavaScript, or wants the figures themselves. */
import { formatNumber } from '#lib/domain/format.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '../kit/index.ts';
import {
  cuts,
  isPartial,
  pointAt,
  type Target,
  yearsOf,
  type BarData,
  type BarRow,
  type Coverage,
  type TrendBreak,
  type TrendData,
  type TrendPoint,
  type TrendSeries,
} from '#lib/chart/data.ts';
import type { TableTexts } from './table-texts.ts';

const mostSpoken = 24;

export function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toLocaleUpperCase('sv') + trimmed.slice(1);
  return trimmed === '' || /[.!?]$/.test(trimmed) ? capital : `${capital}.`;
}

export function figure(value: number | null, mark: string | undefined, decimals: number): string {
  return value === null ? (mark ?? m.chart_missing()) : formatNumber(value, decimals);
}

export function cell(value: number | null, mark: string | undefined, decimals: number): Cell {
  return { text: figure(value, mark, decimals), ...(value === null ? { tone: 'soft' as const } : {}) };
}

/** First and last year alone when there are too many figures to listen to. */
function spoken(points: TrendPoint[], all: boolean): TrendPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  return all || !first || !last || points.length < 3 ? points : [first, last];
}

export function describeTrend(
  title: string,
  { series, breaks, unit, decimals, target, marks = [] }: TrendData,
): string {
  const all = series.reduce((sum, { points }) => sum + points.length, 0) <= mostSpoken;
  const lines = series.map(({ name, points }) => {
    const values = spoken(points, all).map(({ year, value, mark }) =>
      m.chart_point_label({ year, value: figure(value, mark, decimals) }),
    );
    return m.chart_series_label({ name, values: `${values.join(', ')} (${unit})` });
  });
  const rest = [
    ...breaks.map(({ note }) => sentence(note)),
    ...targetWords(target),
    ...marks.map(({ text }) => sentence(text)),
    ...(all ? [] : [m.chart_more_label()]),
  ];
  return [m.chart_line_label({ title }), ...lines, ...rest].join(' ');
}

export function describeBars(title: string, { rows, county, unit, decimals }: BarData): string {
  const all: BarRow[] = [...rows, ...(county ? [county] : [])];
  const values = all.map(({ name, value, mark }) => `${name} ${figure(value, mark, decimals)}`).join(', ');
  return `${m.chart_bar_label({ title })} ${sentence(`${values} (${unit})`)}`;
}

/** The target, and who decided it when. */
function targetWords(target: Target | undefined): string[] {
  return target ? [target.text, ...(target.decided === undefined ? [] : [target.decided])].map(sentence) : [];
}

/** How complete the last year is. */
export function coverageWords(series: TrendSeries[]): string[] {
  const points = series.flatMap((one) => one.points);
  const last = points.reduce<TrendPoint | undefined>(
    (latest, point) => (latest && latest.year >= point.year ? latest : point),
    undefined,
  );
  return last ? answeredWords(last.coverage, last.year) : [];
}

/** What the table has in other ways: the unit, what a hollow point means if there is one, why lines are broken. */
export function drawnWords({ unit, series, breaks, target }: TrendData): string[] {
  const hollow = series.some(({ points }) =>
    points.some(({ coverage, value }) => value !== null && isPartial(coverage)),
  );
  return [
    ...[
      unit,
      ...(hollow ? [m.chart_hollow()] : []),
      ...(breaks.every(cuts) ? [] : [m.chart_note_sign()]),
      ...breaks.map(({ note }) => note),
    ].map(sentence),
    ...targetWords(target),
  ];
}

/** Nothing of one county's own figure: it is there, or the chart says why not. */
export function answeredWords(coverage: Coverage, year: number): string[] {
  const { answered, asked, whole } = coverage;
  if (whole) return asked > 1 ? [m.chart_coverage_counties({ answered, asked, year })] : [];
  return [isPartial(coverage) ? m.chart_coverage({ answered, asked, year }) : m.chart_coverage_all({ asked, year })];
}

const sameCoverage = (a: Coverage | undefined, b: Coverage | undefined): boolean =>
  a?.answered === b?.answered && a?.asked === b?.asked;

function coverageText(point: TrendPoint | undefined): string {
  return point ? m.chart_of({ answered: point.coverage.answered, asked: point.coverage.asked }) : '';
}

function restsOnSome({ points }: TrendSeries): boolean {
  return points.some(({ coverage }) => !coverage.whole);
}

export function trendTable(title: string, { series, breaks, unit, decimals, target }: TrendData): TableTexts {
  const years = yearsOf(series);
  const first = series[0];
  const together =
    first !== undefined &&
    years.every((year) =>
      series.every((one) => sameCoverage(pointAt(one, year)?.coverage, pointAt(first, year)?.coverage)),
    );
  const counted = (together ? [first] : series).filter(restsOnSome);
  const rows = years.map((year): Row => {
    const figures = series
      .map((one) => pointAt(one, year))
      .map((point) => (point ? cell(point.value, point.mark, decimals) : ''));
    const notes = breaks.flatMap(({ between }, at) =>
      year === years.find((one) => one >= between[1]) ? [at + 1] : [],
    );
    return {
      header: String(year),
      notes,
      cells: [...figures, ...counted.map((one) => coverageText(pointAt(one, year)))],
    };
  });
  const headings = [
    ...series.map(({ name }) => name),
    ...counted.map(({ name }) => (together ? m.chart_answered() : m.chart_answered_for({ name }))),
  ];
  return {
    caption: title,
    subcaption: sentence(unit),
    rowLabel: m.chart_year(),
    columns: headings.map((label) => ({ label, kind: 'number' as const })),
    rows,
    footnotes: breaks.map(({ note }) => sentence(note)),
    footnoteWord: m.table_footnote(),
    legend: target && targetWords(target).join(' '),
  };
}

export function barTable(
  title: string,
  { rows, county, unit, decimals }: BarData,
  rowLabel: string = m.chart_municipality(),
): TableTexts {
  return {
    caption: title,
    rowLabel,
    columns: [{ label: sentence(unit).replace(/\.$/, ''), kind: 'number' }],
    rows: rows.map(({ name, value, mark }) => ({ header: name, cells: [cell(value, mark, decimals)] })),
    foot: county ? [{ header: county.name, cells: [formatNumber(county.value, decimals)] }] : [],
  };
}

/** Notes get their word, where they have none: it stands at their sign. */
export function namedNotes(breaks: TrendBreak[]): TrendBreak[] {
  return breaks.map((one) => (cuts(one) ? one : { ...one, label: one.label ?? m.chart_note_word() }));
}
