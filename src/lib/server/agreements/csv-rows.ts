import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { Fault, Parsed } from '#lib/domain/fault.ts';

/** A row's cells by column name, trimmed, and the line of the file that it ends on. */
export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> };

type RawRow = { record: string[]; info: Info };

const lineOf = (line: number): string => `line ${line}`;

/** Reads a CSV file (comma, RFC 4180; byte order mark and CRLF are fine) whose columns may come in any order. */
export function readCsv<Column extends string>(text: string, columns: readonly Column[]): Parsed<CsvRow<Column>[]> {
  let raw: RawRow[];
  try {
    raw = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as RawRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      ok: false,
      faults: [{ path: lineOf(Number(error.lines ?? 1)), code: 'wrong-type', details: { what: 'CSV' } }],
    };
  }
  const [header, ...rows] = raw;
  const faults = headerFaults(header?.record ?? [], columns);
  if (!header || faults.length > 0) return { ok: false, faults };
  const uneven = rows.filter(({ record }) => record.length !== header.record.length);
  if (uneven.length > 0) return { ok: false, faults: uneven.map(({ info }) => at(info.lines, 'wrong-type', 'CSV')) };
  return {
    ok: true,
    value: rows.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(header.record, record, columns) })),
  };
}

function headerFaults(header: string[], columns: readonly string[]): Fault[] {
  return [
    ...columns.filter((column) => !header.includes(column)).map((column) => at(1, 'missing', column)),
    ...header.flatMap((name, i) => {
      if (!columns.includes(name)) return [at(1, 'unknown-key', name)];
      return header.indexOf(name) === i ? [] : [at(1, 'duplicate-name', name)];
    }),
  ];
}

function cellsOf<Column extends string>(
  header: string[],
  record: string[],
  columns: readonly Column[],
): Record<Column, string> {
  const cells = columns.map((column) => [column, (record[header.indexOf(column)] ?? '').normalize('NFC')]);
  return Object.fromEntries(cells) as Record<Column, string>;
}

export function at(line: number, code: Fault['code'], what: string): Fault {
  return { path: lineOf(line), code, details: { what } };
}
