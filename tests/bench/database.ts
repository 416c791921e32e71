/** A database for one measure: the embedded server as the program runs it, a fresh schema, the definitions loaded. */
import { randomBytes } from 'node:crypto';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { type Database, migrate, openDatabase, startEmbedded } from '#lib/server/db/index.ts';
import { onDatabase, run } from '../database-setup.ts';

export async function withBenchDatabase<T>(measure: (database: Database) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataDir: '.samsyn/bench' });
  const name = `samsyn_bench_${randomBytes(4).toString('hex')}`;
  const [ownerUrl, serveUrl] = [onDatabase(server.ownerUrl, name), onDatabase(server.serveUrl, name)];
  try {
    await run(
      server.adminUrl,
      `create database ${name} owner ${new URL(ownerUrl).username} encoding 'UTF8' template template0`,
    );
    await migrate(ownerUrl, serveUrl);
    const database = openDatabase(serveUrl);
    try {
      await loadDefinitions(database, { kind: 'system' }, 'surveys', new Date());
      return await measure(database);
    } finally {
      await database.close();
      await run(server.adminUrl, `drop database if exists ${name} with (force)`);
    }
  } finally {
    await server.stop();
  }
}
