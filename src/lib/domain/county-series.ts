import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import type { CountyOfMany } from './national.ts';
import { columnsOf, type Coverage, type Figure, figureOf, hasValue, restsOn, type TallyIndex } from './summary.ts';
import type { LocalText } from './text.ts';
import type { TrendBreak } from './trend.ts';

/** A county's figure of a year, and what it rests on. */
export type CountyInYear = { figure: Figure; coverage: Coverage };

/** `null` for a year that the county is not seen in. */
export type CountyOverYears = { county: Place; figures: (CountyInYear | null)[] };

/**
 * The counties over the years, and those that are seen in every one of them as one: a sum that gains a county has not
 * grown.
 */
export type CountySeries = {
  years: number[];
  /** The headline's figures; empty for an indicator that is only shown in its parts. */
  lines: CountyOverYears[];
  common: Place[];
  together: {
    name: LocalText;
    breakdown: string;
    points: { year: number; value: string | null; coverage: Coverage }[];
  }[];
  breaks: TrendBreak[];
};

export type CountySeriesInput = {
  indicator: Indicator;
  years: number[];
  counties: CountyOfMany[];
  isSeen: (county: string, year: number) => boolean;
  /** By county. */
  tallies: TallyIndex;
  /** Of the counties that are seen in every year, as one. */
  together: TallyIndex;
  breaks: TrendBreak[];
};

/** The counties that are seen in every one of the years. */
export function seenInAll<County extends Place>(
  counties: County[],
  years: number[],
  isSeen: CountySeriesInput['isSeen'],
): County[] {
  return counties.filter(({ code }) => years.every((year) => isSeen(code, year)));
}

export function countySeriesOf(input: CountySeriesInput): CountySeries {
  const { indicator, years, counties, isSeen, tallies, together, breaks } = input;
  const common = seenInAll(counties, years, isSeen);
  const asked = common.reduce((sum, { municipalities }) => sum + municipalities, 0);
  const columns = columnsOf(indicator, tallies.codesInUse(indicator.code));
  const hasHeadline = columns.some(({ breakdown }) => breakdown === '');
  return {
    years,
    lines: (hasHeadline ? counties : []).map(({ code, name, municipalities }) => ({
      county: { code, name },
      figures: years.map((year) => {
        if (!isSeen(code, year)) return null;
        const tally = tallies.at(indicator, year, code, '');
        return {
          figure: figureOf(indicator, tally),
          coverage: restsOn(indicator, tally, municipalities),
        };
      }),
    })),
    common: common.map(({ code, name }) => ({ code, name })),
    together: (common.length === 0 ? [] : columns).map(({ name, breakdown }) => ({
      name,
      breakdown,
      points: years.map((year) => {
        const tally = together.at(indicator, year, null, breakdown);
        const figure = figureOf(indicator, tally);
        return {
          year,
          value: hasValue(figure) ? figure.value : null,
          coverage: restsOn(indicator, tally, asked, common.length),
        };
      }),
    })),
    breaks,
  };
}
