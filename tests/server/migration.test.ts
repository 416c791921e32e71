import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { migrate } from '#lib/server/db/index.ts';
import { emptyDatabase } from '../database.ts';
import { run } from '../database-setup.ts';

/** A folder of migrations in drizzle's form; each entry is the SQL of one. */
function migrations(...statements: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-migrations-'));
  mkdirSync(join(folder, 'meta'));
  const entries = statements.map((_, idx) => ({
    idx,
    version: '7',
    when: 1000 + idx,
    tag: `000${idx}_m`,
    breakpoints: true,
  }));
  statements.forEach((statement, idx) => writeFileSync(join(folder, `000${idx}_m.sql`), statement));
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return folder;
}

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

describe('migration', () => {
  const migrateScript = `
    const { migrate } = await import('#lib/server/db/migrate.ts');
    const [owner, serve, folder] = process.argv.slice(1);
    console.log((await migrate(owner, serve, folder)).applied);`;

  function inProcess(...args: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', migrateScript, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.once('exit', (code) => (code === 0 ? resolve(out.trim()) : reject(new Error(`exit code ${code}`))));
    });
  }

  test('by four processes at once is done once', async () => {
    const empty = await emptyDatabase();
    const folder = migrations(
      'select pg_sleep(0.3);\n--> statement-breakpoint\ncreate table audit (id int)',
      'create table other (id int)',
    );
    try {
      const applied = await Promise.all([1, 2, 3, 4].map(() => inProcess(empty.ownerUrl, empty.serveUrl, folder)));
      expect(applied.sort()).toEqual(['0', '0', '0', '2']);
      expect(await ask(empty.ownerUrl, 'select count(*)::int n from drizzle.__drizzle_migrations')).toEqual([{ n: 2 }]);
    } finally {
      await empty.drop();
      rmSync(folder, { recursive: true });
    }
  });

  test('refuses a migration that was edited after it ran, and a folder without any', async () => {
    const empty = await emptyDatabase();
    const folder = migrations('create table one (id int)');
    try {
      expect(await migrate(empty.ownerUrl, empty.serveUrl, folder)).toEqual({ applied: 1 });
      writeFileSync(join(folder, '0000_m.sql'), 'create table one (id bigint)');
      await expect(migrate(empty.ownerUrl, empty.serveUrl, folder)).rejects.toThrow('edited after it ran');
      await expect(migrate(empty.ownerUrl, empty.serveUrl, '/nowhere')).rejects.toThrow('No migrations in /nowhere');
    } finally {
      await empty.drop();
      rmSync(folder, { recursive: true });
    }
  });

  test('that fails leaves nothing behind', async () => {
    const empty = await emptyDatabase();
    const folder = migrations('create table one (id int)', 'create table two (id nonsense)');
    try {
      await expect(migrate(empty.ownerUrl, empty.serveUrl, folder)).rejects.toThrow();
      expect(await ask(empty.ownerUrl, `select relname from pg_class where relname in ('one', 'two')`)).toEqual([]);
    } finally {
      await empty.drop();
      rmSync(folder, { recursive: true });
    }
  });

  test('refuses another encoding than UTF8, and says what to do', async () => {
    const empty = await emptyDatabase('LATIN1');
    try {
      await expect(migrate(empty.ownerUrl, empty.serveUrl)).rejects.toThrow(/LATIN1.*UTF8/);
    } finally {
      await empty.drop();
    }
  });

  test('says which statements an administrator has to run when the login may not make roles', async () => {
    const { adminUrl, ownerUrl, template } = inject('testServer');
    const [plain, other] = [`${template}_plain`, `${template}_other`];
    const empty = await emptyDatabase();
    await run(adminUrl, `create role ${plain} login password 'plain'`, `create role ${other} login`);
    try {
      const url = new URL(empty.ownerUrl);
      url.username = plain;
      url.password = 'plain';
      await expect(migrate(url.toString(), ownerUrl.replace(new URL(ownerUrl).username, other))).rejects.toThrow(
        /create role samsyn_app nologin; grant samsyn_app to "/,
      );
    } finally {
      await empty.drop();
      await run(adminUrl, `drop role ${plain}`, `drop role ${other}`);
    }
  });
});
