/**
 * A municipality's figures beside those of several municipalities together: a county's, the country's, a group's. A share,
 * or a mean, is then the ratio of the sums; a count is that of the municipality in the middle, since a sum would only tell how many
 * they are.
 */
import { type Fraction, minus, rounded } from './fraction.ts';
import { type Indicator, isRatio } from './indicator.ts';
import { medianOf, type Rank, ranksOf } from './statistics.ts';
import {
  amountOf,
  changeOf,
  columnsOf,
  type Figure,
  figureOf,
  hasValue,
  type Tally,
  type TallyIndex,
} from './summary.ts';
import type { LocalText } from './text.ts';

/**
 * Municipalities taken together in a year: each one's sums and those of all, and who they are. `closed` are those whose
 * own figures the reader may not see.
 */
export type Circle = { tallies: TallyIndex; members: string[]; closed: ReadonlySet<string> };

/** As few figures that the reader may not see one by one could be worked out from the figure for all. */
export const fewestClosed = 3;

/** `value` is canonical decimal text at `decimals`, null where there is none. `units` of the `asked` have a figure. */
export type Together = {
  value: string | null;
  decimals: number;
  units: number;
  asked: number;
  /** True where there is a figure that cannot be shown without giving somebody's own away. */
  hidden: boolean;
};

/** One line of the comparison: an indicator's total or one of its parts. A circle that is not compared with is null. */
export type ComparedLine = {
  breakdown: string;
  name: LocalText;
  own: Figure;
  /** Since the year before; null unless there are figures of both. */
  change: string | null;
  county: Together | null;
  country: Together | null;
  group: Together | null;
  /** Own less the county's, exact and rounded once at the county's decimals; percentage points for a share. */
  difference: string | null;
  /** The place in the county, where one way is better. */
  rank: Rank | null;
  /** What the municipality has said of its own figure. */
  explanation: string | null;
};

/** `lines` are the total, or the parts of an indicator that has none; `parts` are those of a total (women and men). */
export type ComparedFigures = { lines: ComparedLine[]; parts: ComparedLine[] };

export type Compared = {
  indicator: Indicator;
  municipality: string;
  year: number;
  /** The year before, if there is one that can be compared and seen. */
  before: number | null;
  /** The municipality's own sums, of both years. */
  own: TallyIndex;
  county: Circle | null;
  country: Circle | null;
  group: Circle | null;
};

export function comparedFigures(given: Compared): ComparedFigures {
  const { indicator, own } = given;
  const columns = columnsOf(indicator, own.codesInUse(indicator.code));
  const all = columns.map(({ breakdown, name }) => lineOf(given, breakdown, name));
  const total = all.filter(({ breakdown }) => breakdown === '');
  return total.length === 0
    ? { lines: all, parts: [] }
    : { lines: total, parts: all.filter((line) => line.breakdown !== '') };
}

function lineOf(given: Compared, breakdown: string, name: LocalText): ComparedLine {
  const { indicator, municipality, year, before, own } = given;
  const now = own.at(indicator, year, municipality, breakdown);
  const then = before === null ? undefined : own.at(indicator, before, municipality, breakdown);
  const inCircle = (circle: Circle | null) => circle && together(indicator, year, breakdown, circle);
  const county = inCircle(given.county);
  return {
    breakdown,
    name,
    own: figureOf(indicator, now),
    change: changeOf(indicator, now, then),
    county: county && county.shown,
    country: inCircle(given.country)?.shown ?? null,
    group: inCircle(given.group)?.shown ?? null,
    difference: differenceOf(amountOf(indicator.kind, now), county),
    rank: given.county && county && !county.shown.hidden ? rankIn(given, given.county, breakdown) : null,
    explanation: now?.explanation ?? null,
  };
}

type Exact = { shown: Together; amount: Fraction | null };

function together(indicator: Indicator, year: number, breakdown: string, circle: Circle): Exact {
  const { tallies, members, closed } = circle;
  const complete = members.flatMap((code) => {
    const tally = tallies.at(indicator, year, code, breakdown);
    return tally?.complete ? [{ code, tally }] : [];
  });
  const amount = isRatio(indicator.kind)
    ? amountOf(indicator.kind, tallies.at(indicator, year, null, breakdown))
    : medianOf(
        amountsOf(
          indicator,
          complete.map(({ tally }) => tally),
        ),
      );
  const unseen = complete.filter(({ code }) => closed.has(code)).length;
  const hidden = amount !== null && unseen > 0 && unseen < fewestClosed;
  const decimals = amount && indicator.kind === 'count' ? decimalsFor(amount, indicator.decimals) : indicator.decimals;
  const value = amount && !hidden ? rounded(amount, decimals) : null;
  return { amount, shown: { value, decimals, units: complete.length, asked: members.length, hidden } };
}

function amountsOf({ kind }: Indicator, tallies: Tally[]): Fraction[] {
  return tallies.flatMap((tally) => amountOf(kind, tally) ?? []);
}

/** Half a person is a median, not a rounding error: one decimal more where it is needed. */
function decimalsFor({ top, bottom }: Fraction, decimals: number): number {
  return (top * 10n ** BigInt(decimals)) % bottom === 0n ? decimals : decimals + 1;
}

function differenceOf(own: Fraction | null, county: Exact | null): string | null {
  if (!own || !county?.amount || county.shown.hidden) return null;
  return rounded(minus(own, county.amount), county.shown.decimals);
}

function rankIn({ indicator, municipality, year }: Compared, { tallies, members }: Circle, breakdown: string) {
  const measured = members.flatMap((who) => {
    const amount = amountOf(indicator.kind, tallies.at(indicator, year, who, breakdown));
    return amount ? [{ who, amount }] : [];
  });
  return ranksOf(measured, indicator.direction).find(({ who }) => who === municipality)?.rank ?? null;
}

/** Whether there is anything to compare in a line. */
export function isFilled({ own, county, country, group }: ComparedLine): boolean {
  return hasValue(own) || [county, country, group].some((one) => one !== null && one.units > 0);
}
