import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import { columnsOf, type Coverage, type Figure, figureOf, hasValue, type TallyIndex } from './summary.ts';

/** An indicator's totals by municipality over the years; figures and coverage in the order of `years`. */
export type YearTable = {
  years: number[];
  rows: { code: string; name: string; figures: Figure[] }[];
  county: Figure[];
  coverage: Coverage[];
};

export type YearTableInput = { indicator: Indicator; tallies: TallyIndex; municipalities: Place[]; years: number[] };

/**
 * The years that a municipality has a figure for, the earliest first; null for an indicator that is only shown in its
 * parts, and where no municipality has a figure of its own.
 */
export function yearTableOf({ indicator, tallies, municipalities, years: asked }: YearTableInput): YearTable | null {
  const total = columnsOf(indicator, tallies.codesInUse(indicator.code)).some(({ breakdown }) => breakdown === '');
  if (!total) return null;
  const at = (year: number, code: string | null): Figure => figureOf(indicator, tallies.at(indicator, year, code, ''));
  const years = asked.filter((year) => municipalities.some(({ code }) => hasValue(at(year, code))));
  if (years.length === 0) return null;
  return {
    years,
    rows: municipalities.map(({ code, name }) => ({ code, name, figures: years.map((year) => at(year, code)) })),
    county: years.map((year) => at(year, null)),
    coverage: years.map((year) => ({
      answered: tallies.at(indicator, year, null, '')?.units ?? 0,
      asked: municipalities.length,
    })),
  };
}
