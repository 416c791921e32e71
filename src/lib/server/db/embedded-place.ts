/** Where the embedded database may live, and as whom it runs: PostgreSQL refuses to run as root. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The user that PostgreSQL runs as when we are root; undefined means: as ourselves. */
export type RunAs = { uid: number; gid: number } | undefined;

function idOf(flag: '-u' | '-g'): number | undefined {
  const found = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout) : undefined;
}

function createPostgresUser(): void {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
  } catch (cause) {
    // Another process may have made it in the meantime; only its absence afterwards is a fault.
    if (idOf('-u') === undefined) {
      throw new Error(
        'PostgreSQL does not run as root, and a user "postgres" could not be made. Start Samsyn as an ordinary user, or set DATABASE_URL.',
        { cause },
      );
    }
  }
}

/** Finds (as root: makes when missing) the user to run as. Throws when root cannot make one. */
export function whoRuns(): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  if (idOf('-u') === undefined) createPostgresUser();
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === undefined || gid === undefined)
    throw new Error('The user "postgres" has no numeric id; set DATABASE_URL instead.');
  return { uid, gid };
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : nearestExisting(dirname(folder));
}

/** True when that user can walk to the folder. Asked of the kernel, so that ACLs and mounts count too. */
export function canReach(folder: string, runAs: RunAs): boolean {
  if (runAs === undefined) return true;
  const walked = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', nearestExisting(folder)], {
    ...runAs,
    cwd: '/',
    stdio: 'ignore',
  });
  return walked.status === 0;
}

/** Makes a folder that every user can pass through, whatever our umask; existing ones are left as they are. */
export function makePassable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = resolve(folder); ; made = dirname(made)) {
    chmodSync(made, 0o711);
    if (made === resolve(first)) return;
  }
}

/**
 * A folder of our own outside the project, always the same for the same name. In /var/tmp when that can be
 * reached: it outlives a reboot. Throws when somebody else made the folder first.
 */
export function shelterFor(name: string, runAs: RunAs): string {
  const parent = ['/var/tmp', tmpdir(), '/tmp'].find(
    (candidate) => existsSync(candidate) && canReach(candidate, runAs),
  );
  if (parent === undefined)
    throw new Error('No temporary folder can be reached by the user "postgres"; set SAMSYN_DATA_DIR or DATABASE_URL.');
  const folder = join(realpathSync(parent), `samsyn-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`);
  makePassable(folder);
  const { uid, mode } = lstatSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new Error(
      `${folder} belongs to someone else or can be written by others; remove it, or set SAMSYN_DATA_DIR to another folder.`,
    );
  }
  return folder;
}

/** The folder asked for, or a shelter when the user that PostgreSQL runs as cannot reach it; says so in one line. */
export function choosePlace(wanted: string, runAs: RunAs, log: (line: string) => void): string {
  const folder = resolve(wanted);
  if (canReach(folder, runAs)) {
    makePassable(folder);
    return realpathSync(folder);
  }
  const shelter = shelterFor(folder, runAs);
  log(`the user "postgres" cannot reach ${folder}; the database is kept in ${shelter} instead`);
  return shelter;
}
