/** A database of one's own for a test file: a clone of the migrated template. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase, type Database } from '#lib/server/db/index.ts';
import { onDatabase, run } from './database-setup.ts';

export type FreshDatabase = {
  /** Opened with the serving login, as the program does. */
  database: Database;
  ownerUrl: string;
  serveUrl: string;
  /** Closes and removes it; call it in `afterAll`. */
  drop(): Promise<void>;
};

/** Makes an empty database that nobody else uses, and answers its name. */
async function create(clause: string): Promise<string> {
  const { adminUrl, ownerUrl, template } = inject('testServer');
  // The template's name holds the run's pid, by which the run drops what a failed test leaves.
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await run(adminUrl, `create database ${name} owner ${new URL(ownerUrl).username} ${clause}`);
  return name;
}

/** A fresh clone of the migrated schema, without rows. Takes some tens of milliseconds. */
export async function freshDatabase(options: { max?: number } = {}): Promise<FreshDatabase> {
  const server = inject('testServer');
  const name = await create(`template ${server.template} strategy file_copy`);
  const serveUrl = onDatabase(server.serveUrl, name);
  const database = openDatabase(serveUrl, options);
  return {
    database,
    ownerUrl: onDatabase(server.ownerUrl, name),
    serveUrl,
    drop: async () => {
      await database.close();
      await run(server.adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** A database with nothing in it, not even the schema: for tests of migration. */
export async function emptyDatabase(encoding: 'UTF8' | 'LATIN1' = 'UTF8'): Promise<Omit<FreshDatabase, 'database'>> {
  const server = inject('testServer');
  const collation = encoding === 'UTF8' ? '' : `locale_provider libc locale 'C'`;
  const name = await create(`template template0 encoding '${encoding}' ${collation}`);
  return {
    ownerUrl: onDatabase(server.ownerUrl, name),
    serveUrl: onDatabase(server.serveUrl, name),
    drop: () => run(server.adminUrl, `drop database if exists ${name} with (force)`),
  };
}
