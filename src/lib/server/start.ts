/** What the server process opens when it starts and closes when it ends. */
import type { Logger } from 'pino';
import { readConfig, type Config } from './config.ts';
import { migrate, openDatabase, startEmbedded, type Database } from './db/index.ts';
import { createLog } from './http/log.ts';

export type Running = { config: Config; database: Database; log: Logger; stop(): Promise<void> };

type Urls = { owner: string; serve: string; stop(): Promise<void> };

/** How long closing may take; SHUTDOWN_TIMEOUT=3 before it makes less than the five seconds that are promised. */
const stopPatience = 1_500;

async function databaseUrls(config: Config, log: Logger): Promise<Urls> {
  const { databaseUrl, migrateUrl } = config;
  if (databaseUrl !== undefined) return { owner: migrateUrl ?? databaseUrl, serve: databaseUrl, stop: async () => {} };
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: (line) => log.info(line) });
  return { owner: embedded.ownerUrl, serve: embedded.serveUrl, stop: () => embedded.stop() };
}

async function open(env: Record<string, string | undefined>): Promise<Running> {
  const config = readConfig(env);
  const log = createLog(config.logLevel);
  const urls = await databaseUrls(config, log);
  try {
    const { applied } = await migrate(urls.owner, urls.serve);
    if (applied > 0) log.info({ applied }, 'migrated');
  } catch (error) {
    await urls.stop();
    throw error;
  }
  const database = openDatabase(urls.serve, {
    onIdleError: (error) => log.warn({ message: error.message }, 'idle connection lost'),
  });
  const stop = async (): Promise<void> => {
    await database.close();
    await urls.stop();
  };
  return { config, database, log, stop };
}

/** adapter-node says `sveltekit:shutdown` when the last request has been answered, or cut off. */
function stopAtShutdown(running: Running): void {
  process.once('sveltekit:shutdown', () => {
    // A query that hangs must not keep the process: whoever waits for it is gone by now.
    setTimeout(() => process.exit(0), stopPatience).unref();
    running.stop().catch((error: unknown) => {
      running.log.error({ message: error instanceof Error ? error.message : 'unknown' }, 'could not close in order');
      process.exitCode = 1;
    });
  });
}

// On the process, not in this module: the development server loads modules anew, and must not open all of it again.
const slot: { samsyn?: Promise<Running> } = ((globalThis as Record<symbol, object>)[Symbol.for('samsyn.running')] ??=
  {});

/** Opens configuration, database (migrated) and log, once per process however often it is called. */
export function start(env: Record<string, string | undefined> = process.env): Promise<Running> {
  slot.samsyn ??= open(env).then((running) => {
    stopAtShutdown(running);
    return running;
  });
  return slot.samsyn;
}
