/** From the domain's exact figures to what charts draw. */
import type { IndicatorTable } from '#lib/domain/indicator-table.ts';
import type { Series } from '#lib/domain/series.ts';
import { hasValue } from '#lib/domain/summary.ts';
import type { Language } from '#lib/domain/text.ts';
import type { TrendBreak as DomainBreak } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';
import type { BarRow, TrendBreak, TrendSeries } from '../chart/index.ts';
import { statusWord } from './words.ts';

export function trendSeries(lines: Series['lines'], language: Language): TrendSeries[] {
  return lines.map(({ name, points }) => ({
    name: lines.length === 1 ? m.summary_county() : name[language],
    points: points.map(({ year, value, coverage }) => ({
      year,
      value: value === null ? null : Number(value),
      coverage,
    })),
  }));
}

/** In short; the edition's own words stand with the indicator. */
export function breakText({ between: [before, year], kind, continues }: DomainBreak): string {
  if (continues !== undefined) return m.indicator_joined({ code: continues, before });
  return kind === 'break' ? m.summary_break({ before, year }) : m.summary_changed({ year });
}

/** Where the line is cut, and where a note puts its sign on it. */
export function trendBreaks({ breaks }: Pick<Series, 'breaks'>): TrendBreak[] {
  return breaks.map((one) => ({ between: one.between, kind: one.kind, note: breakText(one) }));
}

export function barRows({ rows }: IndicatorTable, headline: number): BarRow[] {
  return rows.map(({ name, figures }) => {
    const figure = figures[headline];
    if (figure && hasValue(figure)) return { name, value: Number(figure.value) };
    return { name, value: null, mark: figure ? statusWord(figure.status) : undefined };
  });
}
