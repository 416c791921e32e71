/** The database that comes with the program: for the demonstration, for development and for tests. */
import { setTimeout as delay } from 'node:timers/promises';
import { usableBinaries } from './embedded-binaries.ts';
import { ensureCluster, urlOf, type Cluster } from './embedded-cluster.ts';
import { DATABASE, ensureDatabase } from './embedded-logins.ts';
import { choosePlace, whoRuns, type RunAs } from './embedded-place.ts';
import * as postmaster from './embedded-postmaster.ts';
import { isClosing, leave, register, withdraw, type Registration } from './embedded-users.ts';
import { isAlive } from './is-alive.ts';

export type EmbeddedOptions = {
  /** The program's data folder; the database gets a folder `postgres` in it. */
  dataDir: string;
  log?: (line: string) => void;
  /** Server settings beside the usual ones, such as `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
  /** How long starting is tried before giving up; 15 s when not said. */
  patienceMs?: number;
};

export type Embedded = {
  ownerUrl: string;
  serveUrl: string;
  /** The superuser, for tests and tools; the program itself never serves with it. */
  adminUrl: string;
  port: number;
  /** True when the server was running already, left by a process that died or shared with one that lives. */
  adopted: boolean;
  /** Where the files are: under `dataDir`, or elsewhere when PostgreSQL's user could not reach that. */
  home: string;
  /** Leaves; stops the server when no other process uses it. Rejects when it will not stop. */
  stop(): Promise<void>;
};

type Running = { registration: Registration; port: number; adopted: boolean };
type Attempt = Running | { reason: string };

const START_PATIENCE_MS = 15_000;
const STOP_PATIENCE_MS = 15_000;

async function until(done: () => boolean | Promise<boolean>, deadline: number): Promise<boolean> {
  while (!(await done())) {
    if (Date.now() > deadline) return false;
    await delay(30);
  }
  return true;
}

/** Gone is when the file no longer names it: in a container without init a dead process can linger as a zombie. */
function isGone(cluster: Cluster, pid: number): boolean {
  return postmaster.readPostmaster(cluster)?.pid !== pid || !isAlive(pid);
}

async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  // SIGINT is PostgreSQL's "fast": clients are cut off, files are left clean. SIGQUIT leaves recovery to the next start.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isGone(cluster, pid)) return;
    process.kill(pid, signal);
    if (await until(() => isGone(cluster, pid), Date.now() + STOP_PATIENCE_MS)) return;
  }
  throw new Error(`The database server (process ${pid}) does not stop. Its log: ${cluster.log}`);
}

/** Takes up the server that the pid file names, or clears the way when that is none. */
async function adopt(cluster: Cluster, seen: postmaster.Postmaster): Promise<Attempt> {
  const { pid, port } = seen;
  if (port !== undefined && (await postmaster.answers(cluster, port))) {
    const registration = register(cluster, pid);
    // Asked again: whoever was stopping it when we came has either left a mark or finished.
    if (!isClosing(registration) && (await postmaster.answers(cluster, port)))
      return { registration, port, adopted: true };
    withdraw(registration);
  }
  if (!postmaster.isPostgresOn(cluster, pid)) postmaster.discardStale(cluster, seen);
  return { reason: `process ${pid}, named in postmaster.pid, does not take our password or does not answer` };
}

async function start(cluster: Cluster, tools: Tools, deadline: number): Promise<Attempt> {
  const port = await postmaster.freePort();
  const child = postmaster.launch(tools.postgres, cluster, port, tools.runAs, tools.settings);
  const fate = { ended: false };
  child.once('exit', () => (fate.ended = true));
  child.once('error', () => (fate.ended = true));
  if (child.pid === undefined) return { reason: 'the server program could not be run' };
  const registration = register(cluster, child.pid);
  const ready = await until(async () => fate.ended || (await postmaster.answers(cluster, port)), deadline);
  if (ready && !fate.ended) {
    child.unref();
    return { registration, port, adopted: false };
  }
  if (!fate.ended) child.kill('SIGQUIT');
  withdraw(registration);
  return { reason: `its last words:\n${postmaster.lastWords(cluster)}` };
}

type Tools = { postgres: string; runAs: RunAs; settings: Record<string, string>; patienceMs: number };

/** PostgreSQL's own lock on the data directory decides between two that start at once; the loser adopts. */
async function obtain(cluster: Cluster, tools: Tools): Promise<Running> {
  const deadline = Date.now() + tools.patienceMs;
  for (;;) {
    const seen = postmaster.readPostmaster(cluster);
    const attempt = seen && isAlive(seen.pid) ? await adopt(cluster, seen) : await start(cluster, tools, deadline);
    if ('port' in attempt) return attempt;
    if (Date.now() > deadline) {
      throw new Error(
        `The embedded database in ${cluster.home} did not start: ${attempt.reason}\nSee ${cluster.log}, or set DATABASE_URL.`,
      );
    }
    await delay(100);
  }
}

/**
 * Starts the embedded PostgreSQL, or adopts the one already running on that folder, and makes sure of the database and
 * its logins. Listens on 127.0.0.1 only. Tries for 15 s, then rejects with the server's own words.
 * Should this process die, the server is stopped by a watchdog unless another process uses it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (process.platform === 'win32') throw new Error('The embedded database does not run on Windows; set DATABASE_URL.');
  const log = options.log ?? (() => undefined);
  const settings = options.settings ?? {};
  const runAs = whoRuns();
  const binaries = usableBinaries(runAs, log);
  const cluster = ensureCluster(choosePlace(options.dataDir, runAs, log), {
    binaries,
    runAs,
    log,
    sync: settings['fsync'] !== 'off',
  });
  const patienceMs = options.patienceMs ?? START_PATIENCE_MS;
  const { registration, port, adopted } = await obtain(cluster, {
    postgres: binaries.postgres,
    runAs,
    settings,
    patienceMs,
  });
  let leaving: Promise<boolean> | undefined;
  const stop = async (): Promise<void> => {
    leaving ??= leave(registration, () => stopServer(cluster, registration.postmaster));
    await leaving;
  };
  try {
    await ensureDatabase(cluster, port);
  } catch (error) {
    await stop();
    throw error;
  }
  log(
    `${adopted ? 'took up' : 'started'} the database server on 127.0.0.1:${port}, process ${registration.postmaster}`,
  );
  return {
    ownerUrl: urlOf(cluster, 'samsyn_owner', port, DATABASE),
    serveUrl: urlOf(cluster, 'samsyn_server', port, DATABASE),
    adminUrl: urlOf(cluster, 'postgres', port, 'postgres'),
    port,
    adopted,
    home: cluster.home,
    stop,
  };
}
