/** Where two organisations tell of the same thing: what each says of a municipality, and how far apart they are. */
import { compared, type Fraction, fromDecimal, minus, plus, quotient, rounded, times } from './fraction.ts';
import {
  type Component,
  type Indicator,
  isFigure,
  type Reporter,
  type ReporterRef,
  sameReporter,
} from './indicator.ts';
import type { Place } from './indicator-table.ts';
import type { OrganisationKind } from './organisation.ts';

/** One reporter's figures of a component in a municipality. */
export type Reported = {
  indicator: string;
  component: string;
  municipality: string;
  reporter: string;
  kind: OrganisationKind;
  lead: boolean;
  /** Canonical decimals by breakdown key; null for one that is not given. */
  parts: Record<string, string | null>;
};

/** A part that the two do not say the same of. */
export type UnlikePart = { breakdown: string; shown: string; other: string };

/** `shown` is what tables show. `difference` is the other's less that; `percent` of what tables show, null of nothing. */
export type SourceRow = {
  place: Place;
  shown: string;
  other: string;
  difference: string;
  percent: string | null;
  parts: UnlikePart[];
};

/** A component, who leads it and who else tells of it. */
export type Pair = { indicator: Indicator; component: Component; lead: ReporterRef[]; other: ReporterRef };

export type SourceComparison = Pair & {
  /** The codes that all compared figures share (`settlement_route=af`), where the other tells of a part alone. */
  within: string[];
  /** Where they differ: the furthest apart first. */
  rows: SourceRow[];
  /** How many municipalities they say the same of. */
  equal: number;
  /** The municipalities that only one of them has a whole figure of. */
  onlyShown: string[];
  onlyOther: string[];
};

/** The components that two organisations are to tell of, in the agreement's order; what the register gives is asked of nobody. */
export function pairsIn(indicators: Indicator[]): Pair[] {
  const refs = ({ reporters }: Component, role: Reporter['role']): ReporterRef[] =>
    reporters.filter((one) => one.role === role).map(({ who }) => who);
  return indicators
    .filter(({ byMunicipality, kind }) => byMunicipality && isFigure(kind))
    .flatMap((indicator) =>
      indicator.components
        .filter(({ register }) => register === null)
        .flatMap((component) =>
          refs(component, 'confirm').map((other) => ({ indicator, component, lead: refs(component, 'lead'), other })),
        ),
    )
    .filter(({ lead }) => lead.length > 0);
}

/**
 * What the two say, municipality by municipality: the sum of the parts that both are asked for. Who gives no more than a
 * total is compared with the sum of the other's parts.
 */
export function compareSources(pair: Pair, reported: Reported[], places: Place[]): SourceComparison {
  const own = reported.filter(
    ({ indicator, component }) => indicator === pair.indicator.code && component === pair.component.key,
  );
  const leads = own.filter(({ lead }) => lead);
  const others = own.filter((one) => !one.lead && isFrom(one, pair.other));
  const shared = sharedParts(leads, others);
  const comparison: SourceComparison = {
    ...pair,
    within: withinOf(leads, shared),
    rows: [],
    equal: 0,
    onlyShown: [],
    onlyOther: [],
  };
  for (const place of places) {
    const at = (from: Reported[]) => from.find(({ municipality }) => municipality === place.code);
    const [shown, other] = [wholeOf(at(leads), shared), wholeOf(at(others), shared)];
    if (shown && other) {
      const row = rowOf(place, shown, other);
      if (row === null) comparison.equal += 1;
      else comparison.rows.push(row);
    } else if (shown) comparison.onlyShown.push(place.name);
    else if (other) comparison.onlyOther.push(place.name);
  }
  comparison.rows.sort(furthestFirst);
  return comparison;
}

function isFrom({ reporter, kind }: Reported, who: ReporterRef): boolean {
  return sameReporter(who, 'kind' in who ? { kind } : { organisation: reporter });
}

const partsOf = (reported: Reported[]): Set<string> => new Set(reported.flatMap(({ parts }) => Object.keys(parts)));

/** The parts that both are asked for; null where there are none, so that only the sums of all can be compared. */
function sharedParts(leads: Reported[], others: Reported[]): Set<string> | null {
  const shared = partsOf(leads).intersection(partsOf(others));
  return shared.size === 0 ? null : shared;
}

/** What the shared parts have in common, where they are not all that the lead tells of. */
function withinOf(leads: Reported[], shared: Set<string> | null): string[] {
  if (shared === null || partsOf(leads).size === shared.size) return [];
  const [first = [], ...rest] = [...shared].map((breakdown) => breakdown.split('|'));
  return first.filter((code) => rest.every((codes) => codes.includes(code)));
}

type Whole = { sum: Fraction; parts: Map<string, string> };

/** The sum of the parts, null unless each of them is given. */
function wholeOf(reported: Reported | undefined, shared: Set<string> | null): Whole | null {
  if (!reported) return null;
  const entries = Object.entries(reported.parts).filter(([breakdown]) => shared?.has(breakdown) ?? true);
  const given = entries.flatMap(([breakdown, value]) => (value === null ? [] : [[breakdown, value] as const]));
  if (given.length < (shared?.size ?? entries.length)) return null;
  return { sum: given.map(([, value]) => fromDecimal(value)).reduce(plus, fromDecimal('0')), parts: new Map(given) };
}

/** Null where they say the same, in every part that both tell of. */
function rowOf({ code, name }: Place, shown: Whole, other: Whole): SourceRow | null {
  const difference = minus(other.sum, shown.sum);
  const parts = unlikeParts(shown.parts, other.parts);
  if (difference.top === 0n && parts.length === 0) return null;
  const ratio = quotient(difference, shown.sum);
  return {
    place: { code, name },
    shown: exactly(shown.sum),
    other: exactly(other.sum),
    difference: exactly(difference),
    percent: ratio && rounded(times(ratio, 100n), 1),
    parts,
  };
}

function unlikeParts(shown: Whole['parts'], other: Whole['parts']): UnlikePart[] {
  const unlike = [...shown].flatMap(([breakdown, a]) => {
    const b = other.get(breakdown);
    if (breakdown === '' || b === undefined) return [];
    return compared(fromDecimal(a), fromDecimal(b)) === 0 ? [] : [{ breakdown, shown: a, other: b }];
  });
  return unlike.sort((a, b) => (a.breakdown < b.breakdown ? -1 : 1));
}

/** A decimal's own text again: what is given in tenths differs in tenths. */
function exactly({ top, bottom }: Fraction): string {
  const decimals = bottom.toString().length - 1;
  const text = rounded({ top, bottom }, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function furthestFirst(a: SourceRow, b: SourceRow): number {
  const size = ({ difference }: SourceRow): Fraction => fromDecimal(difference.replace('-', ''));
  return compared(size(b), size(a)) || (a.place.code < b.place.code ? -1 : 1);
}
