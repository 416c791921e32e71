import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { migrate, openDatabase } from '#lib/server/db/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { run } from '../database-setup.ts';

const anna: Actor = {
  kind: 'person',
  personId: "0199-o'brien",
  memberships: [
    { role: 'respondent', organisation: 'kommun "0580", \\ö', county: null, sections: null },
    { role: 'county_officer', organisation: null, county: '05', sections: null },
  ],
};

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ max: 1 });
  await run(
    fresh.ownerUrl,
    'create table note (id int primary key, text text)',
    'grant select, insert on note to samsyn_app',
  );
});
afterAll(() => fresh.drop());

describe('a transaction', () => {
  const pidOf = async (client: pg.ClientBase) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() pid')).rows[0]?.pid;
  const settings = `select current_setting('samsyn.person', true) person, current_setting('samsyn.roles', true) roles,
    current_setting('samsyn.organisations', true)::text[] organisations, current_setting('samsyn.counties', true)::text[] counties`;

  test('knows who acts, and forgets it at its end', async () => {
    const inside = await fresh.database.inTransaction(
      anna,
      async ({ client }) => (await client.query(settings)).rows[0],
    );
    expect(inside).toEqual({
      person: "0199-o'brien",
      roles: '{"respondent","county_officer"}',
      organisations: ['kommun "0580", \\ö'],
      counties: ['05'],
    });
    // The pool has one connection, so this is the same one.
    const { rows } = await fresh.database.pool.query(
      `select current_setting('samsyn.person', true) person, current_setting('samsyn.roles', true) roles`,
    );
    expect(rows).toEqual([{ person: '', roles: '' }]);
  });

  test('of the system says so; of nobody says nothing', async () => {
    const roles = (actor: Actor | 'system') =>
      fresh.database.read(
        actor,
        async ({ client }) => (await client.query(settings)).rows[0] as { person: string; roles: string },
      );
    expect(await roles('system')).toMatchObject({ person: '', roles: '{"system"}' });
    expect(await roles({ kind: 'anonymous' })).toMatchObject({ person: '', roles: '{}' });
  });

  test('commits what drizzle and SQL wrote', async () => {
    await fresh.database.inTransaction('system', async ({ db, client }) => {
      await db.execute(sql`insert into note values (1, 'Åhl')`);
      await client.query(`insert into note values (2, 'Öst')`);
    });
    const { rows } = await fresh.database.pool.query('select text from note where id in (1, 2) order by id');
    expect(rows).toEqual([{ text: 'Åhl' }, { text: 'Öst' }]);
  });

  test('rolls back when it throws, and its connection serves on', async () => {
    const boom = new Error('boom');
    const writing = fresh.database.inTransaction('system', async ({ client }) => {
      await client.query(`insert into note values (10, 'gone')`);
      throw boom;
    });
    await expect(writing).rejects.toBe(boom);
    const { rows } = await fresh.database.pool.query('select * from note where id = 10');
    expect(rows).toEqual([]);
  });

  test('does not pretend to have saved when a failed statement was swallowed', async () => {
    const writing = fresh.database.inTransaction('system', async ({ client }) => {
      await client.query('select 1 / 0').catch(() => undefined);
      return 'saved';
    });
    await expect(writing).rejects.toThrow('Nothing was saved');
  });

  test('is over for promises that nobody awaited', async () => {
    let late: Promise<unknown> | undefined;
    await fresh.database.inTransaction('system', async ({ db, client }) => {
      late = new Promise((resolve) => setTimeout(resolve, 100)).then(() =>
        Promise.allSettled([
          db.execute(sql`insert into note values (20, 'late')`),
          (async () => client.query('select 1'))(),
        ]),
      );
    });
    await fresh.database.inTransaction(anna, async ({ client }) => {
      expect(await late).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
      expect((await client.query('select * from note where id = 20')).rows).toEqual([]);
    });
  });

  test('cannot be committed by one inside it', async () => {
    await fresh.database.inTransaction('system', async ({ db }) => {
      await expect(db.transaction(async () => 1)).rejects.toThrow('a transaction already');
    });
  });

  test('whose connection breaks is not given to the next', async () => {
    let before: number | undefined;
    const broken = fresh.database.inTransaction(anna, async ({ client }) => {
      before = await pidOf(client);
      await run(inject('testServer').adminUrl, `select pg_terminate_backend(${before})`);
      await client.query('select 1');
    });
    await expect(broken).rejects.toThrow();
    const after = await fresh.database.inTransaction('system', ({ client }) => pidOf(client));
    expect(after).not.toBe(before);
  });

  test('that cannot be rolled back takes its connection with it', async () => {
    let before: number | undefined;
    const failing = fresh.database.inTransaction(anna, async ({ client }) => {
      before = await pidOf(client);
      const connection = Object.getPrototypeOf(client) as pg.PoolClient;
      connection.query = () => Promise.reject(new Error('no answer'));
      throw new Error('the first fault');
    });
    await expect(failing).rejects.toThrow('the first fault');
    expect(await fresh.database.inTransaction('system', ({ client }) => pidOf(client))).not.toBe(before);
  });

  test('reads one moment, and only reads', async () => {
    const seen = await fresh.database.read(anna, async ({ client }) => {
      const count = async () => (await client.query<{ n: string }>('select count(*) n from note')).rows[0]?.n;
      const first = await count();
      await run(fresh.ownerUrl, `insert into note values (30, 'meanwhile')`);
      return [first, await count()];
    });
    expect(seen[0]).toBe(seen[1]);
    const writing = fresh.database.read('system', async ({ client }) =>
      client.query(`insert into note values (31, '')`),
    );
    await expect(writing).rejects.toThrow('read-only');
  });

  test('gives figures and days back exactly', async () => {
    const { rows } = await fresh.database.pool
      .query(`select 12345678901234567.10::numeric n, array[0.10::numeric] ns, 9007199254740993::bigint b,
      date '2013-12-31' d, array[date '2013-12-31'] ds, timestamptz '2013-12-31 23:00Z' t`);
    expect(rows).toEqual([
      {
        n: '12345678901234567.10',
        ns: ['0.10'],
        b: '9007199254740993',
        d: '2013-12-31',
        ds: ['2013-12-31'],
        t: new Date('2013-12-31T23:00Z'),
      },
    ]);
  });
});

describe('the serving role', () => {
  const attempt = (statement: string) => fresh.database.pool.query(statement);

  test('is samsyn_app, also after a reset', async () => {
    const { rows } = await attempt('select current_user as role');
    expect(rows).toEqual([{ role: 'samsyn_app' }]);
    await attempt('reset role');
    expect((await attempt('select current_user as role')).rows).toEqual([{ role: 'samsyn_app' }]);
  });

  test.each([
    'create table mine (id int)',
    'create schema mine',
    'alter table person add column mine int',
    'drop table person',
    'truncate person',
    'select * from drizzle.__drizzle_migrations',
  ])('may not %s', async (statement) => {
    await expect(attempt(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each(['audit', 'revision', 'submission'])('may add to and read %s, never change it', async (table) => {
    const { rows } = await attempt(`select array_agg(privilege_type::text order by privilege_type) as rights
      from information_schema.role_table_grants where grantee = 'samsyn_app' and table_name = '${table}'`);
    expect(rows).toEqual([{ rights: ['INSERT', 'SELECT'] }]);
    await expect(attempt(`delete from ${table}`)).rejects.toThrow('permission denied');
    await expect(attempt(`truncate ${table}`)).rejects.toThrow('permission denied');
    await expect(attempt(`select * from ${table} for update`)).rejects.toThrow('permission denied');
    await expect(attempt(`select * from ${table}`)).resolves.toBeDefined();
  });

  test('may write the other tables, and owns none', async () => {
    const { rows } =
      await attempt(`select has_table_privilege('person', 'select') and has_table_privilege('person', 'insert')
      and has_table_privilege('person', 'update') and has_table_privilege('person', 'delete') as writes,
      (select count(*)::int from pg_class where pg_get_userbyid(relowner) in ('samsyn_app', session_user)) as owned`);
    expect(rows).toEqual([{ writes: true, owned: 0 }]);
  });

  test('is taken also when one login does both jobs', async () => {
    await migrate(fresh.ownerUrl, fresh.ownerUrl);
    const single = openDatabase(fresh.ownerUrl);
    try {
      await expect(single.pool.query('create table mine (id int)')).rejects.toThrow('permission denied');
      await expect(single.pool.query('delete from audit')).rejects.toThrow('permission denied');
    } finally {
      await single.close();
    }
  });
});

test('names are sorted in the Swedish order', async () => {
  const { rows } = await fresh.database.pool
    .query(`select name from unnest(array['Öst', 'Zorn', 'Ärla', 'Åhl', 'zeta', 'Ek']) name
    order by name collate "sv-x-icu"`);
  expect(rows.map((row: { name: string }) => row.name)).toEqual(['Ek', 'zeta', 'Zorn', 'Åhl', 'Ärla', 'Öst']);
  if (process.env['TEST_DATABASE_URL']) return;
  const own = await fresh.database.pool.query(
    `select name from unnest(array['Öst', 'Zorn', 'Ärla', 'Åhl']) name order by name`,
  );
  expect(own.rows.map((row: { name: string }) => row.name)).toEqual(['Zorn', 'Åhl', 'Ärla', 'Öst']);
});
