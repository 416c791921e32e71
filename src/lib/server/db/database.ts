/** The way to the database while serving: transactions that know who acts. */
import {
  createTableRelationsHelpers,
  extractTablesRelationalConfig,
  type ExtractTablesWithRelations,
} from 'drizzle-orm';
import { NodePgDatabase, NodePgDriver } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Actor } from '#lib/domain/access.ts';
import { exactTypes, openingOf } from './database-session.ts';
import { APP_ROLE, asAppRole } from './roles.ts';
import * as schema from './schema/index.ts';

/** One transaction, in drizzle's words or in SQL. Neither works any longer once the transaction has ended. */
export type Tx = { db: NodePgDatabase<typeof schema>; client: pg.PoolClient };

export type Database = {
  pool: pg.Pool;
  /** Runs in one transaction and commits; rolls back and rejects with the error when `run` rejects. */
  inTransaction<T>(actor: Actor | 'system', run: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, read only, and every query in it sees the database as it was at the first. */
  read<T>(actor: Actor | 'system', run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Ends all connections, once those in use are given back. */
  close(): Promise<void>;
};

const dialect = new PgDialect();
const tables = extractTablesRelationalConfig<ExtractTablesWithRelations<typeof schema>>(
  schema,
  createTableRelationsHelpers,
);
const relations = { fullSchema: schema, schema: tables.tables, tableNamesMap: tables.tableNamesMap };

/**
 * The client as one transaction sees it. A promise that nobody awaited must not go on with its queries in the transaction
 * that has the connection next, so the handle is per transaction and is cut off at its end.
 */
function handleOf(client: pg.PoolClient): { tx: Tx; cutOff: () => void } {
  let open = true;
  const query: (...args: unknown[]) => unknown = client.query.bind(client);
  const handle: pg.PoolClient = Object.assign(Object.create(client) as pg.PoolClient, {
    query: (...args: unknown[]) => {
      if (!open)
        throw new Error('This transaction has ended. Await every query inside the function given to inTransaction.');
      return query(...args);
    },
    release: () => {
      throw new Error('inTransaction gives the connection back itself.');
    },
  });
  const db = new NodePgDatabase(dialect, new NodePgDriver(handle, dialect).createSession(relations), relations);
  // Drizzle's would begin and commit ours in passing.
  db.transaction = () => Promise.reject(new Error('This is a transaction already; use a savepoint through tx.client.'));
  return { tx: { db, client: handle }, cutOff: () => void (open = false) };
}

/** PostgreSQL answers COMMIT with ROLLBACK, and no error, when a failed statement's error was swallowed on the way. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('Nothing was saved: a statement in the transaction had failed, and its error was not passed on.');
}

async function transact<T>(client: pg.PoolClient, opening: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  await client.query(opening);
  const { tx, cutOff } = handleOf(client);
  try {
    const result = await run(tx);
    cutOff();
    await commit(client);
    return result;
  } finally {
    cutOff();
  }
}

async function onConnection<T>(pool: pg.Pool, opening: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    return await transact(client, opening, run);
  } catch (error) {
    // After a failed commit this only warns. When it fails itself the connection is of no more use to anybody.
    await client.query('rollback').catch((failure: unknown) => (broken ??= failure as Error));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken ?? false);
  }
}

/** A pooler that drops start-up options would have us serve as the tables' owner. */
async function refuseOtherRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string }>('select current_user as role');
  if (rows[0]?.role !== APP_ROLE) {
    throw new Error(
      `The connection runs as ${rows[0]?.role} instead of ${APP_ROLE}. Does a pooler in between drop the start-up parameter "options"?`,
    );
  }
}

/** Sums over a survey's answers stay in memory; the server's own 4 MB are for small look-ups. */
const toRead = `begin isolation level repeatable read read only; set local work_mem = '32MB'`;

export type DatabaseOptions = {
  /** Connections at most; 10 when not said. */
  max?: number;
  /** Told of connections that break while nobody uses them; they are replaced by themselves. */
  onIdleError?: (error: Error) => void;
};

/**
 * Opens a pool for serving. Every connection runs in the role `samsyn_app`, so the database must have been migrated.
 * Connects at the first use; a use waits 10 s for a free connection at most, then rejects.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: asAppRole(url),
    application_name: 'samsyn',
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: exactTypes,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it; its types do not say so
    onConnect: refuseOtherRole,
  });
  pool.on('error', options.onIdleError ?? (() => undefined));
  return {
    pool,
    inTransaction: (actor, run) => onConnection(pool, openingOf('begin', actor), run),
    read: (actor, run) => onConnection(pool, openingOf(toRead, actor), run),
    close: () => pool.end(),
  };
}
