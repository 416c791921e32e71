/**
 * What the operator has said, read once at start. Nothing else in the program reads `process.env`
 * for these names, so what this file accepts is what the program runs with.
 */
import { resolve } from 'node:path';
import { z } from 'zod';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type Config = {
  /** The serving login. Undefined: start the database that comes with the program. */
  databaseUrl: string | undefined;
  /** The login that owns the tables and migrates; the same as `databaseUrl` unless set apart. */
  migrateUrl: string | undefined;
  /** Where people reach the site: scheme, host and port, no path. */
  origin: string;
  host: string;
  port: number;
  /** Absolute path of the folder for the embedded database and other local state. */
  dataDir: string;
  demo: boolean;
  logLevel: (typeof logLevels)[number];
  production: boolean;
  /** True when the origin is https: only then do browsers keep `Secure` and `__Host-` cookies. */
  secureCookies: boolean;
};

/** Every fault in the configuration at once, so that it is mended in one go. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.join('\n- ')}`,
    );
    this.faults = faults;
  }
}

const isPostgresUrl = (value: string): boolean => /^postgres(ql)?:\/\//.test(value);

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, 'write it as postgres://login:password@host:5432/database')
  .optional();

const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const bare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return bare && ['http:', 'https:'].includes(url.protocol);
};

const Environment = z.object({
  DATABASE_URL: postgresUrl,
  MIGRATE_URL: postgresUrl,
  ORIGIN: z
    .string()
    .refine(isOrigin, 'write scheme and host only, as in https://samsyn.example.se')
    .transform((value) => new URL(value).origin)
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number('give a whole number from 1 to 65535')
    .int('give a whole number from 1 to 65535')
    .min(1, 'give a whole number from 1 to 65535')
    .max(65535, 'give a whole number from 1 to 65535')
    .default(3000),
  SAMSYN_DATA_DIR: z.string().default('.samsyn'),
  SAMSYN_DEMO: z.enum(['0', '1'], 'set it to 1 for the demonstration, or leave it out').default('0'),
  LOG_LEVEL: z.enum(logLevels, `choose one of ${logLevels.join(', ')}`).default('info'),
  NODE_ENV: z.string().optional(),
});
type Environment = z.infer<typeof Environment>;

/** True for the addresses that never leave the machine, where http is no risk. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** What no single field can tell: faults in how the fields go together. */
function faultsTogether(env: Environment): string[] {
  const faults: string[] = [];
  // Only a development server or a test is trusted to be one; a forgotten NODE_ENV counts as production.
  const relaxed = env.NODE_ENV === 'development' || env.NODE_ENV === 'test';
  if (env.ORIGIN !== undefined && !relaxed) {
    const { protocol, hostname } = new URL(env.ORIGIN);
    if (protocol !== 'https:' && !isLoopback(hostname)) {
      faults.push(
        `ORIGIN: ${env.ORIGIN} would send passwords and answers unencrypted; use https, or a loopback address for a demonstration`,
      );
    }
  }
  const behindProxy = env.NODE_ENV === 'production' && env.SAMSYN_DEMO !== '1';
  if (env.ORIGIN === undefined && !relaxed && (behindProxy || !isLoopback(env.HOST))) {
    faults.push(
      'ORIGIN: it is missing; set it to the address people use, as in https://samsyn.example.se, else every form is refused',
    );
  }
  if (env.MIGRATE_URL !== undefined && env.DATABASE_URL === undefined) {
    faults.push(
      'MIGRATE_URL: it is set without DATABASE_URL; set DATABASE_URL to the serving login of the same database',
    );
  }
  return faults;
}

function fromEnvironment(env: Environment): Config {
  const host = isLoopback(env.HOST) ? env.HOST : 'localhost';
  const origin = env.ORIGIN ?? `http://${host === '::1' ? '[::1]' : host}:${env.PORT}`;
  return {
    databaseUrl: env.DATABASE_URL,
    migrateUrl: env.MIGRATE_URL ?? env.DATABASE_URL,
    origin,
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(env.SAMSYN_DATA_DIR),
    demo: env.SAMSYN_DEMO === '1',
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    secureCookies: origin.startsWith('https:'),
  };
}

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 * Throws `ConfigError` with every fault and what to do about it. Values are never quoted but the origin:
 * connection strings hold passwords.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = Environment.safeParse(given);
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const faults = faultsTogether(read.data);
  if (faults.length > 0) throw new ConfigError(faults);
  return fromEnvironment(read.data);
}
