import type { Violation } from './problem.ts';
import type { RowsType } from './question.ts';
import { type SingleValue, typeValue } from './typed-value.ts';

/** One row of a list: the columns that have a value. */
export type RowRecord = Record<string, SingleValue>;

export type TypedRows = { ok: true; value: RowRecord[] } | { ok: false; violation: Violation };

const invalid = (violation: Violation): TypedRows => ({ ok: false, violation });

/** True for a value that answers nothing: an empty text or an empty list. */
export function isBlank(raw: unknown): boolean {
  return (
    raw === null ||
    raw === undefined ||
    (typeof raw === 'string' && raw.trim() === '') ||
    (Array.isArray(raw) && raw.length === 0)
  );
}

/** True for a row in which nothing is written. Looks no deeper: the nesting may be the sender's. */
export function isBlankRow(raw: unknown): boolean {
  return isObject(raw) && Object.values(raw).every(isBlank);
}

/**
 * Types a list row by row, and leaves out the rows in which nothing is written. Fewer rows than asked for are
 * a list that is not complete yet (see `completeness`), not a wrong one.
 */
export function typeRows(type: RowsType, raw: unknown): TypedRows {
  if (!Array.isArray(raw)) return invalid({ code: 'not-rows' });
  const given = raw.filter((row) => !isBlankRow(row));
  if (given.length > type.max) return invalid({ code: 'too-many-rows', limit: type.max });
  const records: RowRecord[] = [];
  for (const [i, row] of raw.entries()) {
    if (isBlankRow(row)) continue;
    const typed = typeRow(type, row);
    if ('violation' in typed) return invalid({ code: 'in-row', row: i + 1, ...typed });
    records.push(typed.record);
  }
  return { ok: true, value: records };
}

type Wrong = Pick<Extract<Violation, { code: 'in-row' }>, 'column' | 'violation'>;

function typeRow({ columns }: RowsType, row: unknown): { record: RowRecord } | Wrong {
  if (!isObject(row)) return { column: null, violation: { code: 'not-rows' } };
  if (Object.keys(row).some((key) => !columns.some((column) => column.key === key)))
    return { column: null, violation: { code: 'unknown-address' } };
  const record: RowRecord = {};
  for (const { key, text, type } of columns) {
    const cell = Object.hasOwn(row, key) ? row[key] : undefined;
    if (isBlank(cell)) continue;
    const typed = typeValue(type, cell);
    if (!typed.ok) return { column: text, violation: typed.violation };
    record[key] = typed.value;
  }
  return { record };
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** True when the list has as many rows as are asked for, and each of them what it must have. */
export function isCompleteList(type: RowsType, rows: RowRecord[]): boolean {
  const needed = type.columns.filter(({ required }) => required);
  return rows.length >= type.min && rows.every((row) => needed.every(({ key }) => row[key] !== undefined));
}

/** Rows in the same order with the same values; the order of a row's keys is the database's. */
export function sameRows(a: RowRecord[], b: RowRecord[]): boolean {
  return a.length === b.length && a.every((row, i) => sameRow(row, b[i] ?? {}));
}

function sameRow(a: RowRecord, b: RowRecord): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
}
