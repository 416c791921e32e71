/** A database for one measure: the embedded server as the program runs it, a fresh schema, the definitions loaded. */
import { randomBytes } from 'node:crypto';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { type Database, migrate, openDatabase, startEmbedded } from '#lib/server/db/index.ts';
import { onDatabase, run } from '../database-setup.ts';
import { fillWithFigures } from './many-figures.ts';
import { fillWithResponses } from './many-responses.ts';

export type BenchDatabase = { database: Database; serveUrl: string; ownerUrl: string; adminUrl: string };

export async function withBenchDatabase<T>(measure: (database: Database) => Promise<T>): Promise<T> {
  return withNewDatabase(({ database }) => measure(database));
}

/** As a database is that has stood a day: what was loaded is counted, cleared up and on disk before a measure begins. */
export async function settle({ ownerUrl, adminUrl }: BenchDatabase): Promise<void> {
  await run(ownerUrl, 'vacuum analyze');
  await run(adminUrl, 'checkpoint');
}

/** The same with 50,000 generated responses in it (see `many-responses.ts`). */
export async function withManyResponses<T>(measure: (bench: BenchDatabase) => Promise<T>): Promise<T> {
  return withNewDatabase(async (bench) => {
    await fillWithResponses(bench.database);
    await settle(bench);
    return measure(bench);
  });
}

/** The same with twenty generated years in it (see `many-figures.ts`). */
export async function withManyFigures<T>(measure: (bench: BenchDatabase) => Promise<T>): Promise<T> {
  return withNewDatabase(async (bench) => {
    await fillWithFigures(bench.database);
    await settle(bench);
    return measure(bench);
  });
}

export async function withNewDatabase<T>(measure: (bench: BenchDatabase) => Promise<T>): Promise<T> {
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
      return await measure({ database, serveUrl, ownerUrl, adminUrl: server.adminUrl });
    } finally {
      await database.close();
      await run(server.adminUrl, `drop database if exists ${name} with (force)`);
    }
  } finally {
    await server.stop();
  }
}
