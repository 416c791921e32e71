/**
 * Who uses the running server: one file per user under `users/<postmaster's pid>/`. The last one out stops it,
 * by `stop()` or, after a kill -9, by a watchdog that outlives its process.
 *
 * Leaving: write `closing.*`, then look for users. Coming: write `user.*`, then look for a closing. So at least one of
 * two that meet sees the other: nobody stops a server that somebody has just taken up.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Cluster } from './embedded-cluster.ts';
import { pidFile } from './embedded-postmaster.ts';
import { isAlive } from './is-alive.ts';

export type Registration = { folder: string; name: string; postmaster: number; watchdog: ChildProcess };

/** Waits for its stdin to close, which the kernel does however we end; then leaves as `leave` below does. */
const WATCHDOG = `
while read -r _; do :; done
cd "$1" || exit 0
rm -f "user.$2"
: > "closing.$2"
for file in user.*; do
  [ -e "$file" ] || continue
  pid=\${file#user.}; pid=\${pid%%.*}
  if kill -0 "$pid" 2>/dev/null; then rm -f "closing.$2"; exit 0; fi
done
read -r running < "$3" && [ "$running" = "$4" ] && kill -INT "$4"
`;

function startWatchdog(folder: string, name: string, cluster: Cluster, postmaster: number): ChildProcess {
  const watchdog: ChildProcess = spawn(
    '/bin/sh',
    ['-c', WATCHDOG, 'samsyn-watchdog', folder, name, pidFile(cluster), String(postmaster)],
    {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  watchdog.stdin?.on('error', () => undefined);
  watchdog.on('error', () => undefined);
  watchdog.unref();
  // The pipe must stay open as long as we live, but not keep us alive.
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref();
  return watchdog;
}

/** Takes away the lists of servers that are gone. */
function clearOld(users: string, postmaster: number): void {
  for (const name of readdirSync(users)) {
    if (name !== String(postmaster) && !isAlive(Number(name)))
      rmSync(join(users, name), { recursive: true, force: true });
  }
}

/** Puts this process down as a user of the server, and sets its watchdog. Undone by `leave`. */
export function register(cluster: Cluster, postmaster: number): Registration {
  const users = join(cluster.home, 'users');
  const folder = join(users, String(postmaster));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  clearOld(users, postmaster);
  const name = `${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(join(folder, `user.${name}`), '');
  return { folder, name, postmaster, watchdog: startWatchdog(folder, name, cluster, postmaster) };
}

function filesIn(folder: string, prefix: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** True while somebody is stopping the server. One that was itself killed while at it is forgotten after 5 s. */
export function isClosing({ folder }: Registration): boolean {
  return filesIn(folder, 'closing.').some((name) => {
    const written = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs;
    return written !== undefined && Date.now() - written < 5000;
  });
}

function othersIn(folder: string): boolean {
  return filesIn(folder, 'user.').some((name) => isAlive(Number(name.split('.')[1])));
}

/**
 * Takes this process off the list. When nobody else is on it, `stopServer` runs before the door is opened again.
 * Answers whether it ran.
 */
export async function leave(registration: Registration, stopServer: () => Promise<void>): Promise<boolean> {
  const { folder, name, watchdog } = registration;
  const closing = join(folder, `closing.${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(join(folder, `user.${name}`), { force: true });
  writeFileSync(closing, '');
  try {
    if (othersIn(folder)) return false;
    await stopServer();
    return true;
  } finally {
    rmSync(closing, { force: true });
    watchdog.kill('SIGKILL');
  }
}

/** Takes this process off the list and leaves the server as it is. */
export function withdraw({ folder, name, watchdog }: Registration): void {
  rmSync(join(folder, `user.${name}`), { force: true });
  watchdog.kill('SIGKILL');
}
