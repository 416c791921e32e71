import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nativeFolder, usableBinaries } from '#lib/server/db/embedded-binaries.ts';
import { whoRuns } from '#lib/server/db/embedded-place.ts';
import { startEmbedded } from '#lib/server/db/index.ts';
import { run } from '../database-setup.ts';
import { becomes, hold, openFolder, postmastersOn, watchdogsOn } from './embedded-process.ts';

const settings = { fsync: 'off' };
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = openFolder();
});
afterEach(async () => {
  // What a failed test left running.
  for (const pid of [...watchdogsOn(join(folder, 'postgres')), ...postmastersOn(join(folder, 'postgres'))])
    process.kill(pid, 'SIGKILL');
  await becomes(() => postmastersOn(join(folder, 'postgres')).length === 0);
  rmSync(folder, { recursive: true, force: true });
});

async function notes(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ text: string }>('select text from note order by text');
  await client.end();
  return rows.map((row) => row.text);
}

const write = (url: string) =>
  run(url, 'create table note (text text)', `insert into note values ('Åhl'), ('Zorn'), ('Öst')`);

describe('after a kill -9', () => {
  test('of the program alone, the watchdog stops the server, cleanly', async () => {
    const first = await hold(folder);
    await write(first.started.ownerUrl);
    await first.kill();
    expect(await becomes(() => postmastersOn(first.started.home).length === 0)).toBe(true);
    expect(readFileSync(join(first.started.home, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    const next = await startEmbedded({ dataDir: folder, settings });
    expect(next.adopted).toBe(false);
    expect(await notes(next.ownerUrl)).toEqual(['Zorn', 'Åhl', 'Öst']);
    await next.stop();
  });

  test('of the program, a start at once gets a server that stays', async () => {
    const first = await hold(folder);
    await write(first.started.ownerUrl);
    await first.kill();
    const next = await startEmbedded({ dataDir: folder, settings });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await notes(next.ownerUrl)).toEqual(['Zorn', 'Åhl', 'Öst']);
    expect(postmastersOn(next.home)).toHaveLength(1);
    await next.stop();
    expect(postmastersOn(next.home)).toEqual([]);
  });

  test('of the program and its watchdog, the orphan is adopted, and stopped at the end', async () => {
    const first = await hold(folder);
    await write(first.started.ownerUrl);
    const orphan = postmastersOn(first.started.home);
    for (const pid of watchdogsOn(first.started.home)) process.kill(pid, 'SIGKILL');
    await first.kill();
    const next = await startEmbedded({ dataDir: folder, settings });
    expect(next.adopted).toBe(true);
    expect(postmastersOn(next.home)).toEqual(orphan);
    expect(await notes(next.ownerUrl)).toEqual(['Zorn', 'Åhl', 'Öst']);
    await next.stop();
    expect(await becomes(() => postmastersOn(next.home).length === 0)).toBe(true);
  });

  test('of everything, the server too, the next start recovers', async () => {
    const first = await hold(folder);
    await write(first.started.ownerUrl);
    for (const pid of [...watchdogsOn(first.started.home), ...postmastersOn(first.started.home)])
      process.kill(pid, 'SIGKILL');
    await first.kill();
    const next = await startEmbedded({ dataDir: folder, settings });
    expect(next.adopted).toBe(false);
    expect(await notes(next.ownerUrl)).toEqual(['Zorn', 'Åhl', 'Öst']);
    await next.stop();
  });

  test('a pid file whose number is another program by now is taken away', async () => {
    const first = await startEmbedded({ dataDir: folder, settings });
    await first.stop();
    const stranger = spawn('/bin/sleep', ['60'], { ...whoRuns(), stdio: 'ignore' });
    try {
      const lines = [stranger.pid, join(first.home, 'data'), 1, first.port, '', '127.0.0.1', '', 'ready'];
      writeFileSync(join(first.home, 'data', 'postmaster.pid'), lines.join('\n'), { mode: 0o644 });
      const next = await startEmbedded({ dataDir: folder, settings });
      expect(next.adopted).toBe(false);
      expect(stranger.exitCode).toBe(null);
      await next.stop();
    } finally {
      stranger.kill();
    }
  });
});

describe('several processes on one folder', () => {
  test('that start at once share one server; the last one out stops it', async () => {
    const holders = await Promise.all([hold(folder), hold(folder), hold(folder)]);
    expect(holders.map((holder) => holder.started.adopted).sort()).toEqual([false, true, true]);
    const home = holders[0].started.home;
    expect(postmastersOn(home)).toHaveLength(1);
    const [starter, ...adopters] = holders.toSorted((a, b) => Number(a.started.adopted) - Number(b.started.adopted));
    expect(await starter?.stop()).toBe(0);
    await adopters[0]?.kill();
    await becomes(() => watchdogsOn(home).length === 1);
    await write(adopters[1]?.started.ownerUrl ?? '');
    expect(await adopters[1]?.stop()).toBe(0);
    expect(postmastersOn(home)).toEqual([]);
    expect(watchdogsOn(home)).toEqual([]);
  });

  test('wait while somebody is stopping it', async () => {
    const first = await startEmbedded({ dataDir: folder, settings });
    const mark = join(first.home, 'users', String(postmastersOn(first.home)[0]), 'closing.1.aa');
    writeFileSync(mark, '');
    const began = performance.now();
    setTimeout(() => unlinkSync(mark), 800);
    const second = await startEmbedded({ dataDir: folder, settings });
    expect(performance.now() - began).toBeGreaterThan(800);
    await Promise.all([first.stop(), second.stop()]);
  });

  test('that come while others go never lose the server they were given', async () => {
    for (let round = 0; round < 5; round++) {
      const leaving = await startEmbedded({ dataDir: folder, settings });
      const [, coming] = await Promise.all([leaving.stop(), startEmbedded({ dataDir: folder, settings })]);
      await run(coming.ownerUrl, 'select 1');
      expect(postmastersOn(coming.home)).toHaveLength(1);
      await coming.stop();
      expect(postmastersOn(coming.home)).toEqual([]);
    }
  });
});

test('Ctrl-C in the terminal, which reaches the whole group, still ends with the server stopped', async () => {
  const holder = await hold(folder);
  process.kill(-(holder.process.pid ?? 0), 'SIGINT');
  expect(await becomes(() => postmastersOn(holder.started.home).length === 0)).toBe(true);
  expect(readFileSync(join(holder.started.home, 'postgres.log'), 'utf8')).toContain('database system is shut down');
});

test('the password file is ours alone, and the server listens on the loopback address only', async () => {
  const server = await startEmbedded({ dataDir: folder, settings });
  expect(statSync(join(server.home, 'passwords.json')).mode & 0o777).toBe(0o600);
  const wrong = new URL(server.ownerUrl);
  wrong.password = 'wrong';
  await expect(run(wrong.toString(), 'select 1')).rejects.toThrow('password authentication failed');
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('listen_addresses') a, current_setting('unix_socket_directories') s`,
  );
  await client.end();
  expect(rows).toEqual([{ a: '127.0.0.1', s: '' }]);
  await server.stop();
});

test('a server that cannot start ends in an error with its own words', async () => {
  const starting = startEmbedded({ dataDir: folder, settings: { shared_buffers: 'nonsense' }, patienceMs: 500 });
  await expect(starting).rejects.toThrow(/did not start[^]*shared_buffers/);
});

describe.runIf(isRoot)('as root', () => {
  test('under a 0700 parent the database goes elsewhere, says so, and is found again', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const lines: string[] = [];
    const dataDir = join(closed, 'samsyn');
    const first = await startEmbedded({ dataDir, settings, log: (line) => lines.push(line) });
    expect(lines[0]).toContain(`cannot reach ${dataDir}; the database is kept in`);
    expect(first.home.startsWith(folder)).toBe(false);
    await write(first.ownerUrl);
    await first.stop();
    const again = await startEmbedded({ dataDir, settings });
    expect(await notes(again.ownerUrl)).toEqual(['Zorn', 'Åhl', 'Öst']);
    await again.stop();
    rmSync(dirname(again.home), { recursive: true });
  });

  test('programs that cannot be reached, and lack their symlinks, are mended in a copy', () => {
    const closed = mkdtempSync(join(tmpdir(), 'samsyn-closed-'));
    const native = join(closed, 'native');
    cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) unlinkSync(join(closed, target));
    const lines: string[] = [];
    const binaries = usableBinaries(whoRuns(), (line) => lines.push(line), native);
    expect(lines[0]).toContain('using a copy');
    expect(binaries.postgres.startsWith(closed)).toBe(false);
    rmSync(closed, { recursive: true });
    rmSync(dirname(dirname(dirname(dirname(binaries.postgres)))), { recursive: true });
  });
});
