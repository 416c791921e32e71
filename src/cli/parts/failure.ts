/** How a command tells that it failed. */
import { ConfigError } from '#lib/server/config.ts';

/** A failure that the command expected; its message says what to do. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Runs the command; an expected failure becomes its sentence and exit code 1, any other is a defect and keeps its trace. */
export async function orSay(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
