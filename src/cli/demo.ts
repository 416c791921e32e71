/**
 * `npm run demo`: builds when needed, makes a database with made-up answers in `.samsyn/demo` (or SAMSYN_DATA_DIR),
 * and serves it on this machine only. Asks nothing; run again, it goes on where it was.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '#lib/server/config.ts';
import { type Embedded, migrate, openDatabase, startEmbedded } from '#lib/server/db/index.ts';
import { keepDemoOpen, makeDemo } from '#lib/server/demo/index.ts';
import { build, isFresh } from './parts/build.ts';
import { languageOf, loadFrom } from './parts/definitions.ts';
import { welcome } from './parts/demo-words.ts';
import { Failure, orSay } from './parts/failure.ts';
import { firstFree } from './parts/port.ts';
import { serve } from './parts/serve.ts';
import { ownSite } from './parts/site.ts';

const host = '127.0.0.1';

/** The demonstration's own surroundings: never an operator's database, whatever the environment says. */
async function surroundings(): Promise<Config> {
  delete process.env['DATABASE_URL'];
  delete process.env['MIGRATE_URL'];
  const wanted = Number(process.env['PORT'] || 3000);
  const port = await firstFree(host, wanted);
  if (port === undefined) throw new Failure(`No port from ${wanted} on is free on this machine. Set PORT to another.`);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    SAMSYN_DEMO: '1',
    SAMSYN_DATA_DIR: process.env['SAMSYN_DATA_DIR'] || '.samsyn/demo',
    HOST: host,
    PORT: String(port),
    ORIGIN: `http://${host}:${port}`,
    LOG_LEVEL: process.env['LOG_LEVEL'] || 'warn',
  });
  return readConfig(process.env);
}

async function ensureBuilt(): Promise<void> {
  if (isFresh()) return;
  if (!existsSync(join('node_modules', 'vite'))) throw new Failure('The packages are not installed. Run: npm ci');
  console.log('Bygger Samsyn (en halv minut ungefär) …');
  await build();
}

async function fill({ ownerUrl, serveUrl }: Embedded): Promise<void> {
  await migrate(ownerUrl, serveUrl);
  const database = openDatabase(serveUrl);
  try {
    if (!(await loadFrom(database, resolve('surveys'), languageOf(process.env))))
      throw new Failure('The definitions have faults; nothing was loaded.');
    const { created } = await makeDemo(database, new Date());
    if (created) console.log('Påhittade svar för två år är på plats.');
    await keepDemoOpen(database, new Date());
  } finally {
    await database.close();
  }
}

/** Until the server has taken over, a signal only has the database to stop. */
function stopOnSignal(embedded: Embedded): () => void {
  const stop = (): void => {
    void embedded.stop().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}

await orSay(async () => {
  const config = await surroundings();
  await ensureBuilt();
  console.log('Startar databasen …');
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: (line) => console.error(line) });
  const serverHasIt = stopOnSignal(embedded);
  try {
    await fill(embedded);
    await serve(config, ownSite());
    console.log(welcome(config.origin));
  } finally {
    // The server is the database's other user by now, and stops it when it ends; if it failed, this stops it.
    await embedded.stop();
    serverHasIt();
  }
});
