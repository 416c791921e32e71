import type { Bridge } from './bridge.ts';
import type { Indicator } from './indicator.ts';
import { baseOf, type Place, type TableRow } from './indicator-table.ts';
import type { CountyOfMany, NationalCoverage, Reach } from './national.ts';
import {
  changeOf,
  type Column,
  columnsOf,
  type Coverage,
  type Figure,
  figureOf,
  restsOn,
  type TallyIndex,
} from './summary.ts';

/** A county in the order of the table's columns. `changes` are those of the `matched` municipalities, in both years. */
export type CountyLine<Covered extends Coverage = Coverage> = {
  figures: Figure[];
  base: TableRow['base'];
  coverage: Covered[];
  changes: (string | null)[];
  matched: number[];
};

/** An indicator county by county, and the counties as one. */
export type CountyTable = {
  columns: Column[];
  /** Which column is the headline; null where the indicator is only shown in its parts. */
  headline: number | null;
  lines: (CountyLine & { county: Place })[];
  together: CountyLine<NationalCoverage>;
  /** The year that the changes are since; null where there is none, or none that can be compared. */
  before: number | null;
};

export type CountyTableInput = {
  indicator: Indicator;
  /** Of the year, by county and for all of them. */
  tallies: TallyIndex;
  /** Of the year and the one before, summed over the municipalities that have a complete figure in both. */
  matched: TallyIndex;
  counties: CountyOfMany[];
  reach: Reach;
  year: number;
  before: number | null;
  bridge: Bridge;
};

export function countyTableOf(given: CountyTableInput): CountyTable {
  const input = { ...given, before: given.bridge.kind === 'break' ? null : given.before };
  const { indicator, tallies, counties, reach, before } = input;
  const columns = columnsOf(indicator, tallies.codesInUse(indicator.code));
  const total = columns.findIndex(({ breakdown }) => breakdown === '');
  const lines = counties.map(({ code, name, municipalities }) => ({
    county: { code, name },
    ...lineOf(input, columns, code, { municipalities, counties: 1 }),
  }));
  const all = { municipalities: reach.ofMunicipalities, counties: reach.ofCounties };
  const together = lineOf(input, columns, null, all);
  return {
    columns,
    headline: total < 0 ? null : total,
    lines,
    together: {
      ...together,
      coverage: together.coverage.map((coverage, at) => ({
        ...coverage,
        counties: lines.filter((line) => (line.coverage[at]?.answered ?? 0) > 0).length,
      })),
    },
    before,
  };
}

function lineOf(
  { indicator, tallies, matched, year, before }: CountyTableInput,
  columns: Column[],
  county: string | null,
  asked: { municipalities: number; counties: number },
): CountyLine {
  const at = (breakdown: string) => tallies.at(indicator, year, county, breakdown);
  const pairOf = (breakdown: string) => ({
    now: matched.at(indicator, year, county, breakdown),
    then: before === null ? undefined : matched.at(indicator, before, county, breakdown),
  });
  return {
    figures: columns.map(({ breakdown }) => figureOf(indicator, at(breakdown))),
    base: baseOf(indicator, at('')),
    coverage: columns.map(({ breakdown }) => restsOn(indicator, at(breakdown), asked.municipalities, asked.counties)),
    changes: columns.map(({ breakdown }) => {
      const { now, then } = pairOf(breakdown);
      return changeOf(indicator, now, then);
    }),
    matched: columns.map(({ breakdown }) => pairOf(breakdown).then?.units ?? 0),
  };
}
