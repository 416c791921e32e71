/**
 * How figures are spread over those who have one: median, quartiles, least and greatest, and each one's rank. Exact, and
 * rounded once when shown. Quartiles interpolate linearly between order statistics: definition 7 of Hyndman and Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), which R, NumPy and Excel take too.
 */
import { compared, type Fraction, minus, plus, rounded, times } from './fraction.ts';
import type { Direction, Indicator } from './indicator.ts';

/** Somebody's exact amount. Who has none is left out, never counted as zero. */
export type Measured<Who> = { who: Who; amount: Fraction };

/** The least or the greatest: canonical decimal text at the indicator's decimals, and all who have it. */
export type Extreme<Who> = { value: string; who: Who[] };

/** `median` and `quartiles` are canonical decimal texts at `decimals`: one more than the indicator's where halves need it. */
export type Spread<Who> = {
  units: number;
  decimals: number;
  median: string;
  /** Null for fewer than four. */
  quartiles: { lower: string; upper: string } | null;
  least: Extreme<Who>;
  greatest: Extreme<Who>;
};

/** A place among `of`, the best is 1; `shared` where others have the same amount, and those after it skip as many places. */
export type Rank = { place: number; of: number; shared: boolean };

/** With fewer figures than these there is no spread to tell of. */
export const fewestForMedian = 3;
export const fewestForQuartiles = 4;

/** The quantile `part` / `of` of amounts in any order, by linear interpolation (definition 7); null for none. */
export function quantileOf(amounts: Fraction[], part: number, of: number): Fraction | null {
  const sorted = [...amounts].sort(compared);
  const steps = (sorted.length - 1) * part;
  const below = sorted[Math.floor(steps / of)];
  if (!below) return null;
  const above = sorted[Math.floor(steps / of) + 1] ?? below;
  const way = times(minus(above, below), BigInt(steps % of));
  return plus(below, { top: way.top, bottom: way.bottom * BigInt(of) });
}

/** The middle amount, or halfway between the two in the middle; null for none. */
export function medianOf(amounts: Fraction[]): Fraction | null {
  return quantileOf(amounts, 1, 2);
}

/** How the amounts are spread, or null for fewer than three. `who` keep the order that they came in. */
export function spreadOf<Who>(
  measured: Measured<Who>[],
  { kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>,
): Spread<Who> | null {
  const amounts = measured.map(({ amount }) => amount);
  const [lower, median, upper] = [1, 2, 3].map((quarter) => quantileOf(amounts, quarter, 4));
  const ends = [...measured].sort((a, b) => compared(a.amount, b.amount));
  const [least, greatest] = [ends[0], ends.at(-1)];
  if (measured.length < fewestForMedian || !lower || !median || !upper || !least || !greatest) return null;
  const extreme = ({ amount }: Measured<Who>): Extreme<Who> => ({
    value: rounded(amount, decimals),
    who: measured.filter((one) => compared(one.amount, amount) === 0).map(({ who }) => who),
  });
  const quartiles = measured.length < fewestForQuartiles ? [] : [lower, upper];
  // Half a person is a median, not a rounding error; a share is rounded already.
  const whole = kind !== 'count' || [median, ...quartiles].every((amount) => isExact(amount, decimals));
  const shown = whole ? decimals : decimals + 1;
  return {
    units: measured.length,
    decimals: shown,
    median: rounded(median, shown),
    quartiles: quartiles.length === 0 ? null : { lower: rounded(lower, shown), upper: rounded(upper, shown) },
    least: extreme(least),
    greatest: extreme(greatest),
  };
}

/**
 * Each one's rank, the best first, in the order that they came in: places are skipped after a shared one (1, 2, 2, 4).
 * Amounts are compared before rounding. None where neither way is better, or for fewer than three.
 */
export function ranksOf<Who>(measured: Measured<Who>[], direction: Direction): { who: Who; rank: Rank }[] {
  if (direction === 'neither' || measured.length < fewestForMedian) return [];
  const isBetter = (a: Fraction, b: Fraction): boolean =>
    direction === 'higher' ? compared(a, b) > 0 : compared(a, b) < 0;
  return measured.map(({ who, amount }) => ({
    who,
    rank: {
      place: 1 + measured.filter((other) => isBetter(other.amount, amount)).length,
      of: measured.length,
      shared: measured.filter((other) => compared(other.amount, amount) === 0).length > 1,
    },
  }));
}

/** True when the amount has no more than `decimals` decimals. */
function isExact({ top, bottom }: Fraction, decimals: number): boolean {
  return (top * 10n ** BigInt(decimals)) % bottom === 0n;
}
