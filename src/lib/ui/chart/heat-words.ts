/** A heat table's cells, what its tints mean in words, and its figures as records of a file. */
import type { Direction } from '#lib/domain/indicator.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import * as m from '#lib/paraglide/messages.js';
import { sentence } from './words.ts';

/** `partial` where not all that were asked have a figure; `mark` stands where there is none. */
export type HeatCell = { value: string | number | null; mark?: string; partial?: boolean };

/**
 * `breakBefore` says why the column cannot be compared with the one before it. `direction` counts where figures are
 * ranked within the column; `decimals` where rows do not have their own.
 */
export type HeatColumn = {
  label: string;
  href?: string;
  year?: number;
  direction?: Direction;
  decimals?: number;
  unit?: string;
  breakBefore?: string;
  coverage?: { answered: number; asked: number };
};

export type HeatRow = {
  name: string;
  href?: string;
  cells: HeatCell[];
  direction?: Direction;
  decimals?: number;
  unit?: string;
};

type Shown = { unit: string; columns: HeatColumn[]; rows: HeatRow[] };

export function heatWords({ unit, columns, rows, directions }: Shown & { directions: Direction[] }): string[] {
  const valued = directions.every((direction) => direction !== 'neither');
  return [
    ...(unit === '' ? [] : [sentence(unit)]),
    valued ? m.chart_heat_better() : m.chart_heat_higher(),
    ...columns.flatMap(({ label, breakBefore, coverage }) => [
      ...(breakBefore === undefined ? [] : [sentence(breakBefore)]),
      ...(coverage ? [m.chart_heat_coverage({ label, answered: coverage.answered, asked: coverage.asked })] : []),
    ]),
    ...(rows.some(({ cells }) => cells.some(({ partial }) => partial)) ? [m.chart_heat_partial()] : []),
  ];
}

export function heatRecords({ columns, rows, unit, decimals }: Shown & { decimals: number }): ChartRecord[] {
  return rows.flatMap((row) =>
    row.cells.map(({ value, mark }, at): ChartRecord => {
      const column = columns[at];
      return {
        row: row.name,
        series: column?.year === undefined ? column?.label : undefined,
        year: column?.year,
        value,
        decimals: row.decimals ?? column?.decimals ?? decimals,
        unit: row.unit ?? column?.unit ?? unit,
        coverage: column?.coverage,
        ...(value === null ? { mark: mark ?? m.chart_missing() } : {}),
        ...(column?.breakBefore === undefined ? {} : { note: sentence(column.breakBefore) }),
      };
    }),
  );
}
