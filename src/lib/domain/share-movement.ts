import { compared, fromDecimal } from './fraction.ts';
import type { Indicator } from './indicator.ts';
import { changeOf, type Figure, figureOf, type Tally, type TallyIndex } from './summary.ts';

/** Which way something went between two years. */
export type Way = 'rose' | 'fell' | 'stood';

/** What a share was made of: canonical decimal texts. */
export type ShareSides = { top: string; bottom: string; share: Figure };

/**
 * A share's numerator and denominator in two years, of the municipalities that have a complete figure in both
 * (`units`; 0 for a figure of the county as a whole). `contrast` is set when the count of the numerator and the share
 * went different ways, which a reader of either alone would misunderstand.
 */
export type ShareMovement = {
  year: number;
  before: number;
  now: ShareSides;
  then: ShareSides;
  units: number;
  contrast: { count: Way; base: Way; share: Way } | null;
};

type MovementInput = {
  indicator: Pick<Indicator, 'code' | 'kind' | 'decimals'>;
  tallies: TallyIndex;
  year: number;
  before: number | null;
};

/** Null for what is no share, has no year to be compared with, or no municipality with a figure in both years. */
export function shareMovementOf({ indicator, tallies, year, before }: MovementInput): ShareMovement | null {
  if (indicator.kind !== 'share' || before === null) return null;
  const matched = tallies.matched(indicator, year, before, '');
  const [now, then] = [sidesOf(indicator, matched.now), sidesOf(indicator, matched.before)];
  const change = changeOf(indicator, matched.now, matched.before);
  if (!now || !then || change === null) return null;
  // As it is shown: a share that moved by less than its last decimal has stood still.
  const share = wayOf(change, '0');
  const count = wayOf(now.top, then.top);
  const base = wayOf(now.bottom, then.bottom);
  return { year, before, now, then, units: matched.units, contrast: count === share ? null : { count, base, share } };
}

function sidesOf(indicator: Pick<Indicator, 'kind' | 'decimals'>, tally: Tally | undefined): ShareSides | null {
  if (!tally?.complete || tally.top === null || tally.bottom === null) return null;
  return { top: tally.top, bottom: tally.bottom, share: figureOf(indicator, tally) };
}

function wayOf(now: string, then: string): Way {
  const order = compared(fromDecimal(now), fromDecimal(then));
  return order === 0 ? 'stood' : order > 0 ? 'rose' : 'fell';
}
