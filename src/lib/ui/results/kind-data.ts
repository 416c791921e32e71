/** From an indicator's table to the rows of each way to draw it. */
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { IndicatorTable, LocatedPlace, TableRow } from '#lib/domain/indicator-table.ts';
import { type Figure, hasValue } from '#lib/domain/summary.ts';
import type { TrendBreak } from '#lib/domain/trend.ts';
import type { YearTable } from '#lib/domain/year-table.ts';
import * as m from '#lib/paraglide/messages.js';
import type { DotRow, HeatColumn, HeatRow, MapPlace, StackRow } from '../chart/index.ts';
import { breakText } from './chart-data.ts';
import { statusWord } from './words.ts';

function numberOf(figure: Figure | undefined): number | null {
  return hasValue(figure) ? Number(figure.value) : null;
}

function markOf(figures: (Figure | undefined)[]): string | undefined {
  const [none] = figures.flatMap((figure) => (figure && !hasValue(figure) ? [figure] : []));
  return none && statusWord(none.status);
}

const valuesOf = (figures: (Figure | undefined)[]) => ({ values: figures.map(numberOf), mark: markOf(figures) });

const at = ({ figures }: TableRow, columns: number[]) => columns.map((column) => figures[column]);

export function dotRows({ rows }: IndicatorTable, columns: number[]): DotRow[] {
  return rows.map((row) => ({ name: row.name, ...valuesOf(at(row, columns)) }));
}

/** Last year's dot first, so that the line leads to this year's. */
export function beforeRows({ rows, headline }: IndicatorTable): DotRow[] {
  return rows.map((row) => ({ name: row.name, ...valuesOf([row.previous, row.figures[headline ?? 0]]) }));
}

/** The municipalities, and the county last. */
export function stackRows({ rows, county }: IndicatorTable, columns: number[]): StackRow[] {
  return [...rows, { ...county, name: m.summary_county() }].map((row) => ({
    name: row.name,
    ...valuesOf(at(row, columns)),
  }));
}

/** A share's area is the number that it is a share of; a count's is the count. */
export function mapPlaces(
  { table, indicator }: Pick<Extract<IndicatorSummary, { shape: 'figures' }>, 'table' | 'indicator'>,
  places: LocatedPlace[],
): MapPlace[] {
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  return places.flatMap(({ code, name, latitude, longitude }) => {
    const row = rows.get(code);
    if (!row) return [];
    const figure = row.figures[table.headline ?? 0];
    const value = numberOf(figure);
    const measures =
      indicator.kind === 'share'
        ? { share: value, amount: row.base ? Number(row.base.bottom) : null }
        : indicator.kind === 'mean'
          ? { share: value }
          : { amount: value };
    return [{ name, latitude, longitude, ...measures, mark: markOf([figure]) }];
  });
}

export function yearColumns({ years, coverage }: YearTable, breaks: TrendBreak[]): HeatColumn[] {
  return years.map((year, column) => {
    const broken = breaks.find(({ kind, between }) => kind === 'break' && between[1] === year);
    return { label: String(year), year, coverage: coverage[column], breakBefore: broken && breakText(broken) };
  });
}

const heatCells = (figures: Figure[]) =>
  figures.map((figure) =>
    hasValue(figure) ? { value: figure.value } : { value: null, mark: statusWord(figure.status) },
  );

export function yearRows({ rows }: YearTable): HeatRow[] {
  return rows.map(({ name, figures }) => ({ name, cells: heatCells(figures) }));
}

/** The county's line under them; ◐ where not all have a figure. */
export function yearFoot({ county, coverage }: YearTable): HeatRow[] {
  const cells = heatCells(county).map((cell, column) => {
    const { answered = 0, asked = 0 } = coverage[column] ?? {};
    return { ...cell, partial: cell.value !== null && answered < asked };
  });
  return [{ name: m.summary_county(), cells }];
}
