import type { SeriesInput } from './series.ts';
import { changeOf, figureOf, hasValue } from './summary.ts';

/**
 * The last step of an indicator's total, in the `matched` municipalities that have a figure in both years, of `asked`.
 * Canonical decimal texts at the indicator's decimals, per cent for a share; `change` is exact and rounded once, so it
 * may differ by a last digit from what `from` and `to` seem to say.
 */
export type Step = {
  before: number;
  year: number;
  from: string;
  to: string;
  change: string;
  matched: number;
  asked: number;
};

/** Null where there are no two years, no figure in both, or a break between them. */
export function stepOf({ indicator, tallies, years, asked, breaks }: SeriesInput): Step | null {
  const [before, year] = [years.at(-2), years.at(-1)];
  if (before === undefined || year === undefined) return null;
  if (breaks.some(({ kind, between }) => kind === 'break' && between[1] === year)) return null;
  const pair = tallies.matched(indicator, year, before, '');
  const [from, to] = [figureOf(indicator, pair.before), figureOf(indicator, pair.now)];
  const change = changeOf(indicator, pair.now, pair.before);
  if (!hasValue(from) || !hasValue(to) || change === null) return null;
  return { before, year, from: from.value, to: to.value, change, matched: pair.units, asked };
}
