/** What DataTable shows. Every text is ready to be read: figures are formatted by whoever knows their unit. */

/** `note` names a footnote of the table by its number, counted from 1. */
export type Cell = {
  text: string;
  /** `soft` for a mark that stands where a figure would; `up` and `down` for better and worse, beside a sign. */
  tone?: 'soft' | 'up' | 'down';
  /** The tone of `up` and `down` in words, for who does not see its sign. */
  toneWord?: string;
  note?: number;
};

export type Column = { label: string; kind: 'number' | 'text' };

/** A heading over several columns; an empty label spans columns that have none. */
export type ColumnGroup = { label: string; span: number };

export type Row = { header: string; href?: string; notes?: number[]; cells: (Cell | string)[] };

export function asCell(cell: Cell | string): Cell {
  return typeof cell === 'string' ? { text: cell } : cell;
}
