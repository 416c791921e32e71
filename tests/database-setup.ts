/**
 * Once per run of the server project: a PostgreSQL server, and in it a migrated database that each test file clones.
 * `TEST_DATABASE_URL` names a server of your own (15 or later; the login makes databases and roles), else the embedded
 * one runs in `.samsyn/test`, without caring for a loss of power.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, startEmbedded } from '#lib/server/db/index.ts';

export type TestServer = {
  /** May make and drop databases. */
  adminUrl: string;
  /** Own the template's tables, and serve; their path is replaced by a clone's name. */
  ownerUrl: string;
  serveUrl: string;
  template: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

type Server = { adminUrl: string; ownerUrl: string; serveUrl: string; stop(): Promise<void> };

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The same server and login, another database. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** Runs statements one by one as the given login. */
export async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function asLogin(url: string, login: string, password: string): string {
  const changed = new URL(url);
  changed.username = login;
  changed.password = password;
  return changed.toString();
}

/** Logins of this run alone, so that two runs on one server do not meet. */
async function givenServer(adminUrl: string, name: string): Promise<Server> {
  const [owner, server, password] = [`${name}_owner`, `${name}_server`, randomBytes(12).toString('hex')];
  await run(
    adminUrl,
    `do $$ begin create role samsyn_app nologin; exception when duplicate_object or unique_violation then null; end $$`,
    `create role ${owner} login createrole password '${password}'`,
    `create role ${server} login password '${password}'`,
    `grant ${owner} to current_user`,
    `grant samsyn_app to ${owner} with admin option`,
    `grant samsyn_app to ${server}`,
  );
  return {
    adminUrl,
    ownerUrl: asLogin(adminUrl, owner, password),
    serveUrl: asLogin(adminUrl, server, password),
    stop: () => run(adminUrl, `drop role ${server}`, `drop role ${owner}`),
  };
}

async function databasesOf(adminUrl: string, wanted: (pid: number) => boolean): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^samsyn_test_[0-9]+_'`,
    );
    return rows.map((row) => row.datname).filter((name) => wanted(Number(name.split('_')[2])));
  } finally {
    await client.end();
  }
}

async function dropDatabases(adminUrl: string, wanted: (pid: number) => boolean): Promise<void> {
  const names = await databasesOf(adminUrl, wanted);
  await run(adminUrl, ...names.map((name) => `drop database if exists ${name} with (force)`));
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function embeddedServer(): Promise<Server> {
  const server = await startEmbedded({
    dataDir: '.samsyn/test',
    settings: QUICK,
    log: (line) => console.log(`[database] ${line}`),
  });
  // What runs that were killed have left; on a server of your own their pids may be another machine's.
  await dropDatabases(server.adminUrl, isDead);
  return server;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = `samsyn_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? await givenServer(given, name) : await embeddedServer();
  const teardown = async (): Promise<void> => {
    await dropDatabases(server.adminUrl, (pid) => pid === process.pid);
    await server.stop();
  };
  try {
    const owner = new URL(server.ownerUrl).username;
    await run(server.adminUrl, `create database ${name} owner ${owner} encoding 'UTF8' template template0`);
    await migrate(onDatabase(server.ownerUrl, name), onDatabase(server.serveUrl, name));
  } catch (error) {
    await teardown();
    throw error;
  }
  const { adminUrl, ownerUrl, serveUrl } = server;
  project.provide('testServer', { adminUrl, ownerUrl, serveUrl, template: name });
  return teardown;
}
