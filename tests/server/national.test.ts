/** The country county by county: every aggregate against a plain second way to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import { hasValue } from '#lib/domain/summary.ts';
import { compareCounties, summariseCountry } from '#lib/server/results/index.ts';
import { answeredCounties } from '../counties-answered.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { actorWith } from '../people.ts';
import { plainly } from '../plain-summary.ts';
import { cellsOf, inCounty, type Raw, rawRows } from '../raw-figures.ts';

const office = actorWith({ role: 'survey_office', county: null, organisation: null, sections: null });

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await answeredCounties(fresh.database);
});
afterAll(() => fresh.drop());

async function summariesOf(actor: Actor, year = 2026): Promise<NationalIndicator[]> {
  const { groups } = await summariseCountry(fresh.database, actor, year);
  return groups.flatMap(({ indicators }) => indicators);
}

describe('figures', () => {
  test('are sums and ratios of sums, county by county and together, over the municipalities with all of it', async () => {
    const raw = await rawRows(fresh.database, 2026);
    const summaries = (await summariesOf(office)).filter((one) => one.shape === 'figures');
    expect(summaries).toHaveLength(17);
    let checked = 0;
    for (const { indicator, table } of summaries) {
      const lines = [
        ...table.lines.map((line) => ({ county: line.county.code, line })),
        { county: null, line: table.together },
      ];
      for (const { county, line } of lines) {
        for (const [at, column] of table.columns.entries()) {
          const [dimension, code] = column.breakdown.split('=');
          const plain = plainly(
            cellsOf(inCounty(raw, county)),
            indicator.code,
            (breakdown) => column.breakdown === '' || breakdown[dimension as 'sex'] === code,
          );
          const figure = line.figures[at];
          const wanted = indicator.kind === 'share' ? plain.share : plain.top;
          expect(line.coverage[at]?.answered, `${indicator.code} ${county} ${column.breakdown}`).toBe(plain.answered);
          if (!hasValue(figure)) expect(plain.answered === 0 || Number.isNaN(wanted)).toBe(true);
          else
            expect(Number(figure.value), `${indicator.code} ${county} ${column.breakdown}`).toBeCloseTo(
              wanted,
              indicator.decimals === 0 ? 5 : 1,
            );
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(150);
  });

  test('say what they rest on: of all municipalities, in how many counties', async () => {
    const [sfi] = (await summariesOf(office)).filter(({ indicator }) => indicator.code === '00-SFI-02');
    if (sfi?.shape !== 'figures') throw new Error('no figures');
    expect(sfi.table.together.coverage.at(-1)).toEqual({ answered: 6, asked: 290, counties: 3 });
    expect(sfi.table.lines.map(({ county, coverage }) => [county.code, coverage.at(-1)])).toEqual([
      ['01', { answered: 2, asked: 26 }],
      ['10', { answered: 2, asked: 5 }],
      ['19', { answered: 2, asked: 10 }],
    ]);
    const head = await summariseCountry(fresh.database, office, 2026);
    expect(head.reach).toEqual({ counties: 3, ofCounties: 21, ofMunicipalities: 290 });
  });

  test('change as the municipalities do that have them in both years', async () => {
    const [before, after] = [await rawRows(fresh.database, 2026), await rawRows(fresh.database, 2027)];
    const summaries = (await summariesOf(office, 2027)).filter((one) => one.shape === 'figures');
    const both = ['1080', '1980'];
    for (const { indicator, table, bridge } of summaries) {
      if (indicator.code === '00-BOS-02') {
        expect([bridge.kind, table.before, table.together.changes]).toEqual(['break', null, [null]]);
        continue;
      }
      for (const [county, codes, line] of [
        [null, both, table.together],
        ['10', ['1080'], table.lines.find((one) => one.county.code === '10')],
        ['19', ['1980'], table.lines.find((one) => one.county.code === '19')],
      ] as const) {
        const at = table.headline ?? 0;
        const of = (raw: Raw[]) =>
          plainly(
            cellsOf(raw.filter(({ municipality }) => codes.some((code) => code === municipality))),
            indicator.code,
            () => true,
          );
        const [then, now] = [of(before), of(after)];
        const wanted = indicator.kind === 'share' ? now.share - then.share : now.top - then.top;
        expect(line?.matched[at], `${indicator.code} ${county}`).toBe(codes.length);
        expect(Number(line?.changes[at]), `${indicator.code} ${county}`).toBeCloseTo(
          wanted,
          indicator.decimals === 0 ? 5 : 1,
        );
      }
      expect(table.before).toBe(2026);
    }
    const bos = summaries.find(({ indicator }) => indicator.code === '00-BOS-01');
    expect(Number(bos?.table.together.changes.at(-1))).toBeGreaterThan(0);
  });
});

test('answers to choices are counted by county, with shares of those who answered', async () => {
  const raw = await rawRows(fresh.database, 2026);
  const choices = (await summariesOf(office)).filter((one) => one.shape === 'choice');
  expect(choices).toHaveLength(23);
  for (const { indicator, spread } of choices) {
    for (const line of [...spread.lines, { ...spread.together, county: null }]) {
      const given = inCounty(raw, line.county?.code ?? null).filter(
        (row) => row.indicator === indicator.code && row.words !== null,
      );
      expect(line.answered).toBe(given.length);
      for (const [at, { code }] of spread.answers.entries()) {
        const count = given.filter(({ words }) => words === code).length;
        expect(line.counts[at]?.count, `${indicator.code} ${code}`).toBe(count);
        const share = line.counts[at]?.share;
        if (given.length === 0) expect(share).toBeNull();
        else expect(Number(share)).toBeCloseTo((100 * count) / given.length, 0);
      }
    }
  }
  expect(choices.find(({ indicator }) => indicator.code === '00-HAL-05')?.spread.together).toMatchObject({
    answered: 7,
    asked: 290,
    counties: 3,
  });
});

test('lists are united, with how many municipalities have each item', async () => {
  const raw = await rawRows(fresh.database, 2026);
  const lists = (await summariesOf(office)).filter((one) => one.shape === 'items');
  expect(lists).toHaveLength(20);
  for (const { indicator, union } of lists) {
    const given = raw.filter((row) => row.indicator === indicator.code && row.items !== null);
    const items = new Set(given.flatMap((row) => row.items ?? []).filter((item) => item !== 'ingen'));
    expect(new Set(union.items.map(({ code }) => code))).toEqual(items);
    for (const item of union.items) {
      const having = given.filter((row) => row.items?.includes(item.code));
      expect(item.count).toBe(having.length);
      expect(item.counts).toEqual(['01', '10', '19'].map((county) => inCounty(having, county).length));
      expect(item.name.sv).not.toBe(item.code);
    }
    expect(union.together.answered).toBe(given.length);
    const counts = union.items.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  }
});

test('response rates tell asked, begun and sent in', async () => {
  const { rates, rate } = await summariseCountry(fresh.database, office, 2026);
  expect(rates.map(({ county, rate }) => [county.code, rate])).toEqual([
    ['01', { asked: 26, begun: 0, submitted: 2 }],
    ['10', { asked: 5, begun: 1, submitted: 3 }],
    ['19', { asked: 10, begun: 0, submitted: 2 }],
  ]);
  expect(rate).toEqual({ asked: 41, begun: 1, submitted: 7 });
});

test("a county's supplement has no place in the country", async () => {
  const codes = (await summariesOf(office)).map(({ indicator }) => indicator.code);
  expect(codes.filter((code) => !code.startsWith('00-'))).toEqual([]);
  await expect(summariseCountry(fresh.database, office, 2026, '01-ksl-nyanlanda')).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    compareCounties(fresh.database, office, { year: 2026, area: 'sfi', indicator: '01-SFI-01' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

describe('over the years', () => {
  test('the counties that are there every year are one line, and the others have theirs', async () => {
    const { series } = await compareCounties(fresh.database, office, {
      year: 2027,
      area: 'bos',
      indicator: '00-BOS-01',
    });
    expect(series?.years).toEqual([2026, 2027]);
    expect(series?.common.map(({ code }) => code)).toEqual(['10', '19']);
    expect(
      series?.lines.map(({ county, figures }) => [
        county.code,
        figures.map((one) => one !== null && hasValue(one.figure)),
      ]),
    ).toEqual([
      ['01', [true, false]],
      ['10', [true, true]],
      ['19', [true, true]],
    ]);
    expect(series?.lines[0]?.figures[1]).toBeNull();
    const county = await rawRows(fresh.database, 2027);
    const { answered } = plainly(cellsOf(county.filter((row) => row.county === '10')), '00-BOS-01', () => true);
    expect(series?.lines[1]?.figures[1]?.coverage).toEqual({ answered, asked: 5 });
    const total = series?.together.find(({ breakdown }) => breakdown === '');
    for (const [at, year] of [2026, 2027].entries()) {
      const raw = (await rawRows(fresh.database, year)).filter(({ county }) => county !== '01');
      const { top, answered } = plainly(cellsOf(raw), '00-BOS-01', () => true);
      expect(total?.points[at]).toEqual({ year, value: String(top), coverage: { answered, asked: 15 } });
    }
  });

  test('there is no line of one year', async () => {
    expect(
      (await compareCounties(fresh.database, office, { year: 2026, area: 'bos', indicator: '00-BOS-01' })).series,
    ).toBeNull();
  });
});
