/** The built program as a process of its own, on a free port of the loopback address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export type Site = { url: string; stop(): Promise<void> };

export type SiteOptions = {
  /** The build's entry. */
  entry: string;
  /** Where it is started: where its packages are found. */
  cwd: string;
  databaseUrl: string;
  migrateUrl: string;
  dataDir: string;
  /** The file that what it says is written to. */
  log: string;
};

/** Starts the program and answers when it does. Rejects, naming its log, when it has not after thirty seconds. */
export async function serveSite(options: SiteOptions): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawned(options, port);
  const stop = () => end(server);
  try {
    await untilHealthy(url, server, options.log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function spawned({ entry, cwd, databaseUrl, migrateUrl, dataDir, log }: SiteOptions, port: number): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const words = openSync(log, 'w');
  const child = spawn(process.execPath, [entry], {
    cwd,
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

async function untilHealthy(url: string, server: ChildProcess, log: string): Promise<void> {
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
