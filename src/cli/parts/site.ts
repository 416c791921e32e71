/**
 * A copy of the build to serve from: a server whose files are replaced by the next build ends at the first one that it
 * misses. In the project's folder, where Node finds the packages.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isAlive } from '#lib/server/db/index.ts';
import { entry } from './build.ts';

const folder = join('.samsyn', 'sites');

/** Takes away what ended processes have left. */
function clear(): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!isAlive(Number(name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Copies the build for this process and answers the copy's entry. It is removed when the process ends. */
export function ownSite(): string {
  clear();
  const site = resolve(folder, String(process.pid));
  mkdirSync(dirname(site), { recursive: true });
  cpSync(dirname(entry), site, { recursive: true });
  process.once('exit', () => {
    rmSync(site, { recursive: true, force: true });
  });
  return join(site, basename(entry));
}
