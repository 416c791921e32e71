import type { Dimension, Indicator } from './indicator.ts';
import { matchedChange } from './indicator-table.ts';
import { columnsOf, figureOf, hasValue, restsOn, type TallyIndex } from './summary.ts';
import type { LocalText } from './text.ts';
import type { TrendBreak, TrendPoint } from './trend.ts';

/** The county's figures over the years: one line per column, the total last where there is one. */
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
  /** Whether each year's change is wanted, which trends tell and summaries have beside the figure of the year. */
  changes: boolean;
  /** The dimension of the lines, where it is not the main one. */
  by?: Dimension | null;
};

export function seriesOf({ indicator, tallies, years, asked, breaks, changes, by = null }: SeriesInput): Series {
  const lines = columnsOf(indicator, tallies.codesInUse(indicator.code), by).map(({ name, breakdown }) => ({
    name,
    breakdown,
    points: years.map((year, at): TrendPoint => {
      const tally = tallies.at(indicator, year, null, breakdown);
      const before = changes ? (years[at - 1] ?? null) : null;
      const step = matchedChange({ indicator, tallies, year, before }, breakdown);
      const figure = figureOf(indicator, tally);
      return {
        year,
        value: hasValue(figure) ? figure.value : null,
        change: step.change,
        matched: step.units,
        coverage: restsOn(indicator, tally, asked),
      };
    }),
  }));
  return { lines, breaks };
}

/** The line of the total; undefined for an indicator that is only shown in its parts. */
export function totalLine({ lines }: Series): Series['lines'][number] | undefined {
  return lines.find(({ breakdown }) => breakdown === '');
}
