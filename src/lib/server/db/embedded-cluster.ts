/** The embedded database's files: made once, whole or not at all, however many processes try at once. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Binaries } from './embedded-binaries.ts';
import type { RunAs } from './embedded-place.ts';
import { isAlive } from './is-alive.ts';

const Passwords = z.object({ postgres: z.string(), samsyn_owner: z.string(), samsyn_server: z.string() });
export type Login = keyof z.infer<typeof Passwords>;

export type Cluster = {
  /** Holds everything below. */
  home: string;
  /** PostgreSQL's own data directory. */
  data: string;
  log: string;
  passwords: Record<Login, string>;
};

type Tools = { binaries: Binaries; runAs: RunAs; sync: boolean; log: (line: string) => void };

const secret = (): string => randomBytes(24).toString('base64url');

function initialise(draft: string, { binaries, runAs, sync }: Tools): void {
  const data = join(draft, 'data');
  const passwords: Record<Login, string> = { postgres: secret(), samsyn_owner: secret(), samsyn_server: secret() };
  writeFileSync(join(draft, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 });
  // initdb runs as the other user, so it gets a copy that it can read, for as long as it runs.
  const handed = join(draft, 'initdb-password');
  writeFileSync(handed, passwords.postgres, { mode: 0o600 });
  mkdirSync(data, { mode: 0o700 });
  if (runAs) for (const path of [handed, data]) chownSync(path, runAs.uid, runAs.gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${handed}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=sv-SE',
      `--locale=${locale}`,
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ],
    { ...runAs, cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: locale } },
  );
  rmSync(handed);
  if (made.status !== 0) throw new Error(`initdb failed in ${draft}: ${made.error?.message ?? made.stderr.trim()}`);
}

/** Removes what a start that was killed half-way left behind. */
function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Made beside and renamed into place: the rename is what decides between two that make one at once. */
function make(folder: string, home: string, tools: Tools): void {
  clearDrafts(folder);
  const draft = mkdtempSync(join(folder, `postgres.new-${process.pid}-`));
  try {
    chmodSync(draft, 0o711);
    initialise(draft, tools);
    renameSync(draft, home);
    tools.log(`made a database in ${home}`);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(home, 'data', 'PG_VERSION'))) throw error;
  }
}

/**
 * The cluster in the folder, made when there is none: UTF-8, Swedish order, passwords asked for, random ones kept in a
 * file that only we can read. Throws with initdb's words when it cannot be made.
 */
export function ensureCluster(folder: string, tools: Tools): Cluster {
  const home = join(folder, 'postgres');
  if (!existsSync(join(home, 'data', 'PG_VERSION'))) make(folder, home, tools);
  const passwords = Passwords.parse(JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')));
  return { home, data: join(home, 'data'), log: join(home, 'postgres.log'), passwords };
}

/** The connection string of a login in the cluster running on the port. */
export function urlOf(cluster: Cluster, login: Login, port: number, database: string): string {
  return `postgres://${login}:${cluster.passwords[login]}@127.0.0.1:${port}/${database}`;
}
