/** Divided bars in words, as a table and as records of a file. */
import type { Coverage, StackData, StackRow } from '#lib/chart/data.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import { shareDecimals, sharesOf } from '#lib/chart/stack-config.ts';
import { formatNumber } from '#lib/domain/format.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell } from '../kit/index.ts';
import type { TableTexts } from './table-texts.ts';
import { cell, figure, sentence } from './words.ts';

const mostSpoken = 24;

/** The last row alone when there are too many to listen to: it sums up those above. */
export function describeStack(title: string, data: StackData): string {
  const all = data.rows.length * data.parts.length <= mostSpoken;
  const lines = data.rows.map((row) => {
    const shares = sharesOf(row, data);
    const values = shares
      ? data.parts
          .map((part, at) => `${part} ${formatNumber(shares[at] ?? '0', shareDecimals(data))}\u00a0%`)
          .join(', ')
      : figure(null, row.mark, 0);
    return m.chart_series_label({ name: row.name, values });
  });
  return [m.chart_stack_label({ title }), ...(all ? lines : [...lines.slice(-1), m.chart_more_label()])].join(' ');
}

/** Amounts by part, and beside them the shares, unless the amounts are shares already. */
export function stackTable(title: string, data: StackData, rowLabel: string): TableTexts {
  const counts = data.amounts === 'counts';
  const shareCells = (row: StackRow): Cell[] => {
    const shares = sharesOf(row, data);
    return data.parts.map((_, at): Cell => {
      const share = shares?.[at];
      return share === undefined ? { text: '.', tone: 'soft' } : { text: formatNumber(share, shareDecimals(data)) };
    });
  };
  return {
    caption: title,
    subcaption: sentence(data.unit),
    rowLabel,
    columns: [...data.parts, ...(counts ? data.parts.map((name) => m.chart_share_of({ name })) : [])].map((label) => ({
      label,
      kind: 'number' as const,
    })),
    rows: data.rows.map((row) => ({
      header: row.name,
      cells: [...row.values.map((value) => cell(value, row.mark, data.decimals)), ...(counts ? shareCells(row) : [])],
    })),
  };
}

export function stackRecords(data: StackData, year?: number, coverage?: Coverage): ChartRecord[] {
  return data.rows.flatMap((row) =>
    row.values.map((value, part): ChartRecord => ({
      row: row.name,
      series: data.parts[part],
      year,
      value,
      decimals: data.decimals,
      unit: data.unit,
      ...(value === null ? { mark: figure(null, row.mark, 0) } : {}),
      ...(coverage ? { coverage } : {}),
    })),
  );
}
