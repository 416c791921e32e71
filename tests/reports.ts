/** How many tests a step ran, by the report that its tool wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { reportOf, type Step } from './steps.ts';

export type Count = { passed: number; failed: number };

const Vitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests: passed, numFailedTests: failed }) => ({ passed, failed }));

/** A journey that only passed when it was tried again is flaky: it passed, and the list above says so. */
const Playwright = z
  .object({ stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

function read(step: Step): Count {
  const file = reportOf(step);
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return step.report === 'vitest' ? Vitest.parse(json) : Playwright.parse(json);
}

/** A tool that failed without a failed test (a file that cannot be read, no test at all) counts as one failure. */
export function countOf(step: Step, exitCode: number): Count {
  if (!step.report) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = read(step);
  const isFailure = exitCode !== 0 || passed === 0;
  return { passed, failed: isFailure ? Math.max(failed, 1) : failed };
}
