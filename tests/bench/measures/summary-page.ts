/**
 * A goal area's page of a county's summary in the built program, twenty years and 1.2 million figures behind it, read
 * by 32 county officers at a time: each opens a page, reads it for two seconds, and goes on to the next area. `busy` is
 * the same with nobody ever reading: 32 requests under way all the time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createPersonWithHash, hashPassword } from '#lib/server/accounts/index.ts';
import { build, entry, isFresh } from '../../../src/cli/parts/build.ts';
import { serveSite } from '../../served-site.ts';
import { type BenchDatabase, withManyFigures } from '../database.ts';
import { agreement, areas, latest } from '../many-figures.ts';
import { percentile, type Timing } from '../throughput.ts';

export const budget = '200ms';

const readers = 32;
const readingMs = 2000;
const pagesEach = 12;
const county = '05';
const password = 'en bra lång lösenfras';

/** A session cookie of an officer of the county. */
async function logIn({ database }: BenchDatabase, url: string): Promise<string> {
  const email = 'handlaggare@bench.example';
  const memberships = [{ role: 'county_officer' as const, organisation: null, county, sections: null }];
  const passwordHash = await hashPassword(password);
  await createPersonWithHash(
    database,
    { kind: 'system' },
    { email, name: email, memberships, passwordHash },
    new Date(),
  );
  const answer = await fetch(`${url}/logga-in`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`The login was answered with ${answer.status}.`);
  return cookie;
}

async function read(url: string, cookie: string, area: string): Promise<number> {
  const address = `${url}/lan/${county}/${latest}/${area.toLowerCase()}?overenskommelse=${agreement}`;
  const before = performance.now();
  const answer = await fetch(address, { headers: { cookie, accept: 'text/html', 'accept-language': 'sv' } });
  const page = await answer.text();
  const taken = performance.now() - before;
  if (answer.status !== 200 || !page.includes('Indikator')) throw new Error(`${address}: ${answer.status}`);
  return taken;
}

async function all(url: string, cookie: string, pauseMs: number): Promise<number[]> {
  const taken: number[] = [];
  const reader = async (number: number): Promise<void> => {
    await delay((pauseMs * number) / readers);
    for (let page = 0; page < pagesEach; page++) {
      taken.push(await read(url, cookie, areas[(number + page) % areas.length] ?? ''));
      await delay(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
  return taken;
}

export function measure(): Promise<Timing> {
  return withManyFigures(async (bench) => {
    if (!isFresh()) await build();
    const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
    const place = { entry, cwd: process.cwd(), dataDir, log: 'tests/.out/bench-server.log' };
    const site = await serveSite({ ...place, databaseUrl: bench.serveUrl, migrateUrl: bench.ownerUrl });
    try {
      const cookie = await logIn(bench, site.url);
      const first = await read(site.url, cookie, areas[0] ?? '');
      for (const area of areas) await read(site.url, cookie, area);
      const reading = await all(site.url, cookie, readingMs);
      const busy = await all(site.url, cookie, 0);
      const also = [`first=${first.toFixed(0)}ms`, `p50=${percentile(reading, 0.5).toFixed(1)}ms`];
      const busyWords = [
        `busy-p50=${percentile(busy, 0.5).toFixed(0)}ms`,
        `busy-p99=${percentile(busy, 0.99).toFixed(0)}ms`,
      ];
      return { p99: percentile(reading, 0.99), n: reading.length, also: [...also, ...busyWords] };
    } finally {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}
