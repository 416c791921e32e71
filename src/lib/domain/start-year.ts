import type { Indicator } from './indicator.ts';
import type { TallyIndex } from './summary.ts';
import type { TrendBreak } from './trend.ts';

/** The first year of an agreement that a later one can be compared with, and the breaks on the way to bear in mind. */
export type Start = { year: number; notes: TrendBreak[] };

type StartInput = {
  indicator: Pick<Indicator, 'code'>;
  tallies: TallyIndex;
  year: number;
  /** Of the whole series, as `breaksOf` gives them. */
  breaks: TrendBreak[];
};

/** Null where there is no complete figure between the last break and the year itself. */
export function startOf({ indicator, tallies, year, breaks }: StartInput): Start | null {
  const passed = breaks.filter(({ between }) => between[1] <= year);
  const from = Math.max(-Infinity, ...passed.flatMap(({ kind, between }) => (kind === 'break' ? [between[1]] : [])));
  const first = tallies
    .yearsOf(indicator.code)
    .find((candidate) => candidate >= from && tallies.at(indicator, candidate, null, '')?.complete === true);
  if (first === undefined || first >= year) return null;
  return { year: first, notes: passed.filter(({ kind, between }) => kind === 'note' && between[1] > first) };
}
