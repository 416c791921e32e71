/** Several agreements' results in one county and year: the national catalogue's, and the county's own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  councilAgreements,
  followTrends,
  listYears,
  summariseArea,
  summariseYear,
  summaryHead,
} from '#lib/server/results/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { actorWith, anonymous, system } from '../people.ts';
import { answered, catalogue, loadWithTrials, now, open, readers, stockholms } from '../stockholm.ts';

const council = actorWith({ role: 'council_member', organisation: null, county: '01', sections: null });
let fresh: FreshDatabase;
let round: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadWithTrials(fresh.database);
  round = await open(fresh.database);
  await answered(fresh.database, round, '0181');
  await answered(fresh.database, round, '0182');
});
afterAll(() => fresh.drop());

const database = () => fresh.database;

describe('a year with two agreements', () => {
  test('shows the county’s own first', async () => {
    const head = await summaryHead(database(), readers.officer, '01', 2026);
    expect(head.agreement.key).toBe(stockholms);
    expect(head.named).toBe(false);
    expect(head.questionnaire?.sv).toMatch(/^Stockholms läns tillägg/);
    expect(head.agreements.map(({ key, named }) => [key, named])).toEqual([
      [stockholms, false],
      [catalogue, true],
    ]);
  });

  test.each([
    [stockholms, '01-UTB-01', 'UTB'],
    [catalogue, '00-BOS-01', 'BOS'],
  ])('sums %s when it is named', async (agreement, code, area) => {
    const year = await summariseYear(database(), readers.officer, '01', 2026, agreement);
    expect(year.agreement.key).toBe(agreement);
    const all = year.groups.flatMap(({ indicators }) => indicators);
    expect(all.every(({ indicator }) => indicator.code.startsWith(agreement.slice(0, 2)))).toBe(true);
    const summary = all.find(({ indicator }) => indicator.code === code);
    expect(summary).toMatchObject({ shape: 'figures', table: { coverage: expect.any(Array) as unknown } });
    if (summary?.shape === 'figures') expect(summary.table.coverage[0]).toEqual({ answered: 2, asked: 26 });
    const { indicators } = await summariseArea(database(), readers.officer, '01', 2026, area, agreement);
    expect(indicators.map(({ indicator }) => indicator.code)).toContain(code);
  });

  test('does not know of others', async () => {
    for (const agreement of ['05-etablering-i-utveckling-2015', 'x', ''])
      await expect(summaryHead(database(), system, '01', 2026, agreement)).rejects.toMatchObject({ code: 'not-found' });
    await expect(summaryHead(database(), anonymous, '01', 2026, catalogue)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('is listed once for each, the county’s own first', async () => {
    const { years } = await listYears(database(), readers.officer, '01');
    expect(years.map(({ year, agreement, named, national }) => [year, agreement.key, named, national])).toEqual([
      [2026, stockholms, false, false],
      [2026, catalogue, true, true],
    ]);
    expect((await listYears(database(), anonymous, '01')).years).toEqual([]);
  });
});

describe('the national catalogue', () => {
  test('is followed in a county, which has to be said', async () => {
    const view = await followTrends(database(), readers.officer, catalogue, '01');
    expect(view).toMatchObject({
      county: { code: '01' },
      agreement: { key: catalogue },
      named: true,
      summaryYear: 2026,
    });
    expect(view.areas.length).toBeGreaterThan(5);
    for (const county of [null, '25', '00', '99'])
      await expect(followTrends(database(), system, catalogue, county)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is no way to another county’s own agreement', async () => {
    await expect(followTrends(database(), system, stockholms, '25')).rejects.toMatchObject({ code: 'not-found' });
    expect((await followTrends(database(), system, stockholms, '01')).named).toBe(false);
  });

  test('is among the council’s agreements once the round is shared', async () => {
    expect(await councilAgreements(database(), council)).toEqual([]);
    await expect(followTrends(database(), council, catalogue, '01')).rejects.toMatchObject({ code: 'not-found' });
    await shareRound(database(), system, round, now);
    const found = await councilAgreements(database(), council);
    expect(found.map(({ key, county, national }) => [key, county, national])).toEqual([
      [stockholms, '01', false],
      [catalogue, '01', true],
    ]);
    expect((await followTrends(database(), council, catalogue, '01')).summaryYear).toBeNull();
  });

  test('has no county of its own', async () => {
    await expect(listYears(database(), system, '00')).rejects.toMatchObject({ code: 'not-found' });
    await expect(summaryHead(database(), system, '00', 2026)).rejects.toMatchObject({ code: 'not-found' });
  });
});
