import type { Bridge } from './bridge.ts';
import { type Dimension, type Indicator, isRatio, nameOfCode } from './indicator.ts';
import {
  changeOf,
  type Column,
  columnsFor,
  columnsOf,
  type Coverage,
  type Figure,
  figureOf,
  furtherDimensions,
  hasValue,
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
  explanation: string | null;
};

/** The county by a dimension that the columns do not show. */
export type FurtherTable = { dimension: Dimension; columns: Column[]; rows: { name: LocalText; figures: Figure[] }[] };

export type IndicatorTable = {
  columns: Column[];
  /** Which column is the headline: the total, or null where the indicator is only shown in its parts. */
  headline: number | null;
  rows: TableRow[];
  county: TableRow;
  /** Municipalities with a complete figure in each column, of those asked. */
  coverage: Coverage[];
  /** The year that `previous` and `change` refer to; null when there is none, or none that can be compared. */
  before: number | null;
  /**
   * The county's figures of that year by column, and the change since in the municipalities that have a figure in
   * both years (`matched` of them).
   */
  countyBefore: { figures: Figure[]; changes: (string | null)[]; matched: number[]; coverage: Coverage[] };
  further: FurtherTable[];
};

export type TableInput = {
  indicator: Indicator;
  tallies: TallyIndex;
  municipalities: Place[];
  year: number;
  before: number | null;
  bridge: Bridge;
};

/** An indicator per municipality and for the county, with last year's figure where it can be compared. */
export function tableOf(given: TableInput): IndicatorTable {
  const input = { ...given, before: given.bridge.kind === 'break' ? null : given.before };
  const { indicator, tallies, municipalities, year, before } = input;
  const columns = columnsOf(indicator, tallies.codesInUse(indicator.code));
  const total = columns.findIndex(({ breakdown }) => breakdown === '');
  const row = (place: Place | null): TableRow => rowOf(input, columns, place);
  const ofCounty = (when: number | null, breakdown: string) =>
    when === null ? undefined : tallies.at(indicator, when, null, breakdown);
  const matched = (breakdown: string) => matchedChange(input, breakdown);
  const coverageIn = (when: number | null): Coverage[] =>
    columns.map(({ breakdown }) => ({ answered: ofCounty(when, breakdown)?.units ?? 0, asked: municipalities.length }));
  return {
    columns,
    headline: total < 0 ? null : total,
    rows: municipalities.map(row),
    county: row(null),
    coverage: coverageIn(year),
    before,
    countyBefore: {
      figures: columns.map(({ breakdown }) => figureOf(indicator, ofCounty(before, breakdown))),
      changes: columns.map(({ breakdown }) => matched(breakdown).change),
      matched: columns.map(({ breakdown }) => matched(breakdown).units),
      coverage: coverageIn(before),
    },
    further: furtherDimensions(indicator).map((dimension) => furtherTable(input, columns, dimension)),
  };
}

/** Base, last year and change are those of the total; without one there is only the denominator to tell. */
function rowOf({ indicator, tallies, year, before }: TableInput, columns: Column[], place: Place | null): TableRow {
  const at = (when: number, breakdown: string) => tallies.at(indicator, when, place?.code ?? null, breakdown);
  const now = at(year, '');
  const then = before === null ? undefined : at(before, '');
  return {
    code: place?.code ?? null,
    name: place?.name ?? '',
    figures: columns.map(({ breakdown }) => figureOf(indicator, at(year, breakdown))),
    base: baseOf(indicator, now),
    previous: figureOf(indicator, then),
    change: place ? changeOf(indicator, now, then) : matchedChange({ indicator, tallies, year, before }, '').change,
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
