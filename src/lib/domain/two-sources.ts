/** Where two organisations tell of the same thing: what each says of a municipality, and how far apart they are. */
import { compared, type Fraction, fromDecimal, minus, quotient, rounded, times } from './fraction.ts';
import {
  type Component,
  type Indicator,
  isFigure,
  type Reporter,
  type ReporterRef,
  sameReporter,
} from './indicator.ts';
import type { Place } from './indicator-table.ts';
import type { ObservationStatus } from './observation.ts';
import type { OrganisationKind } from './organisation.ts';

/** One reporter's figure of a component in a municipality: the sum of its parts, null unless all of them are given. */
export type Reported = {
  indicator: string;
  component: string;
  municipality: string;
  reporter: string;
  kind: OrganisationKind;
  lead: boolean;
  sum: string | null;
  status: Exclude<ObservationStatus, 'value'> | null;
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

/** What the two say, municipality by municipality. */
export function compareSources(pair: Pair, reported: Reported[], places: Place[]): SourceComparison {
  const own = reported.filter(
    ({ indicator, component }) => indicator === pair.indicator.code && component === pair.component.key,
  );
  const [rows, onlyShown, onlyOther]: [SourceRow[], string[], string[]] = [[], [], []];
  let equal = 0;
  for (const place of places) {
    const here = own.filter(({ municipality, sum }) => municipality === place.code && sum !== null);
    const shown = here.find(({ lead }) => lead);
    const other = here.find((one) => !one.lead && isFrom(one, pair.other));
    if (shown && other) {
      const row = rowOf(place, shown, other);
      if (row === null) equal += 1;
      else rows.push(row);
    } else if (shown) onlyShown.push(place.name);
    else if (other) onlyOther.push(place.name);
  }
  return { ...pair, rows: rows.sort(furthestFirst), equal, onlyShown, onlyOther };
}

function isFrom({ reporter, kind }: Reported, who: ReporterRef): boolean {
  return sameReporter(who, 'kind' in who ? { kind } : { organisation: reporter });
}

/** Null where they say the same, in every part that both tell of. */
function rowOf(place: Place, shown: Reported, other: Reported): SourceRow | null {
  const [a, b] = [shown.sum ?? '0', other.sum ?? '0'];
  const difference = minus(fromDecimal(b), fromDecimal(a));
  const parts = unlikeParts(shown.parts, other.parts);
  if (difference.top === 0n && parts.length === 0) return null;
  const ratio = quotient(difference, fromDecimal(a));
  return {
    place,
    shown: a,
    other: b,
    difference: exactly(difference),
    percent: ratio && rounded(times(ratio, 100n), 1),
    parts,
  };
}

function unlikeParts(shown: Reported['parts'], other: Reported['parts']): UnlikePart[] {
  return Object.entries(shown).flatMap(([breakdown, a]) => {
    const b = other[breakdown];
    if (breakdown === '' || a === null || b === null || b === undefined) return [];
    return compared(fromDecimal(a), fromDecimal(b)) === 0 ? [] : [{ breakdown, shown: a, other: b }];
  });
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
