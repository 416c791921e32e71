import type { FigureTable } from '#lib/server/publishing/index.ts';
import type { Cell, Column, Row } from '#lib/ui/kit/index.ts';

/** A table as `DataTable` is given it. */
type ShownTable = {
  caption: string;
  subcaption?: string;
  rowLabel: string;
  columns: Column[];
  rows: Row[];
  foot?: Row[];
  footnotes?: string[];
  legend?: string;
};

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote's number as it stands beside a word. */
function mark(number: number): string {
  return String(number).replace(/\d/g, (digit) => raised[Number(digit)] ?? '');
}

/** The page's table as texts for paper. */
export function figureTableOf(table: ShownTable): FigureTable {
  const { caption, subcaption = '', rowLabel, columns, rows, foot = [], footnotes = [], legend } = table;
  return {
    caption,
    subcaption,
    rowLabel,
    columns: columns.map(({ label, kind }) => ({ label, isText: kind === 'text' })),
    rows: rows.map(rowOf),
    foot: foot.map(rowOf),
    notes: [...(legend ? [legend] : []), ...footnotes.map((text, at) => `${mark(at + 1)} ${text}`)],
  };
}

function rowOf({ header, notes = [], cells }: Row): FigureTable['rows'][number] {
  return { header: `${header}${notes.map((number) => ` ${mark(number)}`).join('')}`, cells: cells.map(cellText) };
}

function cellText(cell: Cell | string): string {
  if (typeof cell === 'string') return cell;
  return cell.note ? `${cell.text} ${mark(cell.note)}` : cell.text;
}
