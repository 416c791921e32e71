/** Brings a database's schema up to date. Safe when several processes do it at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { checkAppRole, ensureAppRole, grantToAppRole, loginOf } from './roles.ts';

const LOCK = `hashtext('samsyn:migrate')`;
const LOCK_PATIENCE_MS = 300_000;

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version, encoding } = rows[0] ?? { version: 0, encoding: 'unknown' };
  if (version < 150_000)
    throw new Error(`The database server is PostgreSQL ${Math.floor(version / 10_000)}; Samsyn needs 15 or later.`);
  if (encoding !== 'UTF8') {
    throw new Error(
      `The database's encoding is ${encoding}; Samsyn needs UTF8. Make it anew with: create database … encoding 'UTF8' template template0;`,
    );
  }
}

async function appliedHashes(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations');
  return rows.map((row) => row.hash);
}

/**
 * Drizzle only compares dates with the newest one applied: it passes over, in silence, a migration from a branch that
 * was merged late, and one that was edited after it ran.
 */
function checkComplete(folder: string, applied: string[]): void {
  const missing = readMigrationFiles({ migrationsFolder: folder }).filter(({ hash }) => !applied.includes(hash));
  if (missing.length === 0) return;
  const when = missing.map(({ folderMillis }) => new Date(folderMillis).toISOString()).join(', ');
  throw new Error(
    `This database lacks the migration made ${when}: it was edited after it ran, or is older than the newest one that ran. Put the edited file back and add a new migration, or generate the late one anew.`,
  );
}

async function applyTo(client: pg.Client, servingLogin: string, folder: string): Promise<number> {
  await ensureAppRole(client, servingLogin);
  const before = await appliedHashes(client);
  await applyMigrations(drizzle(client), { migrationsFolder: folder });
  const after = await appliedHashes(client);
  checkComplete(folder, after);
  await grantToAppRole(client);
  await checkAppRole(client);
  return after.length - before.length;
}

/**
 * Applies the migrations in the folder (default: `migrations` where the program was started) as the owner, and grants
 * the serving login what it needs. One process at a time, by a lock of the database; the others wait, up to five minutes,
 * and find it done. Answers how many this call applied. Rejects, saying what to do, on another encoding than UTF8, a
 * server older than 15, a missing folder, rights that do not suffice, or migrations that no longer match.
 */
export async function migrate(
  ownerUrl: string,
  serveUrl: string,
  folder: string = join(process.cwd(), 'migrations'),
): Promise<{ applied: number }> {
  if (!existsSync(join(folder, 'meta', '_journal.json'))) {
    throw new Error(`No migrations in ${folder}. Start Samsyn from the folder that holds "migrations".`);
  }
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'samsyn-migrate',
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a lost connection would end the process; the query under way rejects with the same error.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await checkServer(client);
    await client.query(`set lock_timeout = ${LOCK_PATIENCE_MS}`);
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query('reset lock_timeout');
    return { applied: await applyTo(client, loginOf(serveUrl), folder) };
  } finally {
    // The lock is the session's, so it goes with it.
    await client.end().catch(() => undefined);
  }
}
