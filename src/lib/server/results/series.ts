import type { Indicator } from '#lib/domain/indicator.ts';
import { columnsOf, figureOf, hasValue, type TallyIndex } from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { TrendBreak, TrendPoint } from '#lib/domain/trend.ts';

/** The county's figures over the years: one line for the total, or one per column where there is none. */
export type Series = {
  lines: { name: LocalText; breakdown: string; points: TrendPoint[] }[];
  breaks: TrendBreak[];
};

export type SeriesInput = {
  indicator: Indicator;
  tallies: TallyIndex;
  years: number[];
  /** How many municipalities were asked. */
  asked: number;
  breaks: TrendBreak[];
};

export function seriesOf({ indicator, tallies, years, asked, breaks }: SeriesInput): Series {
  const lines = columnsOf(indicator, tallies.codesInUse(indicator.code)).map(({ name, breakdown }) => ({
    name,
    breakdown,
    points: years.map((year): TrendPoint => {
      const tally = tallies.at(indicator, year, null, breakdown);
      const figure = figureOf(indicator, tally);
      return {
        year,
        value: hasValue(figure) ? figure.value : null,
        coverage: { answered: tally?.units ?? 0, asked },
      };
    }),
  }));
  return { lines, breaks };
}
