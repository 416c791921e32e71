/** A summary's figures as columns for a file. */
import { hasValue } from '#lib/domain/summary.ts';
import type { SummaryRow } from '#lib/domain/summary-rows.ts';
import * as m from '#lib/paraglide/messages.js';
import { statusWord } from '#lib/ui/results/words.ts';
import { aboutColumns, amount, coverageColumns, type FileColumn, type Line, markColumns } from './file-columns.ts';

/** One row for each indicator, municipality and breakdown, and for the county. */
export const figureColumns: FileColumn<SummaryRow>[] = [
  ...aboutColumns,
  { heading: m.statistics_file_unit, width: 12, cell: ({ row, language }) => row.indicator.unit[language] },
  { heading: m.statistics_file_place_code, width: 13, cell: ({ row }) => row.place?.code ?? '' },
  { heading: m.statistics_file_place, width: 22, cell: ({ row, head }) => row.place?.name ?? head.county.name },
  { heading: m.statistics_file_breakdown, width: 20, cell: ({ row }) => row.breakdown },
  { heading: m.statistics_file_breakdown_name, width: 22, cell: breakdownName },
  { heading: m.statistics_file_figure, width: 10, cell: ({ row }) => amount(valueOf(row.figure)) },
  { heading: m.statistics_file_status, width: 21, cell: ({ row }) => missing(row.figure) },
  { heading: m.statistics_file_top, width: 10, cell: ({ row }) => amount(row.top) },
  { heading: m.statistics_file_bottom, width: 10, cell: ({ row }) => amount(row.bottom) },
  ...coverageColumns(m.statistics_file_answered, m.statistics_file_asked),
  { heading: m.statistics_file_before, width: 14, cell: ({ row }) => row.before?.toString() ?? '' },
  { heading: m.statistics_file_previous, width: 15, cell: ({ row }) => amount(row.previous && valueOf(row.previous)) },
  { heading: m.statistics_file_change, width: 10, cell: ({ row }) => amount(row.change) },
  { heading: m.statistics_file_matched, width: 15, cell: ({ row }) => amount(row.matched) },
  { heading: m.statistics_file_explanation, width: 50, cell: ({ row }) => row.explanation ?? '' },
  ...markColumns,
];

function valueOf(figure: SummaryRow['figure']): string | null {
  return hasValue(figure) ? figure.value : null;
}

function missing(figure: SummaryRow['figure']): string {
  return hasValue(figure) ? '' : statusWord(figure.status);
}

function breakdownName({ row, language }: Line<SummaryRow>): string {
  return row.names.length === 0 ? m.statistics_file_total() : row.names.map((name) => name[language]).join(', ');
}
