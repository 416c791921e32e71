/**
 * `npm test` runs every step of `steps.ts`, goes on after one that failed, and closes with one line that counts the
 * tests. `node tests/run.ts <step> [arguments]` runs one step alone, after those that it needs.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensureChromium } from './journeys/chromium.ts';
import { countOf, type Count } from './reports.ts';
import { reportOf, type Step, steps } from './steps.ts';

const root = dirname(import.meta.dirname);
process.chdir(root);

const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
let running: ChildProcess | undefined;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true;
    running?.kill(signal);
  });
}

/** The exit code of a step's command, its output passed on as it comes. */
function execute(step: Step, more: readonly string[]): Promise<number> {
  const [command = '', ...args] = [...step.command, ...more];
  const env = { ...process.env, PATH: path };
  return new Promise((resolve) => {
    running = spawn(command, args, { env, stdio: 'inherit' });
    running.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    running.once('exit', (code) => resolve(code ?? 1));
  });
}

async function run(step: Step, more: readonly string[] = []): Promise<Count> {
  console.log(`\n— ${step.name}`);
  mkdirSync(dirname(reportOf(step)), { recursive: true });
  rmSync(reportOf(step), { force: true });
  try {
    if (step.report === 'playwright') ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  const code = await execute(step, more);
  return countOf(step, code);
}

const stepNamed = (name: string): Step => {
  const step = steps.find((candidate) => candidate.name === name);
  if (!step)
    throw new Error(`There is no step "${name}". The steps are ${steps.map((known) => known.name).join(', ')}.`);
  return step;
};

async function runAll(chosen: readonly Step[], more: readonly string[]): Promise<number> {
  const counts = new Map<string, Count>();
  for (const step of chosen) {
    if (interrupted) break;
    counts.set(step.name, await run(step, step === chosen.at(-1) ? more : []));
  }
  const failing = [...counts].filter(([, count]) => count.failed > 0).map(([name]) => name);
  const sum = (key: keyof Count): number => [...counts.values()].reduce((total, count) => total + count[key], 0);
  if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`);
  if (interrupted) console.log('\nInterrupted.');
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return failing.length > 0 || interrupted ? 1 : 0;
}

const [name, ...more] = process.argv.slice(2);
const chosen = name === undefined ? steps : [...stepNamed(name).needs, name].map(stepNamed);
process.exitCode = await runAll(chosen, more);
