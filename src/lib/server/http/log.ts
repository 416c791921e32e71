import { DrizzleQueryError } from 'drizzle-orm/errors';
import { pino, type Logger } from 'pino';
import type { Config } from '#lib/server/config.ts';

/** One JSON object a line on standard output; JSON also escapes line breaks in values, so nobody can forge a line. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

export type LoggedError = {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  stack?: string;
  cause?: LoggedError;
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * An error as it may be logged: not what was in it. Drizzle's message ends with the query's parameters and PostgreSQL's
 * `detail` with the row, and those are answers, addresses and password hashes.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no Error was thrown' };
  const message = error instanceof DrizzleQueryError ? 'a query failed' : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { code, constraint }: Error & { code?: unknown; constraint?: unknown } = error;
  return {
    type: error.name,
    message,
    code: textOf(code),
    constraint: textOf(constraint),
    stack: frames.join('\n'),
    cause: error.cause === undefined || depth > 3 ? undefined : errorForLog(error.cause, depth + 1),
  };
}
