/** Once per run: a database of its own with the demonstration's data, and the built program on a free port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { migrate, openDatabase, startEmbedded, type Database } from '#lib/server/db/index.ts';
import { makeDemo } from '#lib/server/demo/index.ts';
import { build, isBuilt } from '../../src/cli/parts/build.ts';
import { ownSite } from '../../src/cli/parts/site.ts';

const root = dirname(dirname(import.meta.dirname));
const log = join(root, 'tests', '.out', 'journeys-server.log');
/** Another build's `index.js`, served where it is. */
const givenSite = process.env['SAMSYN_JOURNEYS_BUILD'];
/** The tests may be killed with the power on, so what they wrote need not survive that. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function fill(ownerUrl: string, serveUrl: string): Promise<void> {
  await migrate(ownerUrl, serveUrl);
  const database = openDatabase(serveUrl);
  try {
    const now = new Date();
    const loaded = await loadDefinitions(database, { kind: 'system' }, join(root, 'surveys'), now);
    if (!loaded.ok) throw new Error(`The definition files have faults, the first: ${JSON.stringify(loaded.faults[0])}`);
    await makeDemo(database, now);
    await turnBack(database);
  } finally {
    await database.close();
  }
}

/**
 * Where the demonstration is further on than the journeys begin: this year's round is not shared with the council yet,
 * and the Migration Agency's answers have been sent back to it, for which there is no use case so far.
 */
async function turnBack(database: Database): Promise<void> {
  await database.inTransaction('system', async ({ client }) => {
    await client.query('update round set shared_with_council_at = null where year = 2014');
    await client.query(
      `update response set state = 'reopened' where organisation_id = 'migrationsverket' and assignment_id in
         (select a.id from assignment a join round r on r.id = a.round_id where r.year = 2014)`,
    );
  });
}

/** A copy of the build, made first when there is none: one that is made during the run does not end it. */
async function siteToServe(): Promise<string> {
  if (givenSite !== undefined) return givenSite;
  process.chdir(root);
  if (!isBuilt()) await build();
  return ownSite();
}

function serve(site: string, databaseUrl: string, migrateUrl: string, port: number, dataDir: string): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const words = openSync(log, 'w');
  const child = spawn(process.execPath, [site], {
    cwd: root,
    stdio: ['ignore', words, words],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      MIGRATE_URL: migrateUrl,
      SAMSYN_DATA_DIR: dataDir,
      SAMSYN_DEMO: '1',
      SHUTDOWN_TIMEOUT: '3',
    },
  });
  closeSync(words);
  return child;
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && server.exitCode === null) {
    const healthy = await fetch(`${url}/halsa`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await delay(100);
  }
  throw new Error(`The program did not start. Its own words: ${log}`);
}

/** Asks it to end, and after five seconds no longer asks. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  const patience = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(patience);
}

export default async function setup(): Promise<() => Promise<void>> {
  const site = await siteToServe();
  const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-journeys-'));
  // PostgreSQL may run as a user of its own, who has to pass through.
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbedded({ dataDir, settings: quick });
  let server: ChildProcess | undefined;
  const teardown = async (): Promise<void> => {
    if (server) await end(server);
    await postgres.stop();
    for (const folder of [dataDir, postgres.home]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill(postgres.ownerUrl, postgres.serveUrl);
    const port = await freePort();
    server = serve(site, postgres.serveUrl, postgres.ownerUrl, port, dataDir);
    const url = `http://127.0.0.1:${port}`;
    await untilHealthy(url, server);
    process.env['SAMSYN_JOURNEYS_URL'] = url;
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
