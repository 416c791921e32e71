/** Serving the production build in this process, so that whoever stops it stops everything. */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Config } from '#lib/server/config.ts';
import { bodyLimit } from '#lib/server/http/body-limit.ts';
import { entry } from './build.ts';
import { Failure } from './failure.ts';

/** What the build reads from the environment when it is loaded. Forms are refused when ORIGIN is not the address in use. */
function environmentOf(config: Config): Record<string, string> {
  return {
    ORIGIN: config.origin,
    HOST: config.host,
    PORT: String(config.port),
    BODY_SIZE_LIMIT: process.env['BODY_SIZE_LIMIT'] || String(bodyLimit),
    SHUTDOWN_TIMEOUT: process.env['SHUTDOWN_TIMEOUT'] || '3',
  };
}

const addressOf = ({ host, port }: Config): string => {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
};

async function isHealthy(config: Config): Promise<boolean> {
  const answer = await fetch(`${addressOf(config)}/halsa`, { headers: { connection: 'close' } }).catch(() => undefined);
  return answer?.status === 200;
}

/**
 * Starts the server and answers when it does. From here on SIGTERM and Ctrl-C are the server's to answer: it lets
 * requests under way finish (three seconds), closes the database and lets the process end.
 */
export async function serve(config: Config, site: string = entry, patienceMs = 30_000): Promise<void> {
  Object.assign(process.env, environmentOf(config));
  await import(pathToFileURL(resolve(site)).href);
  const deadline = Date.now() + patienceMs;
  while (!(await isHealthy(config))) {
    if (Date.now() > deadline) throw new Failure(`The server does not answer on ${addressOf(config)}/halsa.`);
    await delay(100);
  }
}
