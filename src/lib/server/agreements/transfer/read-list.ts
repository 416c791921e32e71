import type { Fault, Parsed } from '#lib/domain/fault.ts';
import { filePath } from '#lib/domain/file-place.ts';
import { codeColumn, indicatorFields, listColumns, versionColumn, versionFields } from './columns.ts';

/** A row of the list, its cells by their headings, and the line that it stands on (the headings' line is 1). */
export type PlacedRow = { line: number; cells: Map<string, string> };

/** An indicator's rows, in the file's order, and what they say together of the indicator as a whole. */
export type ListedIndicator = { code: string; rows: PlacedRow[]; whole: PlacedRow };

/** What each row of an indicator says alike, or leaves to another of them. */
const shared = [...indicatorFields, ...versionFields].flatMap(({ columns }) => columns.map(({ name }) => name));
const sharedColumns = [...shared, versionColumn];

/**
 * The rows of a table by indicator, with every fault in its headings, or else in how its rows go together. Cells are
 * trimmed and composed; empty rows are left out.
 */
export function readList(table: string[][]): Parsed<ListedIndicator[]> {
  const headings = (table[0] ?? []).map((cell) => settled(cell).toLowerCase());
  const wrong = headingFaults(headings, table);
  if (wrong.length > 0) return { ok: false, faults: wrong };
  const rows = table.flatMap((cells, at): PlacedRow[] =>
    at === 0 || cells.every((cell) => cell.trim() === '') ? [] : [placed(headings, cells, at + 1)],
  );
  const byCode = Map.groupBy(rows, ({ cells }) => cells.get(codeColumn) ?? '');
  const faults = [
    ...(byCode.get('') ?? []).map(({ line }) => told(line, codeColumn, 'missing', codeColumn)),
    ...[...byCode].flatMap(([code, own]) => (code === '' ? [] : differingFaults(own))),
  ];
  if (rows.length === 0) faults.push(told(2, codeColumn, 'missing', codeColumn));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: [...byCode].map(([code, own]) => ({ code, rows: own, whole: wholeOf(own) })) };
}

function told(line: number, column: string, code: Fault['code'], what: string): Fault {
  return { path: filePath({ line, column }), code, details: { what } };
}

function placed(headings: string[], cells: string[], line: number): PlacedRow {
  return { line, cells: new Map(headings.map((name, at) => [name, settled(cells[at] ?? '')])) };
}

function settled(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim().normalize('NFC');
}

/** A column that is missing, unknown, or there twice. One without any heading must be empty. */
function headingFaults(headings: string[], table: string[][]): Fault[] {
  const width = Math.max(...table.map((row) => row.length));
  const nameless = Array.from({ length: width }, (_, at) => at).filter(
    (at) => (headings[at] ?? '') === '' && table.some((row) => (row[at] ?? '').trim() !== ''),
  );
  return [
    ...listColumns.filter((name) => !headings.includes(name)).map((name) => told(1, name, 'missing', name)),
    ...headings.flatMap((name, at) => {
      if (name === '') return [];
      if (!listColumns.includes(name)) return [told(1, name, 'unknown-key', name)];
      return headings.indexOf(name) === at ? [] : [told(1, name, 'duplicate-name', name)];
    }),
    ...nameless.map((at) => told(1, String(at + 1), 'unknown-key', String(at + 1))),
  ];
}

/** The first row in which each of the shared columns has anything. */
function sayingRow(rows: PlacedRow[], name: string): PlacedRow | undefined {
  return rows.find(({ cells }) => (cells.get(name) ?? '') !== '');
}

function wholeOf(rows: PlacedRow[]): PlacedRow {
  const cells = sharedColumns.map((name) => [name, sayingRow(rows, name)?.cells.get(name) ?? ''] as const);
  return { line: rows[0]?.line ?? 0, cells: new Map(cells) };
}

function differingFaults(rows: PlacedRow[]): Fault[] {
  return sharedColumns.flatMap((name) => {
    const saying = sayingRow(rows, name);
    return rows.flatMap(({ line, cells }) => {
      const cell = cells.get(name) ?? '';
      if (cell === '' || cell === saying?.cells.get(name)) return [];
      return [told(line, name, 'rows-differ', String(saying?.line))];
    });
  });
}
