/** PostgreSQL's main process: what `postmaster.pid` says of it, whether that is true, starting it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { urlOf, type Cluster } from './embedded-cluster.ts';
import type { RunAs } from './embedded-place.ts';

/** The file's first lines; the port is missing for a moment while the file is being written. */
export type Postmaster = { pid: number; port: number | undefined };

export const pidFile = (cluster: Cluster): string => join(cluster.data, 'postmaster.pid');

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What the pid file says, true or not; undefined when there is no such file. */
export function readPostmaster(cluster: Cluster): Postmaster | undefined {
  const lines = textOf(pidFile(cluster)).split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || undefined } : undefined;
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  const { error, stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return error ? '' : stdout;
}

/** False when the number has gone to another program, or to a zombie, since the file was written. */
export function isPostgresOn(cluster: Cluster, pid: number): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster.data);
}

/** True when the server on that port takes our password and serves this very data directory. */
export async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, 'postgres', port, 'postgres'),
    connectionTimeoutMillis: 3000,
    query_timeout: 3000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.data;
  } catch {
    return false;
  } finally {
    // A server that hangs must not hang us on the way out either.
    void client.end().catch(() => undefined);
  }
}

/**
 * Takes away a pid file whose number is now another program's (PostgreSQL itself only clears dead ones).
 * Moved first and looked at again, so that a file which a new server wrote in between is put back.
 */
export function discardStale(cluster: Cluster, judged: Postmaster): void {
  const aside = `${pidFile(cluster)}.${process.pid}`;
  try {
    renameSync(pidFile(cluster), aside);
  } catch {
    return;
  }
  if (Number(textOf(aside).split('\n')[0]) === judged.pid) rmSync(aside);
  else renameSync(aside, pidFile(cluster));
}

/** A port that is free now; the caller tries again when somebody takes it first. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

const LOG_LIMIT_BYTES = 5_000_000;

/** Starts the server in a session of its own: Ctrl-C in the terminal is ours to answer, not the database's. */
export function launch(
  postgres: string,
  cluster: Cluster,
  port: number,
  runAs: RunAs,
  settings: Record<string, string>,
): ChildProcess {
  if (existsSync(cluster.log) && statSync(cluster.log).size > LOG_LIMIT_BYTES)
    renameSync(cluster.log, `${cluster.log}.1`);
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(cluster.log, 'a', 0o600);
  try {
    return spawn(postgres, ['-D', cluster.data, '-p', String(port), ...flags], {
      ...runAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
  } finally {
    closeSync(log);
  }
}

/** The log's last lines, for an error message. */
export function lastWords(cluster: Cluster): string {
  return textOf(cluster.log).trimEnd().split('\n').slice(-6).join('\n');
}
