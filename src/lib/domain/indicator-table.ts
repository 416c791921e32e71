import type { Bridge } from './bridge.ts';
import { type Dimension, type Indicator, isRatio, nameOfCode } from './indicator.ts';
import type { Start } from './start-year.ts';
import { type Measured, type Rank, ranksOf, type Spread, spreadOf } from './statistics.ts';
import {
  amountOf,
  changeOf,
  type Column,
  columnChoices,
  columnDimension,
  columnsFor,
  columnsOf,
  type Coverage,
  type Figure,
  figureOf,
  furtherDimensions,
  hasValue,
  restsOn,
  type Tally,
  type TallyIndex,
} from './summary.ts';
import type { Municipality } from './territory.ts';
import type { LocalText } from './text.ts';

export type Place = Pick<Municipality, 'code' | 'name'>;

/** A place with its centre in degrees, for a map. */
export type LocatedPlace = Pick<Municipality, 'code' | 'name' | 'latitude' | 'longitude'>;

/** One line of a table: figures in the order of its columns. */
export type TableRow = {
  code: string | null;
  name: string;
  figures: Figure[];
  /** What a share's or a mean's headline rests on, canonical decimal texts. */
  base: { top: string; bottom: string } | null;
  previous: Figure;
  change: string | null;
  /** The change of the total since the table's `start`. */
  sinceStart: string | null;
  /** The municipality's place by its total; null for the county, and where neither way is better. */
  rank: Rank | null;
  explanation: string | null;
};

/** The county by a dimension that the columns do not show. */
export type FurtherTable = { dimension: Dimension; columns: Column[]; rows: { name: LocalText; figures: Figure[] }[] };

/** The county's changes since the first year that can be compared, column by column, as in `countyBefore`. */
export type SinceStart = Start & { changes: (string | null)[]; matched: number[] };

export type IndicatorTable = {
  columns: Column[];
  /** What the columns are of, of all that they could be; null for a total alone. */
  dimension: Dimension | null;
  choices: Dimension[];
  /** Which column is the headline: the total, or null where the indicator is only shown in its parts. */
  headline: number | null;
  /** The municipalities; none where the indicator is the county's as a whole. */
  rows: TableRow[];
  county: TableRow;
  /** Municipalities with a complete figure in each column, of those asked; of a whole county's figure the county itself. */
  coverage: Coverage[];
  /** The year that `previous` and `change` refer to; null when there is none, or none that can be compared. */
  before: number | null;
  /**
   * The county's figures of that year by column, and the change since in the municipalities that have a figure in
   * both years (`matched` of them).
   */
  countyBefore: { figures: Figure[]; changes: (string | null)[]; matched: number[]; coverage: Coverage[] };
  /** Null where there is no such year, or where it is `before`. */
  start: SinceStart | null;
  /** How the municipalities' figures are spread, column by column; null where they are too few. */
  spreads: (Spread<Place> | null)[];
  further: FurtherTable[];
};

export type TableInput = {
  indicator: Indicator;
  tallies: TallyIndex;
  municipalities: Place[];
  year: number;
  before: number | null;
  bridge: Bridge;
  /** The first year of the agreement that the year can be compared with, as `startOf` gives it. */
  start: Start | null;
  /** The dimension of the columns, where it is not the main one. */
  by?: Dimension | null;
};

/** An indicator per municipality and for the county, with last year's figure where it can be compared. */
export function tableOf(given: TableInput): IndicatorTable {
  const isBroken = given.bridge.kind === 'break';
  const { start, by = null } = given;
  const input = {
    ...given,
    before: isBroken ? null : given.before,
    start: isBroken || start?.year === given.before ? null : start,
  };
  const { indicator, tallies, municipalities, year, before } = input;
  const columns = columnsOf(indicator, tallies.codesInUse(indicator.code), by);
  const total = columns.findIndex(({ breakdown }) => breakdown === '');
  const measured = columns.map(({ breakdown }) => measuredIn(input, breakdown));
  const ranks = new Map(
    ranksOf(measured[total] ?? [], indicator.direction).map(({ who, rank }) => [who.code, rank] as const),
  );
  const row = (place: Place | null): TableRow => rowOf(input, columns, place, (place && ranks.get(place.code)) ?? null);
  const ofCounty = (when: number | null, breakdown: string) =>
    when === null ? undefined : tallies.at(indicator, when, null, breakdown);
  const matched = (breakdown: string) => matchedChange(input, breakdown);
  const coverageIn = (when: number | null): Coverage[] =>
    columns.map(({ breakdown }) => restsOn(indicator, ofCounty(when, breakdown), municipalities.length));
  return {
    columns,
    dimension: columnDimension(indicator, by),
    choices: columnChoices(indicator),
    headline: total < 0 ? null : total,
    rows: indicator.byMunicipality ? municipalities.map(row) : [],
    county: row(null),
    coverage: coverageIn(year),
    before,
    countyBefore: {
      figures: columns.map(({ breakdown }) => figureOf(indicator, ofCounty(before, breakdown))),
      changes: columns.map(({ breakdown }) => matched(breakdown).change),
      matched: columns.map(({ breakdown }) => matched(breakdown).units),
      coverage: coverageIn(before),
    },
    start: input.start && { ...input.start, ...changesSince(input, columns, input.start.year) },
    spreads: measured.map((figures) => spreadOf(figures, indicator)),
    further: furtherDimensions(indicator, by).map((dimension) => furtherTable(input, columns, dimension)),
  };
}

/** The municipalities that have a figure in a column, in their order. */
function measuredIn(
  { indicator, tallies, municipalities, year }: Pick<TableInput, 'indicator' | 'tallies' | 'municipalities' | 'year'>,
  breakdown: string,
): Measured<Place>[] {
  return municipalities.flatMap(({ code, name }) => {
    const amount = amountOf(indicator.kind, tallies.at(indicator, year, code, breakdown));
    return amount ? [{ who: { code, name }, amount }] : [];
  });
}

function changesSince(input: TableInput, columns: Column[], start: number): Omit<SinceStart, keyof Start> {
  const found = columns.map(({ breakdown }) => matchedChange({ ...input, before: start }, breakdown));
  return { changes: found.map(({ change }) => change), matched: found.map(({ units }) => units) };
}

/** Base, last year and change are those of the total; without one there is only the denominator to tell. */
function rowOf(
  { indicator, tallies, year, before, start }: TableInput,
  columns: Column[],
  place: Place | null,
  rank: Rank | null,
): TableRow {
  const at = (when: number, breakdown: string) => tallies.at(indicator, when, place?.code ?? null, breakdown);
  const now = at(year, '');
  const then = before === null ? undefined : at(before, '');
  const changeSince = (when: number | null): string | null => {
    if (place === null) return matchedChange({ indicator, tallies, year, before: when }, '').change;
    return when === null ? null : changeOf(indicator, now, at(when, ''));
  };
  return {
    code: place?.code ?? null,
    name: place?.name ?? '',
    figures: columns.map(({ breakdown }) => figureOf(indicator, at(year, breakdown))),
    base: baseOf(indicator, now),
    previous: figureOf(indicator, then),
    change: changeSince(before),
    sinceStart: changeSince(start?.year ?? null),
    rank,
    explanation: now?.explanation ?? null,
  };
}

/** What a ratio's headline rests on; null for what is none, or has no complete figure. */
export function baseOf({ kind }: Pick<Indicator, 'kind'>, tally: Tally | undefined): TableRow['base'] {
  if (!isRatio(kind) || !tally?.complete || tally.top === null || tally.bottom === null) return null;
  return { top: tally.top, bottom: tally.bottom };
}

type ChangeInput = Pick<TableInput, 'indicator' | 'tallies' | 'year' | 'before'>;

/** The county's change since the year before, in the municipalities that have a figure in both, and their number. */
export function matchedChange(
  { indicator, tallies, year, before }: ChangeInput,
  breakdown: string,
): { change: string | null; units: number } {
  if (before === null) return { change: null, units: 0 };
  const matched = tallies.matched(indicator, year, before, breakdown);
  return { change: changeOf(indicator, matched.now, matched.before), units: matched.units };
}

/** The county's figures with one further dimension as rows; a combination is kept under its full breakdown key. */
function furtherTable({ indicator, tallies, year }: TableInput, columns: Column[], dimension: Dimension): FurtherTable {
  const codes = tallies.codesInUse(indicator.code);
  const rows = columnsFor(dimension, codes).map(({ breakdown }) => ({
    name: nameOfCode(dimension, breakdown.split('=')[1] ?? ''),
    figures: columns.map((column): Figure => {
      const both = [breakdown, column.breakdown]
        .filter((pair) => pair !== '')
        .sort()
        .join('|');
      return figureOf(indicator, tallies.at(indicator, year, null, both));
    }),
  }));
  return { dimension, columns, rows: rows.filter(({ figures }) => figures.some(hasValue)) };
}
