/** A pack's charts in words and figures: the same for its page and its PDF. */
import type { BarRow, Coverage, TrendSeries } from '#lib/chart/data.ts';
import { isRatio } from '#lib/domain/indicator.ts';
import { type FilledItem, headlineOf, type PlacesFigures, type TrendFigures } from '#lib/domain/pack-figures.ts';
import { totalLine } from '#lib/domain/series.ts';
import { hasValue } from '#lib/domain/summary.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { type TrendProps, trendProps } from '../council/trend-props.ts';
import { barRows, trendSeries } from '../results/chart-data.ts';
import { movementMark } from '../results/movement-mark.ts';
import { figureWithUnit, sourceText } from '../results/words.ts';

export type TrendChartWords = TrendProps & {
  series: TrendSeries[];
  /** The latest figure of the total with its year, and which way it goes; null where there is no total. */
  latest: { year: number; text: string; mark: ReturnType<typeof movementMark> | null } | null;
};

export type BarChartWords = Pick<TrendProps, 'title' | 'unit' | 'decimals' | 'source'> & {
  rows: BarRow[];
  county: { name: string; value: number } | undefined;
  year: number;
  coverage: Coverage;
};

type TrendItem = Extract<FilledItem, { kind: 'trend' }>;

export function trendChart(
  trend: TrendFigures,
  of: Pick<TrendItem, 'targets' | 'questionnaire'>,
  language: Language,
): TrendChartWords {
  const { indicator, series, movement, wanted } = trend;
  const point = totalLine(series)?.points.at(-1);
  return {
    ...trendProps(trend, of, language),
    title: m.summary_chart_years({ name: indicator.shortName[language] }),
    source: sourceText(trend, of.questionnaire, language),
    series: trendSeries(series.lines, language),
    latest: point
      ? {
          year: point.year,
          text: point.value === null ? m.council_no_figure() : figureWithUnit(point.value, indicator, language),
          mark: movement && movementMark(movement, wanted),
        }
      : null,
  };
}

export function placesChart(
  places: PlacesFigures,
  { year, questionnaire }: Pick<Extract<FilledItem, { kind: 'municipalities' }>, 'year' | 'questionnaire'>,
  language: Language,
): BarChartWords {
  const { indicator, table } = places;
  const county = headlineOf(places, table.county.figures);
  const name = indicator.shortName[language];
  return {
    title: m.summary_chart_municipalities({ name, year }),
    unit: indicator.unit[language],
    decimals: indicator.decimals,
    rows: table.headline === null ? [] : barRows(table, table.headline),
    // A sum would make the bars of its parts too short to tell apart.
    county:
      isRatio(indicator.kind) && county && hasValue(county)
        ? { name: m.summary_county(), value: Number(county.value) }
        : undefined,
    year,
    coverage: (table.headline === null ? undefined : table.coverage[table.headline]) ?? { answered: 0, asked: 0 },
    source: sourceText(places, questionnaire, language),
  };
}

/** What an item is called in the pack; null for a text without a heading. */
export function itemName(item: FilledItem, language: Language): string | null {
  switch (item.kind) {
    case 'text':
      return item.heading || null;
    case 'state':
      return m.meetings_item_state_short();
    case 'trend':
      return item.trend?.indicator.shortName[language] ?? item.indicator;
    case 'municipalities':
      return m.meetings_places_title({
        name: item.places?.indicator.shortName[language] ?? item.indicator,
        year: item.year,
      });
    case 'question':
      return item.asked
        ? m.trail_question_on({ name: item.asked.indicator.shortName[language], year: item.asked.year })
        : m.meetings_item_question();
  }
}

/** The items' headings, numbered where they have one: a text without goes on with the item before. */
export function itemHeadings(items: FilledItem[], language: Language): (string | null)[] {
  let number = 0;
  return items.map((item) => {
    const name = itemName(item, language);
    return name === null ? null : `${(number += 1)}. ${name}`;
  });
}
