/** The production build: whether it is there and newer than what it was made from, and making it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build is started. */
export const entry = 'build/index.js';

const sources = [
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
];

/** The catalogue's output is made by the build, so its age tells nothing; tests and commands are not part of it. */
const isSource = (path: string): boolean =>
  !path.endsWith('.test.ts') && ![join('src', 'lib', 'paraglide'), join('src', 'cli')].includes(path);

function newestOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || !isSource(path)) return 0;
  // A folder's own time tells of files that were removed.
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => newestOf(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}

export function isBuilt(): boolean {
  return existsSync(entry);
}

/** True when there is a build and nothing that it is made from has changed since. */
export function isFresh(): boolean {
  return isBuilt() && statSync(entry).mtimeMs >= Math.max(...sources.map(newestOf));
}

/** Builds; the builder's own words are shown only when it fails. */
export function build(): Promise<void> {
  const vite = spawn(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  let words = '';
  for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((resolve, reject) => {
    vite.once('error', reject);
    vite.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${words}`))));
  });
}
