/**
 * How far it is to a target, and whether the pace is enough. As Open SDG measures progress towards a target
 * (github.com/open-sdg/sdg-build, sdg/ProgressMeasure.py, methodology 2): with base year t0, this year t and target year T,
 * the observed yearly growth (now / base)^(1 / (t − t0)) − 1 is divided by the needed (target / base)^(1 / (T − t0)) − 1.
 * From 0.95 it is on track; below zero it goes the wrong way. Two things are our own: a share, and whatever starts from
 * zero or is negative, is measured by its yearly change instead of its growth; and the observed pace is that of the
 * municipalities that have a figure in both years (decision 0007).
 */
import type { Target } from './agreement.ts';
import { compared, type Fraction, fromDecimal, minus, quotient, rounded, times } from './fraction.ts';
import { yearlyGrowth } from './growth.ts';
import type { Direction, Indicator } from './indicator.ts';
import type { Start } from './start-year.ts';
import { amountOf, type TallyIndex } from './summary.ts';
import { isEnough, isStill } from './trend.ts';

/** `missed` is a target whose year has come without it being reached; `unsaid` is told with why. */
export type Grade = 'reached' | 'on-track' | 'slow' | 'wrong-way' | 'missed' | 'unsaid';

export type WhyUnsaid = 'other-unit' | 'no-figure' | 'few' | 'no-direction' | 'no-base' | 'no-year';

/** What each year has brought since `from`, and what each has to bring from then on; `needed` is null without a target year. */
export type Pace = {
  from: number;
  /** `change` in the indicator's unit (percentage points for a share), `growth` in per cent of the year before. */
  by: 'change' | 'growth';
  decimals: number;
  soFar: string;
  needed: string | null;
  /** How many municipalities have a figure in both years; 0 for a figure of the county as a whole. */
  units: number;
};

/** `distance` is what is left in the indicator's unit (negative where the figure is to fall), null where it cannot be told. */
export type TargetProgress = {
  target: Target;
  distance: string | null;
  pace: Pace | null;
} & ({ grade: Exclude<Grade, 'unsaid'> | null; why: null } | { grade: 'unsaid'; why: WhyUnsaid });

export type ProgressInput = {
  indicator: Pick<Indicator, 'code' | 'kind' | 'decimals' | 'unit' | 'direction' | 'byMunicipality'>;
  tallies: TallyIndex;
  year: number;
  /** How many municipalities were asked. */
  asked: number;
  /** The base year: the first of the agreement that the year can be compared with. */
  start: Start | null;
};

/** Of the needed pace, from which the target is within reach in time: Open SDG's own limit. */
const onTrack: Fraction = { top: 95n, bottom: 100n };
const zero: Fraction = { top: 0n, bottom: 1n };

/** A target of an indicator against its figure of the year. A target without a value has no grade: its text tells it. */
export function progressOf(target: Target, input: ProgressInput): TargetProgress {
  const { indicator, tallies, year } = input;
  const none = { target, distance: null, pace: null };
  if (target.value === null) return { ...none, grade: null, why: null };
  if (target.unit !== null && target.unit.sv !== indicator.unit.sv)
    return { ...none, grade: 'unsaid', why: 'other-unit' };
  const tally = tallies.at(indicator, year, null, '');
  const now = amountOf(indicator.kind, tally);
  if (!now) return { ...none, grade: 'unsaid', why: 'no-figure' };
  const value = fromDecimal(target.value);
  const told = { ...none, distance: rounded(minus(value, now), indicator.decimals) };
  if (!isCounted(input, tally?.units ?? 0)) return { ...told, grade: 'unsaid', why: 'few' };
  if (indicator.direction === 'neither') return { ...told, grade: 'unsaid', why: 'no-direction' };
  const towards = directed(indicator.direction);
  if (towards(minus(now, value)) >= 0) return { ...told, grade: 'reached', why: null };
  const pace = paceOf(value, target.year, input);
  const shown = { ...told, pace: pace?.shown ?? null };
  if (target.year !== null && target.year <= year) return { ...shown, grade: 'missed', why: null };
  if (!pace) return { ...shown, grade: 'unsaid', why: input.start ? 'few' : 'no-base' };
  if (towards(pace.soFar) < 0 && !pace.isStill) return { ...shown, grade: 'wrong-way', why: null };
  if (pace.needed === null) return { ...shown, grade: 'unsaid', why: 'no-year' };
  // The level was reached once, and has been lost.
  if (towards(pace.needed) <= 0) return { ...shown, grade: 'wrong-way', why: null };
  return { ...shown, grade: isOnTrack(pace.soFar, pace.needed, towards) ? 'on-track' : 'slow', why: null };
}

/** The sign of an amount: positive where it goes the wanted way. */
type Towards = (amount: Fraction) => number;

function directed(direction: Exclude<Direction, 'neither'>): Towards {
  return (amount) => (direction === 'higher' ? compared(amount, zero) : compared(zero, amount));
}

/** Observed ≥ 0.95 × needed, both taken the wanted way. */
function isOnTrack(soFar: Fraction, needed: Fraction, towards: Towards): boolean {
  const limit = { top: needed.top * onTrack.top, bottom: needed.bottom * onTrack.bottom };
  return towards(minus(soFar, limit)) >= 0;
}

function isCounted({ indicator, asked }: ProgressInput, answered: number): boolean {
  return !indicator.byMunicipality || isEnough({ answered, asked });
}

type ExactPace = { soFar: Fraction; needed: Fraction | null; isStill: boolean; shown: Pace };

/** Null where there is no base to measure from, or too few municipalities in both years. */
function paceOf(target: Fraction, targetYear: number | null, input: ProgressInput): ExactPace | null {
  const { indicator, tallies, year, start } = input;
  if (!start) return null;
  const matched = tallies.matched(indicator, year, start.year, '');
  const now = amountOf(indicator.kind, matched.now);
  const then = amountOf(indicator.kind, matched.before);
  const base = amountOf(indicator.kind, tallies.at(indicator, start.year, null, ''));
  if (!now || !then || !base || !isCounted(input, matched.units)) return null;
  const grows =
    indicator.kind !== 'share' &&
    [then, base].every(({ top }) => top > 0n) &&
    [now, target].every(({ top }) => top >= 0n);
  const perYear = grows ? growthPerYear : changePerYear;
  const soFar = perYear(then, now, year - start.year);
  const needed =
    targetYear === null || targetYear <= start.year ? null : perYear(base, target, targetYear - start.year);
  const decimals = grows || indicator.kind === 'share' ? 1 : indicator.decimals + 1;
  const text = (amount: Fraction): string => rounded(grows ? times(amount, 100n) : amount, decimals);
  const change = Number(rounded(minus(now, then), 6));
  return {
    soFar,
    needed,
    isStill: isStill(indicator.kind, change, Number(rounded(then, 6))),
    shown: {
      from: start.year,
      by: grows ? 'growth' : 'change',
      decimals,
      soFar: text(soFar),
      needed: needed && text(needed),
      units: matched.units,
    },
  };
}

function changePerYear(from: Fraction, to: Fraction, years: number): Fraction {
  const change = minus(to, from);
  return { top: change.top, bottom: change.bottom * BigInt(years) };
}

function growthPerYear(from: Fraction, to: Fraction, years: number): Fraction {
  return yearlyGrowth(quotient(to, from) ?? zero, years);
}
