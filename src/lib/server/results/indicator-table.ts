import type { Bridge } from '#lib/domain/edition.ts';
import { type Dimension, type Indicator, nameOfCode } from '#lib/domain/indicator.ts';
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
  type TallyIndex,
} from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Place } from './scope.ts';

/** One line of a table: figures in the order of its columns. */
export type TableRow = {
  code: string | null;
  name: string;
  figures: Figure[];
  /** What a share's headline rests on, canonical decimal texts. */
  base: { top: string; bottom: string } | null;
  previous: Figure;
  change: string | null;
  explanation: string | null;
};

export type IndicatorTable = {
  columns: Column[];
  /** Which column is the headline: the total where there is one. */
  headline: number;
  rows: TableRow[];
  county: TableRow;
  /** Municipalities with a complete figure in each column, of those asked. */
  coverage: Coverage[];
  /** The year that `previous` and `change` refer to; null when there is none, or none that can be compared. */
  before: number | null;
  /** The county by the dimensions that the columns do not show. */
  further: { dimension: Dimension; columns: Column[]; rows: { name: LocalText; figures: Figure[] }[] }[];
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
export function tableOf(input: TableInput): IndicatorTable {
  const { indicator, tallies, municipalities, year } = input;
  const columns = columnsOf(indicator, tallies.codesInUse(indicator.code));
  const headline = Math.max(columns.findIndex(({ breakdown }) => breakdown === ''), 0);
  const before = input.bridge.kind === 'break' ? null : input.before;
  const row = (place: Place | null): TableRow => rowOf({ ...input, before }, columns, columns[headline], place);
  return {
    columns,
    headline,
    rows: municipalities.map(row),
    county: row(null),
    coverage: columns.map(({ breakdown }) => ({
      answered: tallies.at(indicator, year, null, breakdown)?.units ?? 0,
      asked: municipalities.length,
    })),
    before,
    further: furtherDimensions(indicator).map((dimension) => furtherTable(input, columns, dimension)),
  };
}

function rowOf(input: TableInput, columns: Column[], headline: Column | undefined, place: Place | null): TableRow {
  const { indicator, tallies, year, before } = input;
  const at = (when: number, breakdown: string) => tallies.at(indicator, when, place?.code ?? null, breakdown);
  const now = headline && at(year, headline.breakdown);
  const then = before !== null && headline ? at(before, headline.breakdown) : undefined;
  const share = indicator.kind === 'share' && now?.complete === true && now.top !== null && now.bottom !== null;
  return {
    code: place?.code ?? null,
    name: place?.name ?? '',
    figures: columns.map(({ breakdown }) => figureOf(indicator, at(year, breakdown))),
    base: share ? { top: now.top ?? '0', bottom: now.bottom ?? '0' } : null,
    previous: figureOf(indicator, then),
    change: changeOf(indicator, now, then),
    explanation: at(year, '')?.explanation ?? null,
  };
}

/** The county's figures with one further dimension as rows; a combination is kept under its full breakdown key. */
function furtherTable({ indicator, tallies, year }: TableInput, columns: Column[], dimension: Dimension) {
  const codes = tallies.codesInUse(indicator.code);
  const rows = columnsFor(dimension, codes).map(({ breakdown }) => ({
    name: nameOfCode(dimension, breakdown.split('=')[1] ?? ''),
    figures: columns.map((column): Figure => {
      const both = [breakdown, column.breakdown].filter((pair) => pair !== '').sort().join('|');
      return figureOf(indicator, tallies.at(indicator, year, null, both));
    }),
  }));
  return { dimension, columns, rows: rows.filter(({ figures }) => figures.some(hasValue)) };
}
