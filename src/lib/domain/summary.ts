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

/**
 * How many municipalities have a figure, of those asked. A figure of the county as a `whole` rests on none of them: what
 * is asked is the county, or counties, and it has one or not.
 */
export type Coverage = { answered: number; asked: number; whole?: boolean };

/** What an indicator's figure rests on, of so many municipalities in so many counties. */
export function restsOn(
  { byMunicipality }: Pick<Indicator, 'byMunicipality'>,
  tally: Tally | undefined,
  municipalities: number,
  counties = 1,
): Coverage {
  const answered = tally?.units ?? 0;
  return byMunicipality ? { answered, asked: municipalities } : { answered, asked: counties, whole: true };
}

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

/** Tallies by indicator, breakdown, year and unit. */
export class TallyIndex {
  readonly #series = new Map<string, Map<string, Map<number, TalliesOfYear>>>();

  constructor(tallies: Tally[]) {
    for (const tally of tallies) {
      const { indicator, breakdown, year, unit } = tally;
      const byBreakdown = entry(this.#series, indicator, () => new Map<string, Map<number, TalliesOfYear>>());
      const byYear = entry(byBreakdown, breakdown, () => new Map<number, TalliesOfYear>());
      const ofYear = entry(byYear, year, newYear);
      if (unit === null) ofYear.whole = tally;
      else ofYear.units.set(unit, tally);
    }
  }

  at(indicator: Pick<Indicator, 'code'>, year: number, unit: string | null, breakdown: string): Tally | undefined {
    const ofYear = this.#ofYear(indicator, year, breakdown);
    return unit === null ? ofYear?.whole : ofYear?.units.get(unit);
  }

  /**
   * The county in two years, of the municipalities that have a complete figure in both: a county that lost an answer
   * has not lost its people. A figure that only the county as a whole has is taken as it is.
   */
  matched(indicator: Pick<Indicator, 'code'>, year: number, before: number, breakdown: string): Matched {
    const now = this.#ofYear(indicator, year, breakdown);
    const then = this.#ofYear(indicator, before, breakdown);
    if (!now?.units.size && !then?.units.size) return { now: now?.whole, before: then?.whole, units: 0 };
    const [after, earlier]: [Tally[], Tally[]] = [[], []];
    for (const [unit, tally] of now?.units ?? []) {
      const previous = then?.units.get(unit);
      if (!tally.complete || !previous?.complete) continue;
      after.push(tally);
      earlier.push(previous);
    }
    return { now: sumOf(after), before: sumOf(earlier), units: after.length };
  }

  /** The breakdown keys that occur for an indicator. */
  codesInUse(indicator: string): ReadonlySet<string> {
    return new Set(this.#series.get(indicator)?.keys());
  }

  /** The tallies of an indicator, one by one. */
  of(indicator: string): Tally[] {
    const years = [...(this.#series.get(indicator)?.values() ?? [])].flatMap((byYear) => [...byYear.values()]);
    return years.flatMap(({ whole, units }) => [...units.values(), ...(whole ? [whole] : [])]);
  }

  /** The same and more. */
  with(tallies: Tally[]): TallyIndex {
    const touched = [...new Set(tallies.map(({ indicator }) => indicator))];
    const joined = new TallyIndex([...touched.flatMap((indicator) => this.of(indicator)), ...tallies]);
    for (const [indicator, series] of this.#series) entry(joined.#series, indicator, () => series);
    return joined;
  }

  /** The years that something was given of an indicator, in order. */
  yearsOf(indicator: string): number[] {
    const series = [...(this.#series.get(indicator)?.values() ?? [])];
    return [...new Set(series.flatMap((byYear) => [...byYear.keys()]))].sort((a, b) => a - b);
  }

  #ofYear({ code }: Pick<Indicator, 'code'>, year: number, breakdown: string): TalliesOfYear | undefined {
    return this.#series.get(code)?.get(breakdown)?.get(year);
  }
}

type TalliesOfYear = { whole: Tally | undefined; units: Map<string, Tally> };

const newYear = (): TalliesOfYear => ({ whole: undefined, units: new Map() });

/** What stands under the key, made first where there is nothing. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
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
  let sum = 0;
  for (const tally of tallies) {
    const text = tally[side];
    if (text === null) return null;
    if (!isSmallWhole(text)) return sumDecimals(tallies, side);
    sum += Number(text);
  }
  return String(sum);
}

/** Whole numbers of at most twelve digits: thousands of them are summed exactly as they are. */
function isSmallWhole(text: string): boolean {
  return text.length <= 12 && !text.includes('.');
}

function sumDecimals(tallies: Tally[], side: 'top' | 'bottom'): string | null {
  const texts = tallies.flatMap((tally) => tally[side] ?? []);
  if (texts.length < tallies.length) return null;
  const sum = texts.map(fromDecimal).reduce(plus, fromDecimal('0'));
  return rounded(sum, Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0)));
}
