import type { Field, Question } from '#lib/domain/question.ts';

/** The most cells that one paste fills; a whole county's grid is far below. */
const mostCells = 2000;

/**
 * A block copied from a spreadsheet (tabs and line breaks) laid over the grid from `start` rightwards and downwards.
 * What falls outside is left out; a single value is an ordinary paste and gives one cell.
 */
export function pastedCells(text: string, question: Question, start: Field): { address: string; text: string }[] {
  const firstRow = question.rows.findIndex(({ key }) => key === start.row);
  const firstColumn = question.columns.findIndex(({ key }) => key === start.column);
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines
    .flatMap((line, down) =>
      line.split('\t').flatMap((cell, right) => {
        const row = question.rows[firstRow + down]?.key;
        const column = question.columns[firstColumn + right]?.key;
        const field = question.fields.find((candidate) => candidate.row === row && candidate.column === column);
        return field && row !== undefined ? [{ address: field.address, text: cell.trim() }] : [];
      }),
    )
    .slice(0, mostCells);
}
