/** What a summary says otherwise than in figures, as columns for a file. */
import type { ChoiceRow, GivenTextRow, ListRow } from '#lib/domain/worded-rows.ts';
import * as m from '#lib/paraglide/messages.js';
import { statusWord, writerText } from '#lib/ui/results/words.ts';
import { aboutColumns, amount, coverageColumns, type FileColumn, markColumns } from './file-columns.ts';

/** Between the names of a cell. A name may hold a comma; the figures have a municipality's code beside the same name. */
const between = '; ';
/** A spreadsheet's cell holds 32,767 signs: all municipalities' names, but not those of thousands of associations. */
const mostSigns = 32_000;

const whoColumn: FileColumn<{ who: string[] }> = {
  heading: m.statistics_file_which,
  width: 60,
  cell: ({ row }) => namesOf(row.who),
};
const countColumn: FileColumn<{ who: string[] }> = {
  heading: m.statistics_file_count,
  width: 9,
  cell: ({ row }) => amount(row.who.length),
};

/** One row for each answer to a choice, and for each reason why there is none. */
export const choiceColumns: FileColumn<ChoiceRow>[] = [
  ...aboutColumns,
  { heading: m.statistics_file_answer_code, width: 16, cell: ({ row }) => row.answer?.code ?? '' },
  { heading: m.statistics_file_answer, width: 40, cell: ({ row, language }) => row.answer?.name[language] ?? '' },
  { heading: m.statistics_file_no_answer, width: 20, cell: ({ row }) => (row.why === null ? '' : statusWord(row.why)) },
  countColumn,
  { heading: m.statistics_file_share, width: 12, cell: ({ row }) => amount(row.share) },
  whoColumn,
  ...coverageColumns(m.statistics_file_responded, m.statistics_file_invited),
  ...markColumns,
];

/** One row for each thing on a list, and one for those who offer nothing. */
export const listColumns: FileColumn<ListRow>[] = [
  ...aboutColumns,
  { heading: m.statistics_file_item_code, width: 16, cell: ({ row }) => row.code },
  {
    heading: m.statistics_file_item,
    width: 40,
    cell: ({ row, language }) => row.name?.[language] ?? m.statistics_file_nothing(),
  },
  countColumn,
  whoColumn,
  ...coverageColumns(m.statistics_file_responded, m.statistics_file_invited),
  ...markColumns,
];

/** One row for each text. */
export const textColumns: FileColumn<GivenTextRow>[] = [
  ...aboutColumns,
  { heading: m.statistics_file_question, width: 40, cell: ({ row, language }) => row.question?.[language] ?? '' },
  { heading: m.statistics_file_writer, width: 26, cell: ({ row, language }) => writerText(row, language) },
  { heading: m.statistics_file_text, width: 90, cell: ({ row }) => row.text },
  ...markColumns,
];

/** The names, or as many of them as there is room for and how many more there are. */
export function namesOf(who: string[]): string {
  let [fitting, signs] = [0, 0];
  for (const name of who) {
    signs += name.length + between.length;
    if (signs > mostSigns) break;
    fitting += 1;
  }
  const names = who.slice(0, fitting).join(between);
  return fitting === who.length ? names : m.summary_names_more({ names, count: who.length - fitting });
}
