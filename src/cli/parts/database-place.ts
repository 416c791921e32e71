/** The database that a command works on: the operator's own, or the one that comes with the program. */
import type { Config } from '#lib/server/config.ts';
import { type Database, migrate, openDatabase, startEmbedded } from '#lib/server/db/index.ts';

type Place = { ownerUrl: string; serveUrl: string; leave(): Promise<void> };

async function placeOf({ databaseUrl, migrateUrl, dataDir }: Config): Promise<Place> {
  if (databaseUrl !== undefined) {
    return { ownerUrl: migrateUrl ?? databaseUrl, serveUrl: databaseUrl, leave: () => Promise.resolve() };
  }
  const embedded = await startEmbedded({ dataDir, log: (line) => console.error(line) });
  return { ownerUrl: embedded.ownerUrl, serveUrl: embedded.serveUrl, leave: () => embedded.stop() };
}

/** Runs with the configured database, started when it is ours to start, and migrated. Closes it afterwards. */
export async function withDatabase<T>(config: Config, run: (database: Database) => Promise<T>): Promise<T> {
  const place = await placeOf(config);
  try {
    await migrate(place.ownerUrl, place.serveUrl);
    const database = openDatabase(place.serveUrl);
    try {
      return await run(database);
    } finally {
      await database.close();
    }
  } finally {
    await place.leave();
  }
}
