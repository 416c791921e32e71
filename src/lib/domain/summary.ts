import { type Fraction, fromDecimal, minus, plus, quotient, rounded, times } from './fraction.ts';
import {
  breakdownKey,
  codeLists,
  type Dimension,
  type Indicator,
  type IndicatorKind,
  isRatio,
  nameOfCode,
} from './indicator.ts';
import type { ObservationStatus } from './observation.ts';
import type { LocalText } from './text.ts';

type NoValue = Exclude<ObservationStatus, 'value'>;

/**
 * What the database has summed for one indicator, year and breakdown: of one municipality, or of the county
 * (`unit` null), where only municipalities whose figures are complete are counted, in numerator and denominator alike.
 */
export type Tally = {
  indicator: string;
  year: number;
  unit: string | null;
  /** A breakdown key; empty for the total. */
  breakdown: string;
  /** Sum of counts or numerators, canonical decimal text; null when nothing was given. */
  top: string | null;
  /** Sum of denominators; null for a count. */
  bottom: string | null;
  complete: boolean;
  /** Why it is not complete, where it is not. */
  status: NoValue | null;
  /** Municipalities with a complete figure. */
  units: number;
  explanation: string | null;
};

/** A figure to show: canonical decimal text at the indicator's decimals (a share in per cent), or why there is none. */
export type Figure = { value: string } | { status: NoValue | 'no_answer' };

export type Coverage = { answered: number; asked: number };

export function hasValue(figure: Figure | null | undefined): figure is { value: string } {
  return figure !== null && figure !== undefined && 'value' in figure;
}

/** The exact amount of a tally: a count's sum, a share's ratio of sums in per cent, or a mean's in its unit. */
export function amountOf(kind: IndicatorKind, tally: Tally | undefined): Fraction | null {
  if (!tally || !tally.complete || tally.top === null) return null;
  if (!isRatio(kind)) return fromDecimal(tally.top);
  if (tally.bottom === null) return null;
  const ratio = quotient(fromDecimal(tally.top), fromDecimal(tally.bottom));
  return ratio && (kind === 'share' ? times(ratio, 100n) : ratio);
}

export function figureOf(indicator: Pick<Indicator, 'kind' | 'decimals'>, tally: Tally | undefined): Figure {
  if (!tally) return { status: 'no_answer' };
  const amount = amountOf(indicator.kind, tally);
  if (amount) return { value: rounded(amount, indicator.decimals) };
  if (!tally.complete) return { status: tally.status ?? 'no_answer' };
  // Complete, and yet no amount: a ratio to nothing, unless a side of it was never given.
  const halved = tally.top === null || (isRatio(indicator.kind) && tally.bottom === null);
  return { status: halved ? 'no_answer' : 'not_applicable' };
}

/** This year's amount less last year's, rounded once (percentage points for a share); null unless both are there. */
export function changeOf(
  indicator: Pick<Indicator, 'kind' | 'decimals'>,
  now: Tally | undefined,
  before: Tally | undefined,
): string | null {
  const a = amountOf(indicator.kind, now);
  const b = amountOf(indicator.kind, before);
  return a && b ? rounded(minus(a, b), indicator.decimals) : null;
}

/** A column of an indicator's table: a breakdown key and its heading. The empty key is the total. */
export type Column = { breakdown: string; name: LocalText };

const total: Column = { breakdown: '', name: { sv: 'Totalt', en: 'Total' } };

/**
 * The columns by which an indicator is shown per municipality: those of the dimension asked for, where it is one of
 * `columnChoices`, else of its main one; the total last. A numerator with a dimension that its denominator lacks
 * (settled by route, of all settled) is shown by that dimension and has no total: its parts add up to all.
 */
export function columnsOf(
  indicator: Indicator,
  codesInUse: ReadonlySet<string>,
  wanted: Dimension | null = null,
): Column[] {
  const dimension = columnDimension(indicator, wanted);
  const columns = dimension === null ? [] : columnsFor(dimension, codesInUse);
  return splittingDimension(indicator) === null ? [...columns, total] : columns;
}

/** The dimension of an indicator's columns when `wanted` is asked for; null where it has no breakdown. */
export function columnDimension(indicator: Indicator, wanted: Dimension | null): Dimension | null {
  const choices = columnChoices(indicator);
  return wanted !== null && choices.includes(wanted) ? wanted : (choices[0] ?? null);
}

/** The dimensions that the columns can be of, the main one first. By any other than the splitting one all is a hundred. */
export function columnChoices(indicator: Indicator): Dimension[] {
  const split = splittingDimension(indicator);
  if (split !== null) return [split];
  const main = mainDimension(indicator);
  return main === null ? [] : [main, ...dimensionsOf(indicator).filter((dimension) => dimension !== main)];
}

export function columnsFor(dimension: Dimension, codesInUse: ReadonlySet<string>): Column[] {
  return codeLists[dimension]
    .map(({ code }) => ({ breakdown: breakdownKey({ [dimension]: code }), name: nameOfCode(dimension, code) }))
    .filter(({ breakdown }) => codesInUse.has(breakdown));
}

function dimensionsOf(indicator: Indicator): Dimension[] {
  return [...new Set(indicator.components.flatMap((component) => component.breakdowns))];
}

export function splittingDimension(indicator: Indicator): Dimension | null {
  const numerator = indicator.components.find(({ role }) => role === 'numerator')?.breakdowns ?? [];
  const denominator = indicator.components.find(({ role }) => role === 'denominator')?.breakdowns;
  if (denominator === undefined) return null;
  return numerator.find((dimension) => !denominator.includes(dimension)) ?? null;
}

function mainDimension(indicator: Indicator): Dimension | null {
  const dimensions = dimensionsOf(indicator);
  return dimensions.find((dimension) => dimension === 'sex' || dimension === 'age_sex') ?? dimensions[0] ?? null;
}

/** The dimensions that the per-municipality table does not show, for a table of the county's own. */
export function furtherDimensions(indicator: Indicator, wanted: Dimension | null = null): Dimension[] {
  const shown = columnDimension(indicator, wanted);
  return dimensionsOf(indicator).filter((dimension) => dimension !== shown);
}

/** The same municipalities in two years, and how many they are. */
export type Matched = { now: Tally | undefined; before: Tally | undefined; units: number };

/** Tallies by indicator, year, unit and breakdown. */
export class TallyIndex {
  readonly #tallies: Map<string, Tally>;
  readonly #codes = new Map<string, Set<string>>();
  readonly #years = new Map<string, Set<number>>();
  readonly #units: string[];

  constructor(tallies: Tally[]) {
    this.#tallies = new Map(tallies.map((tally) => [key(tally), tally]));
    this.#units = [...new Set(tallies.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
    for (const { indicator, breakdown, year } of tallies) {
      put(this.#codes, indicator, breakdown);
      put(this.#years, indicator, year);
    }
  }

  at(indicator: Pick<Indicator, 'code'>, year: number, unit: string | null, breakdown: string): Tally | undefined {
    return this.#tallies.get(key({ indicator: indicator.code, year, unit, breakdown }));
  }

  /**
   * The county in two years, of the municipalities that have a complete figure in both: a county that lost an answer
   * has not lost its people. A figure that only the county as a whole has is taken as it is.
   */
  matched(indicator: Pick<Indicator, 'code'>, year: number, before: number, breakdown: string): Matched {
    const pairs = this.#units.flatMap((unit) => {
      const pair = {
        now: this.at(indicator, year, unit, breakdown),
        before: this.at(indicator, before, unit, breakdown),
      };
      return pair.now || pair.before ? [pair] : [];
    });
    if (pairs.length === 0) {
      const at = (when: number) => this.at(indicator, when, null, breakdown);
      return { now: at(year), before: at(before), units: 0 };
    }
    const both = pairs.flatMap(({ now, before: then }) => (now?.complete && then?.complete ? [{ now, then }] : []));
    return { now: sumOf(both.map(({ now }) => now)), before: sumOf(both.map(({ then }) => then)), units: both.length };
  }

  /** The breakdown keys that occur for an indicator. */
  codesInUse(indicator: string): ReadonlySet<string> {
    return this.#codes.get(indicator) ?? new Set();
  }

  /** The years that something was given of an indicator, in order. */
  yearsOf(indicator: string): number[] {
    return [...(this.#years.get(indicator) ?? [])].sort((a, b) => a - b);
  }
}

function put<Value>(sets: Map<string, Set<Value>>, name: string, value: Value): void {
  const set = sets.get(name);
  if (set) set.add(value);
  else sets.set(name, new Set([value]));
}

/** Complete tallies of several municipalities as one; undefined for none. */
function sumOf(tallies: Tally[]): Tally | undefined {
  const [first] = tallies;
  if (!first) return undefined;
  return {
    ...first,
    unit: null,
    top: sumTexts(tallies, 'top'),
    bottom: sumTexts(tallies, 'bottom'),
    units: tallies.length,
  };
}

function sumTexts(tallies: Tally[], side: 'top' | 'bottom'): string | null {
  const texts = tallies.flatMap((tally) => tally[side] ?? []);
  if (texts.length < tallies.length) return null;
  const sum = texts.map(fromDecimal).reduce(plus, fromDecimal('0'));
  return rounded(sum, Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0)));
}

function key({ indicator, year, unit, breakdown }: Pick<Tally, 'indicator' | 'year' | 'unit' | 'breakdown'>): string {
  return `${indicator} ${year} ${unit ?? ''} ${breakdown}`;
}
