import { type Fraction, minus } from './fraction.ts';

/** Roots are whole numbers of these parts of one. */
const scale = 10n ** 12n;
const one: Fraction = { top: 1n, bottom: 1n };

/**
 * The yearly growth by which something grows to `ratio` of itself in so many years (at least one): 1.21 in two years is
 * a tenth a year. Exact to twelve decimals, rounded down; `ratio` is not negative.
 */
export function yearlyGrowth(ratio: Fraction, years: number): Fraction {
  return minus(rootOf(ratio, BigInt(years)), one);
}

/** The greatest number of parts whose power does not exceed the amount, by halving the interval that it lies in. */
function rootOf({ top, bottom }: Fraction, degree: bigint): Fraction {
  const isWithin = (parts: bigint): boolean => parts ** degree * bottom <= top * scale ** degree;
  let low = 0n;
  let high = scale;
  while (isWithin(high)) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isWithin(middle)) low = middle;
    else high = middle;
  }
  return { top: low, bottom: scale };
}
