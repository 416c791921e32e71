/** The embedded database in a process of its own, to be killed at will. Linux only: it looks in /proc. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export type Started = { adopted: boolean; adminUrl: string; ownerUrl: string; home: string; lines: string[] };
export type Holder = { process: ChildProcess; started: Started; stop(): Promise<number | null>; kill(): Promise<void> };

const SCRIPT = `
  const { startEmbedded } = await import('#lib/server/db/embedded.ts');
  const lines = [];
  const server = await startEmbedded({ dataDir: process.argv[1], log: (line) => lines.push(line), settings: { fsync: 'off' } });
  console.log(JSON.stringify({ ...server, lines }));
  process.stdin.once('data', async () => { await server.stop(); process.exit(0); });
  process.stdin.once('end', () => process.exit(1));
`;

/** Starts a process, in a group of its own, that holds the database in the folder; answers when it says that it is up. */
export async function hold(dataDir: string): Promise<Holder> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, dataDir], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  while (!out.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode} before the database was up`);
    await delay(10);
  }
  return {
    process: child,
    started: JSON.parse(out) as Started,
    stop: () => {
      child.stdin.write('stop');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A folder that everybody can pass through (mkdtemp's cannot be). */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-fault-'));
  chmodSync(folder, 0o755);
  return folder;
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function pidsWhere(wanted: (command: string) => boolean): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && wanted(commandOf(name)))
    .map(Number);
}

/**
 * The main server processes on that home's data directory. A child that it has just made bears its name for a moment,
 * and is none.
 */
export function postmastersOn(home: string): number[] {
  const named = pidsWhere((command) => command.includes(`postgres -D ${home}/data`));
  return named.filter((pid) => !named.includes(parentOf(pid)));
}

/** Zero for a process that is gone. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; after it come the state and the parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** The watchdogs over it. */
export const watchdogsOn = (home: string): number[] =>
  pidsWhere((command) => command.includes(`samsyn-watchdog ${home}/users`));

/** Waits until it is true, 10 s at most; answers whether it became so. */
export async function becomes(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 500; tries++) {
    if (condition()) return true;
    await delay(20);
  }
  return false;
}
