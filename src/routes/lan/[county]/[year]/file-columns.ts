/** The tables of a summary for a file, column by column: what the tables of all kinds of indicators have in common. */
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Coverage } from '#lib/domain/summary.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { SheetCell } from '#lib/server/files/index.ts';
import type { SummaryHead } from '#lib/server/results/index.ts';

/** A row and what it is read in: codes are text, figures are amounts, words are in the visitor's language. */
export type Line<Row> = { row: Row; head: SummaryHead; language: Language };
export type FileColumn<Row> = { heading: () => string; width: number; cell: (line: Line<Row>) => SheetCell };

/** Rows after their headings; `widths` in characters. */
export type FileTable = { rows: SheetCell[][]; widths: number[] };

/** First in every table: which summary it is, and which indicator. */
export const aboutColumns: FileColumn<{ indicator: Indicator }>[] = [
  { heading: m.statistics_file_county_code, width: 9, cell: ({ head }) => head.county.code },
  { heading: m.statistics_file_county, width: 22, cell: ({ head }) => head.county.name },
  { heading: m.statistics_file_year, width: 7, cell: ({ head }) => String(head.year) },
  { heading: m.statistics_file_agreement, width: 32, cell: ({ head }) => head.agreement.key },
  { heading: m.statistics_file_area, width: 24, cell: areaName },
  { heading: m.statistics_file_indicator, width: 13, cell: ({ row }) => row.indicator.code },
  { heading: m.statistics_file_name, width: 34, cell: ({ row, language }) => row.indicator.shortName[language] },
];

/** How many have answered and how many were asked, both empty where no municipality is asked. */
export function coverageColumns(
  answered: () => string,
  asked: () => string,
): FileColumn<{ coverage: Coverage | null }>[] {
  return [
    { heading: answered, width: 15, cell: ({ row }) => amount(row.coverage?.answered) },
    { heading: asked, width: 15, cell: ({ row }) => amount(row.coverage?.asked) },
  ];
}

/** Last in every table: what the reader must not take for settled, or for real. */
export const markColumns: FileColumn<unknown>[] = [
  { heading: m.statistics_file_preliminary, width: 11, cell: ({ head }) => yesNo(!head.published) },
  { heading: m.statistics_file_synthetic, width: 11, cell: ({ head }) => yesNo(head.synthetic) },
];

export function fileTable<Row>(
  columns: FileColumn<Row>[],
  rows: Row[],
  head: SummaryHead,
  language: Language,
): FileTable {
  return {
    rows: [
      columns.map(({ heading }) => heading()),
      ...rows.map((row) => columns.map(({ cell }) => cell({ row, head, language }))),
    ],
    widths: columns.map(({ width }) => width),
  };
}

/** An amount's cell, empty where there is none. */
export function amount(value: string | number | null | undefined): SheetCell {
  return value === null || value === undefined ? '' : { amount: String(value) };
}

function yesNo(is: boolean): string {
  return is ? m.statistics_yes() : m.statistics_no();
}

function areaName({ row, head, language }: Line<{ indicator: Indicator }>): string {
  return head.agreement.goalAreas.find(({ code }) => code === row.indicator.goalArea)?.name[language] ?? '';
}
