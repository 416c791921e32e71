import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Indicator } from '#lib/domain/indicator.ts';
import { nextVersion } from '#lib/domain/indicator-version.ts';
import { changeItem, createAgreement, exportAgreement, loadDefinitions } from '#lib/server/agreements/index.ts';
import { followTrends } from '#lib/server/results/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';
import { agreement as sample, component } from '../sample-agreement.ts';

const now = new Date('2026-11-20T09:00:00Z');
const [earlier, later] = ['05-forra', '05-prov'] as const;
let fresh: FreshDatabase;

/** A published figure of Linköping's. */
async function figure(indicator: string, year: number, value: number, published = true): Promise<void> {
  await fresh.database.inTransaction('system', ({ client }) =>
    client.query(
      `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year,
         period_from, period_to, reporter_id, lead, status, value, synthetic, published, at)
       values (gen_random_uuid(), $1, 'value', '', '05', '0580', $2, make_date($2, 1, 1), make_date($2, 12, 31),
         'kommun-0580', true, 'value', $3, false, $4, $5)`,
      [indicator, year, value, published, now],
    ),
  );
}

async function change(key: string, code: string, become: (before: Indicator) => unknown): Promise<void> {
  const { revision } = await exportAgreement(fresh.database, system, key);
  const item = {
    list: 'indicators' as const,
    isIt: (one: Indicator) => one.code === code,
    become: (before: Indicator | undefined) => before && become(before),
  };
  await changeItem(fresh.database, system, { key, base: revision }, item, now);
}

async function seriesOf(code: string) {
  const { areas, years } = await followTrends(fresh.database, anonymous, later);
  const trend = areas.flatMap(({ trends }) => trends).find(({ indicator }) => indicator.code === code);
  const points = trend?.series.lines.at(-1)?.points.map(({ year, value }) => [year, value]);
  return { years, points, breaks: trend?.series.breaks };
}

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  const part = { ...component('value'), breakdowns: [] };
  const one = { ...sample().indicators[0], components: [part], decimals: 0 };
  const indicators = (codes: string[]) => codes.map((code) => ({ ...one, code }));
  const base = { ...sample(), predecessor: null };
  await createAgreement(fresh.database, system, { ...base, key: earlier, indicators: indicators(['05-UTB-91']) }, now);
  const own = { ...base, key: later, predecessor: earlier, indicators: indicators(['05-UTB-92', '05-UTB-93']) };
  await createAgreement(fresh.database, system, own, now);
  for (const [year, value] of [
    [2011, 10],
    [2012, 20],
    [2013, 999],
  ] as const)
    await figure('05-UTB-91', year, value);
  for (const [year, value] of [
    [2013, 30],
    [2014, 40],
  ] as const) {
    await figure('05-UTB-92', year, value);
    await figure('05-UTB-93', year, value);
  }
});
afterAll(() => fresh.drop());

test('a series is its own years while it continues nothing', async () => {
  expect(await seriesOf('05-UTB-92')).toEqual({
    years: [2013, 2014],
    points: [
      [2013, '30'],
      [2014, '40'],
    ],
    breaks: [],
  });
});

test('one that continues another begins with the other’s years, up to its own, and says where they meet', async () => {
  await change(later, '05-UTB-92', (before) => ({ ...before, continues: '05-UTB-91' }));
  expect(await seriesOf('05-UTB-92')).toEqual({
    years: [2011, 2012, 2013, 2014],
    points: [
      [2011, '10'],
      [2012, '20'],
      [2013, '30'],
      [2014, '40'],
    ],
    breaks: [{ between: [2012, 2013], kind: 'note', note: null, continues: '05-UTB-91' }],
  });
  expect((await seriesOf('05-UTB-93')).points).toHaveLength(2);
});

test('another kind is not continued', async () => {
  await change(later, '05-UTB-93', (before) => ({ ...before, continues: '05-UTB-02' }));
  expect((await seriesOf('05-UTB-93')).points).toHaveLength(2);
});

test('a year of the earlier agreement that is not published yet is left out', async () => {
  await figure('05-UTB-91', 2010, 5, false);
  expect((await seriesOf('05-UTB-92')).years).toEqual([2011, 2012, 2013, 2014]);
});

test('a new definition parts the series where it came, and outweighs the remark where the two meet', async () => {
  const bridge = { kind: 'break', note: { sv: 'Ny', en: 'New' } } as const;
  const since = (year: number) => (before: Indicator) =>
    nextVersion(before, { ...before, wording: { sv: `${year}`, en: 'x' } }, year, bridge);
  await change(later, '05-UTB-93', since(2014));
  expect(await seriesOf('05-UTB-93')).toMatchObject({
    breaks: [{ between: [2013, 2014], ...bridge }],
  });
  await change(later, '05-UTB-92', since(2013));
  expect((await seriesOf('05-UTB-92')).breaks).toEqual([{ between: [2012, 2013], ...bridge }]);
});

test('the earlier indicator’s own breaks are kept', async () => {
  const bridge = { kind: 'note', note: { sv: 'Dag', en: 'Day' } } as const;
  await change(earlier, '05-UTB-91', (before) =>
    nextVersion(before, { ...before, wording: { sv: 'y', en: 'y' } }, 2012, bridge),
  );
  expect((await seriesOf('05-UTB-92')).breaks?.[0]).toEqual({ between: [2011, 2012], ...bridge });
});
