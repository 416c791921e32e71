/** Runs dependency-cruiser on a folder, with what components import for their types made visible to it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = join(root, 'tests/boundaries/dependency-cruiser.cjs');

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export type Violation = { rule: string; from: string; to: string };
export type Cruised = { modules: number; violations: Violation[] };

/**
 * The compiler takes `import type` out of a component before dependency-cruiser sees it; so the imports of each
 * component are put beside it once more, as a module.
 */
function exposeTypes(folder: string): void {
  for (const name of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.svelte')) continue;
    const path = join(folder, 'src', name);
    const imports = readFileSync(path, 'utf8').match(/^\s*import\s[^;]*?from\s*['"][^'"]+['"];?$/gm) ?? [];
    writeFileSync(
      `${path}.types.ts`,
      imports.map((line) => line.trim().replace(/^import(\s+type)?\s/, 'import type ')).join('\n'),
    );
  }
}

/** Calls `run` with a folder of its own, which is gone afterwards. */
export function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-boundaries-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A copy of the project's sources. */
export function copyProject(folder: string): void {
  for (const name of ['src', 'tests', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('/tests/.out') });
  }
}

export function cruise(folder: string): Cruised {
  exposeTypes(folder);
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src', 'tests'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200 * 1024 * 1024,
  });
  if (run.stdout === '') throw new Error(run.stderr);
  const { summary } = Report.parse(JSON.parse(run.stdout));
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
