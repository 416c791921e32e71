/** A list of indicators as a table to change: rows by their headings. */

export type Row = Record<string, string>;

/** The table with its rows changed in place, or with those that `edit` answers. */
export function editedTable([headings = [], ...lines]: string[][], edit: (rows: Row[]) => unknown): string[][] {
  const rows = lines.map((line) => Object.fromEntries(headings.map((name, at) => [name, line[at] ?? ''])));
  const edited = edit(rows);
  const after = Array.isArray(edited) ? (edited as Row[]) : rows;
  return [headings, ...after.map((row) => headings.map((name) => row[name] ?? ''))];
}

/** The row of an indicator that there is not yet, like the first of those that are counted. */
export function newRow(rows: Row[], more: Row = {}): Row {
  return { ...rows.find(({ kind }) => kind === 'count')!, code: '05-UTB-77', version: '', ...more };
}
