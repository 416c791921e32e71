/** A meeting pack with its figures: as they stand now in a draft, as they stood when it was handed out. */
import type { Target } from './agreement.ts';
import type { AreaState } from './area-state.ts';
import type { Indicator } from './indicator.ts';
import type { ReportedBy } from './indicator-summary.ts';
import type { IndicatorTable } from './indicator-table.ts';
import type { PackItem, RefusedItem } from './meeting-pack.ts';
import type { Series } from './series.ts';
import { type Figure, hasValue } from './summary.ts';
import type { Step } from './step.ts';
import type { LocalText } from './text.ts';
import type { ListedQuestion, ShownEntry } from './trail-reading.ts';
import type { Movement } from './trend.ts';

/** An indicator over the years, as the council's page tells it. */
export type TrendFigures = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  series: Series;
  movement: Movement | null;
  wanted: boolean | null;
};

/** Where a goal area is heading, with its weightiest movement; `state` is null for an area that no figure tells of. */
export type AreaFigures = {
  code: string;
  name: LocalText;
  state: AreaState | null;
  /** How many indicators the area has, of every kind. */
  indicators: number;
  weightiest: {
    indicator: Pick<Indicator, 'code' | 'shortName' | 'kind' | 'unit' | 'decimals'>;
    movement: Movement | null;
    step: Step;
  } | null;
};

/** A question of the trail as it stood, with what had come of it; instants are ISO texts, since it is kept as JSON. */
export type AskedQuestion = Omit<ListedQuestion, 'askedAt'> & {
  askedAt: string;
  /** Whose the agreement is. */
  steward: LocalText;
  entries: (Omit<ShownEntry, 'at'> & { at: string })[];
};

/** An indicator by municipality, in one year. */
export type PlacesFigures = { indicator: Indicator; reportedBy: ReportedBy[]; table: IndicatorTable };

/** An item with what it shows; `null` where there are no figures of it, or none that the reader may see. */
export type FilledItem =
  | Extract<PackItem, { kind: 'text' }>
  | { kind: 'state'; areas: AreaFigures[] | null }
  | {
      kind: 'trend';
      indicator: string;
      comment: string;
      trend: TrendFigures | null;
      /** The agreement's levels for the indicator. */
      targets: Target[];
      /** The questionnaire that the latest figures come from; null for figures published before the system. */
      questionnaire: LocalText | null;
    }
  | {
      kind: 'municipalities';
      indicator: string;
      year: number;
      comment: string;
      places: PlacesFigures | null;
      questionnaire: LocalText | null;
    }
  | { kind: 'question'; comment: string; asked: AskedQuestion | null };

/** The items in order. `preliminary` and `synthetic` tell of any figure among them. */
export type PackFigures = { items: FilledItem[]; preliminary: boolean; synthetic: boolean };

/** The column of an indicator's table that stands for it all; null where it is only shown in its parts. */
export function headlineOf({ table }: PlacesFigures, figures: Figure[]): Figure | null {
  return table.headline === null ? null : (figures[table.headline] ?? null);
}

/** The years in which any of an item's series has a figure. */
function yearsOf(item: FilledItem): number[] {
  if (item.kind !== 'trend' || !item.trend) return [];
  const given = item.trend.series.lines.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  return [...new Set(given.map(({ year }) => year))].sort((a, b) => a - b);
}

/**
 * What keeps a pack from being handed out: `own` are the figures as the officer sees them, `theirs` as the council may.
 * `unshared` are the years with figures that are not the council's to see, for what an area's state is derived from.
 */
export function refusedItems(own: FilledItem[], theirs: FilledItem[], unshared: number[]): RefusedItem[] {
  return own.flatMap((item, at): RefusedItem[] => {
    const seen = theirs[at];
    if (item.kind === 'text' || !seen) return [];
    if (item.kind === 'state') {
      if (item.areas === null) return [{ at, why: 'no-figures', years: [] }];
      return unshared.length > 0 ? [{ at, why: 'not-shared', years: unshared }] : [];
    }
    if (item.kind === 'municipalities') {
      if (!item.places) return [{ at, why: 'no-figures', years: [item.year] }];
      return seen.kind === 'municipalities' && seen.places ? [] : [{ at, why: 'not-published', years: [item.year] }];
    }
    if (item.kind === 'question') {
      if (!item.asked) return [{ at, why: 'no-question', years: [] }];
      return seen.kind === 'question' && seen.asked ? [] : [{ at, why: 'not-shared', years: [item.asked.year] }];
    }
    const years = yearsOf(item);
    if (years.length === 0) return [{ at, why: 'no-figures', years: [] }];
    const shared = new Set(yearsOf(seen));
    const hidden = years.filter((year) => !shared.has(year));
    return hidden.length > 0 ? [{ at, why: 'not-shared', years: hidden }] : [];
  });
}

/** A figure that is another one now: canonical decimal texts, null where there is none. `of` is a line or a place. */
export type Changed = { of: LocalText | string | null; year: number; before: string | null; after: string | null };

/** The figures of an item that have changed since it was handed out; what the reader may not see now is not told of. */
export function changesSince(then: FilledItem, now: FilledItem | undefined): Changed[] {
  if (then.kind === 'trend' && now?.kind === 'trend' && then.trend && now.trend)
    return trendChanges(then.trend, now.trend);
  if (then.kind === 'municipalities' && now?.kind === 'municipalities' && then.places && now.places)
    return placesChanges(then.places, now.places, then.year);
  return [];
}

function trendChanges(then: TrendFigures, now: TrendFigures): Changed[] {
  const several = then.series.lines.length > 1;
  return then.series.lines.flatMap(({ name, breakdown, points }) => {
    const today = now.series.lines.find((line) => line.breakdown === breakdown)?.points;
    return points.flatMap(({ year, value }): Changed[] => {
      const point = today?.find((one) => one.year === year);
      if (!point || point.value === value) return [];
      return [{ of: several ? name : null, year, before: value, after: point.value }];
    });
  });
}

function placesChanges(then: PlacesFigures, now: PlacesFigures, year: number): Changed[] {
  const text = (figure: Figure | null): string | null => (hasValue(figure) ? figure.value : null);
  const rows = [...then.table.rows, then.table.county];
  return rows.flatMap(({ code, name, figures }): Changed[] => {
    const today = code === null ? now.table.county : now.table.rows.find((row) => row.code === code);
    const before = text(headlineOf(then, figures));
    const after = text(today ? headlineOf(now, today.figures) : null);
    return before === after ? [] : [{ of: code === null ? null : name, year, before, after }];
  });
}

/** Whether an area is heading another way than when the pack was handed out, or more has come of a question. */
export function isStateChanged(then: FilledItem, now: FilledItem | undefined): boolean {
  if (then.kind === 'question' && now?.kind === 'question' && then.asked && now.asked)
    return then.asked.revision !== now.asked.revision;
  if (then.kind !== 'state' || now?.kind !== 'state' || !then.areas || !now.areas) return false;
  const today = new Map(now.areas.map(({ code, state }) => [code, state?.verdict]));
  return then.areas.some(({ code, state }) => today.has(code) && today.get(code) !== state?.verdict);
}
