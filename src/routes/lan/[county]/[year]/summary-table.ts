/** A summary's figures as a table for a file, in the visitor's language. Codes are text; figures are amounts. */
import { hasValue } from '#lib/domain/summary.ts';
import type { SummaryRow } from '#lib/domain/summary-rows.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { SheetCell } from '#lib/server/files/index.ts';
import type { SummaryList } from '#lib/server/results/index.ts';
import { statusWord } from '#lib/ui/results/words.ts';

type Line = { row: SummaryRow; head: SummaryList['head']; language: Language };
type ColumnOfFile = { heading: () => string; width: number; cell: (line: Line) => SheetCell };

const amount = (value: string | number | null | undefined): SheetCell =>
  value === null || value === undefined ? '' : { amount: String(value) };
const yesNo = (is: boolean): string => (is ? m.statistics_yes() : m.statistics_no());

const columns: ColumnOfFile[] = [
  { heading: m.statistics_file_county_code, width: 9, cell: ({ head }) => head.county.code },
  { heading: m.statistics_file_county, width: 22, cell: ({ head }) => head.county.name },
  { heading: m.statistics_file_year, width: 7, cell: ({ head }) => String(head.year) },
  { heading: m.statistics_file_agreement, width: 28, cell: ({ head }) => head.agreement.key },
  { heading: m.statistics_file_area, width: 24, cell: areaName },
  { heading: m.statistics_file_indicator, width: 13, cell: ({ row }) => row.indicator.code },
  { heading: m.statistics_file_name, width: 34, cell: ({ row, language }) => row.indicator.shortName[language] },
  { heading: m.statistics_file_unit, width: 12, cell: ({ row, language }) => row.indicator.unit[language] },
  { heading: m.statistics_file_place_code, width: 11, cell: ({ row }) => row.place?.code ?? '' },
  { heading: m.statistics_file_place, width: 22, cell: ({ row, head }) => row.place?.name ?? head.county.name },
  { heading: m.statistics_file_breakdown, width: 20, cell: ({ row }) => row.breakdown },
  { heading: m.statistics_file_breakdown_name, width: 22, cell: breakdownName },
  { heading: m.statistics_file_figure, width: 10, cell: ({ row }) => amount(valueOf(row.figure)) },
  { heading: m.statistics_file_status, width: 18, cell: ({ row }) => missing(row.figure) },
  { heading: m.statistics_file_top, width: 10, cell: ({ row }) => amount(row.top) },
  { heading: m.statistics_file_bottom, width: 10, cell: ({ row }) => amount(row.bottom) },
  { heading: m.statistics_file_answered, width: 12, cell: ({ row }) => amount(row.coverage?.answered) },
  { heading: m.statistics_file_asked, width: 12, cell: ({ row }) => amount(row.coverage?.asked) },
  { heading: m.statistics_file_before, width: 12, cell: ({ row }) => row.before?.toString() ?? '' },
  { heading: m.statistics_file_previous, width: 12, cell: ({ row }) => amount(row.previous && valueOf(row.previous)) },
  { heading: m.statistics_file_change, width: 10, cell: ({ row }) => amount(row.change) },
  { heading: m.statistics_file_matched, width: 12, cell: ({ row }) => amount(row.matched) },
  { heading: m.statistics_file_explanation, width: 50, cell: ({ row }) => row.explanation ?? '' },
  { heading: m.statistics_file_preliminary, width: 11, cell: ({ head }) => yesNo(!head.published) },
  { heading: m.statistics_file_synthetic, width: 11, cell: ({ head }) => yesNo(head.synthetic) },
];

/** One row for each figure, after the headings; `widths` in characters. */
export function summaryTable(
  { head, rows }: SummaryList,
  language: Language,
): { rows: SheetCell[][]; widths: number[] } {
  return {
    rows: [
      columns.map(({ heading }) => heading()),
      ...rows.map((row) => columns.map(({ cell }) => cell({ row, head, language }))),
    ],
    widths: columns.map(({ width }) => width),
  };
}

function valueOf(figure: SummaryRow['figure']): string | null {
  return hasValue(figure) ? figure.value : null;
}

function missing(figure: SummaryRow['figure']): string {
  return hasValue(figure) ? '' : statusWord(figure.status);
}

function areaName({ row, head, language }: Line): string {
  return head.agreement.goalAreas.find(({ code }) => code === row.indicator.goalArea)?.name[language] ?? '';
}

function breakdownName({ row, language }: Line): string {
  return row.names.length === 0 ? m.statistics_file_total() : row.names.map((name) => name[language]).join(', ');
}
