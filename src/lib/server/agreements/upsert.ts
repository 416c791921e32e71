import { type AnyColumn, getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../db/index.ts';

/** Rows in one statement; PostgreSQL takes at most 65,535 parameters. */
const batch = 500;

/**
 * Writes rows by their key and answers how many were new or differed from what stood there; the same rows again
 * change nothing. Columns in `stamps` say when a row was written and are no difference by themselves.
 */
export async function upsert<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: T['$inferInsert'][],
  key: (keyof T['_']['columns'] & string)[],
  stamps: (keyof T['_']['columns'] & string)[] = [],
): Promise<number> {
  const columns: Record<string, AnyColumn> = getTableColumns(table);
  const given = Object.keys(rows[0] ?? {}).filter((name) => !key.some((part) => part === name));
  const compared = given
    .filter((name) => !stamps.some((stamp) => stamp === name))
    .flatMap((name) => columns[name] ?? []);
  const excluded = (column: AnyColumn) => sql`excluded.${sql.identifier(column.name)}`;
  const set = Object.fromEntries(given.flatMap((name) => (columns[name] ? [[name, excluded(columns[name])]] : [])));
  const differs = sql`(${sql.join(compared, sql`, `)}) is distinct from (${sql.join(compared.map(excluded), sql`, `)})`;
  let changed = 0;
  for (let from = 0; from < rows.length; from += batch) {
    const result = await tx.db
      .insert(table)
      .values(rows.slice(from, from + batch))
      .onConflictDoUpdate({
        target: key.flatMap((name) => columns[name] ?? []) as never,
        set: set as never,
        setWhere: differs,
      });
    changed += result.rowCount ?? 0;
  }
  return changed;
}
