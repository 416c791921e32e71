/** The country county by county: every aggregate against a plain second way to it, and who sees which counties. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Membership } from '#lib/domain/access.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import { hasValue } from '#lib/domain/summary.ts';
import {
  compareCounties,
  listNationalYears,
  seesNation,
  summariseCountry,
  summariseCountryArea,
} from '#lib/server/results/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { answerIn, type Change, loadTwoYears, openIn } from '../counties-answered.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { actorWith, anonymous, system } from '../people.ts';
import { type Cell, plainly } from '../plain-summary.ts';
import { now } from '../stockholm.ts';

const member = (role: Membership['role'], county: string | null, organisation: string | null = null): Actor =>
  actorWith({ role, county, organisation, sections: null });

const office = member('survey_office', null);
const officerOf = (county: string): Actor => member('county_officer', county);
const councilOf = (county: string): Actor => member('council_member', county);
const respondent = member('respondent', null, 'kommun-1080');

let fresh: FreshDatabase;
const rounds: Record<string, string> = {};

/** One cell is not kept in Karlshamn, so its share is not counted. */
const withGap: Change = (field, entry) =>
  field.observes?.indicator === '00-SFI-02' &&
  field.observes.component === 'numerator' &&
  field.observes.breakdown.sex === 'K'
    ? { reason: 'not_kept' }
    : entry;

/** The year after, figures are so many times as large in some municipalities; parts and wholes alike. */
const larger =
  (factor: number): Change =>
  (field, entry) =>
    field.type.kind === 'number' &&
    typeof entry.value === 'string' &&
    field.type.decimals === 0 &&
    field.question !== 'so_digitalt'
      ? { value: String(Number(entry.value) * factor) }
      : entry;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  await loadTwoYears(database);
  for (const county of ['01', '10', '19']) rounds[`${county} 2026`] = await openIn(database, county, 2026);
  for (const county of ['10', '19']) rounds[`${county} 2027`] = await openIn(database, county, 2027);
  for (const code of ['0127', '0182']) await answerIn(database, rounds['01 2026'] ?? '', code);
  for (const code of ['1080', '1081']) await answerIn(database, rounds['10 2026'] ?? '', code);
  await answerIn(database, rounds['10 2026'] ?? '', '1082', withGap);
  await answerIn(database, rounds['10 2026'] ?? '', '1083', undefined, true);
  for (const code of ['1980', '1984']) await answerIn(database, rounds['19 2026'] ?? '', code);
  await answerIn(database, rounds['10 2027'] ?? '', '1080', larger(3));
  await answerIn(database, rounds['10 2027'] ?? '', '1083', larger(2));
  await answerIn(database, rounds['19 2027'] ?? '', '1980', larger(1));
  await addWhatDoesNotCount();
});
afterAll(() => fresh.drop());

/** Answers that newer ones have taken the place of, and answers of one who only confirms what another says. */
async function addWhatDoesNotCount(): Promise<void> {
  const copied = `
    insert into observation
    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid()) || $1::jsonb)).*
    from observation o where o.municipality_code = '1980' and o.year = 2026 and o.superseded_at is null`;
  await fresh.database.inTransaction('system', async ({ client }) => {
    await client.query(copied, [{ municipality_code: '1981', superseded_at: now }]);
    await client.query(copied, [{ municipality_code: '1982', lead: false }]);
  });
}

async function rows<T extends object>(sql: string, ...values: unknown[]): Promise<T[]> {
  return fresh.database.read(system, async ({ client }) => (await client.query<T>(sql, values)).rows);
}

async function summariesOf(actor: Actor, year = 2026): Promise<NationalIndicator[]> {
  const { groups } = await summariseCountry(fresh.database, actor, year);
  return groups.flatMap(({ indicators }) => indicators);
}

type Raw = {
  municipality: string;
  county: string;
  indicator: string;
  component: string;
  breakdown: string;
  value: string | null;
  words: string | null;
  items: string[] | null;
};

/** What stands in the table of observations, row by row. */
function rawRows(year: number): Promise<Raw[]> {
  return rows<Raw>(
    `select municipality_code as municipality, county_code as county, indicator_code as indicator, component, breakdown,
            value::text, words, items
     from observation where year = $1 and superseded_at is null and lead and indicator_code like '00-%'`,
    year,
  );
}

function cellsOf(raw: Raw[]): Cell[] {
  return raw.map(({ municipality, indicator, component, breakdown, value }) => ({
    municipality,
    indicator,
    component,
    breakdown: Object.fromEntries(
      breakdown === '' ? [] : breakdown.split('|').map((pair) => pair.split('=')),
    ) as Cell['breakdown'],
    value: value === null ? null : Number(value),
  }));
}

const inCounty = (raw: Raw[], county: string | null): Raw[] =>
  raw.filter((row) => county === null || row.county === county);

describe('figures', () => {
  test('are sums and ratios of sums, county by county and together, over the municipalities with all of it', async () => {
    const raw = await rawRows(2026);
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
    const [before, after] = [await rawRows(2026), await rawRows(2027)];
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
  const raw = await rawRows(2026);
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
  const raw = await rawRows(2026);
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
    expect(series?.lines.map(({ county, figures }) => [county.code, figures.map((one) => hasValue(one))])).toEqual([
      ['01', [true, false]],
      ['10', [true, true]],
      ['19', [true, true]],
    ]);
    expect(series?.lines[0]?.figures[1]).toBeNull();
    const total = series?.together.find(({ breakdown }) => breakdown === '');
    for (const [at, year] of [2026, 2027].entries()) {
      const raw = (await rawRows(year)).filter(({ county }) => county !== '01');
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

describe('who sees what', () => {
  const seenBy = async (actor: Actor, year = 2026): Promise<string[] | string> =>
    summariseCountry(fresh.database, actor, year).then(
      ({ counties }) => counties.map(({ code }) => code),
      (error: { code?: string }) => error.code ?? 'a fault',
    );
  const everyWay: ((actor: Actor) => Promise<unknown>)[] = [
    (actor) => listNationalYears(fresh.database, actor),
    (actor) => summariseCountry(fresh.database, actor, 2026),
    (actor) => summariseCountryArea(fresh.database, actor, 2026, 'sfi'),
    (actor) => compareCounties(fresh.database, actor, { year: 2026, area: 'sfi', indicator: '00-SFI-02' }),
  ];

  test('before anything is shared: the office all, an officer the own county, nobody else any', async () => {
    expect(await seenBy(office)).toEqual(['01', '10', '19']);
    expect(await seenBy(officerOf('10'))).toEqual(['10']);
    for (const actor of [anonymous, councilOf('10'), officerOf('25'), respondent, actorWith()]) {
      for (const way of everyWay) await expect(way(actor)).rejects.toMatchObject({ code: 'not-found' });
      expect(await seesNation(fresh.database, actor)).toBe(false);
    }
  });

  test('what several counties come to is theirs whom the visitor sees', async () => {
    const [sfi] = (await summariesOf(officerOf('19'))).filter(({ indicator }) => indicator.code === '00-SFI-01');
    if (sfi?.shape !== 'figures') throw new Error('no figures');
    const raw = inCounty(await rawRows(2026), '19');
    expect(sfi.table.together.figures.at(-1)).toEqual({
      value: String(plainly(cellsOf(raw), '00-SFI-01', () => true).top),
    });
    expect(sfi.table.together.coverage.at(-1)).toEqual({ answered: 2, asked: 290, counties: 1 });
  });

  test('a year, an area and an indicator that there are not are not found', async () => {
    await expect(summariseCountry(fresh.database, office, 2031)).rejects.toMatchObject({ code: 'not-found' });
    await expect(summariseCountryArea(fresh.database, office, 2026, 'xyz')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      compareCounties(fresh.database, office, { year: 2026, area: 'bos', indicator: '00-SFI-02' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('once Blekinge has shared: its council, and every county officer beside their own', async () => {
    await shareRound(fresh.database, system, rounds['10 2026'] ?? '', now);
    expect(await seenBy(officerOf('19'))).toEqual(['10', '19']);
    expect(await seenBy(officerOf('25'))).toEqual(['10']);
    expect(await seenBy(councilOf('10'))).toEqual(['10']);
    expect(await seenBy(councilOf('19'))).toBe('not-found');
    expect(await seenBy(anonymous)).toBe('not-found');
    expect(await seenBy(respondent)).toBe('not-found');
    expect(await seenBy(officerOf('25'), 2027)).toBe('not-found');
    expect(
      (await listNationalYears(fresh.database, officerOf('25'))).map(({ year, reach, rate }) => [
        year,
        reach.counties,
        rate.submitted,
      ]),
    ).toEqual([[2026, 1, 3]]);
  });

  test('a change is told of the counties that one sees in both years', async () => {
    const [bos] = (await summariesOf(officerOf('19'), 2027)).filter(({ indicator }) => indicator.code === '00-BOS-01');
    if (bos?.shape !== 'figures') throw new Error('no figures');
    expect(bos.table.lines.map(({ county }) => county.code)).toEqual(['19']);
    expect(bos.table.together.matched.at(-1)).toBe(1);
  });

  test('the municipalities beside each other are for the office and the officers, not for the council', async () => {
    const placesFor = async (actor: Actor): Promise<number | undefined> =>
      (await compareCounties(fresh.database, actor, { year: 2026, area: 'sfi', indicator: '00-SFI-02' })).municipalities
        ?.places.length;
    expect(await placesFor(office)).toBe(41);
    expect(await placesFor(officerOf('19'))).toBe(15);
    expect(await placesFor(councilOf('10'))).toBe(0);
    const { municipalities } = await compareCounties(fresh.database, office, {
      year: 2026,
      area: 'bos',
      indicator: '00-BOS-01',
    });
    const raw = cellsOf(await rawRows(2026));
    const sums = ['0127', '0182', '1080', '1081', '1082', '1980', '1984']
      .map(
        (code) =>
          plainly(
            raw.filter(({ municipality }) => municipality === code),
            '00-BOS-01',
            () => true,
          ).top,
      )
      .sort((a, b) => a - b);
    expect(municipalities?.spread).toMatchObject({ units: 7, median: `${sums[3]}.0` });
    expect(municipalities?.spread?.least.value).toBe(String(sums[0]));
  });

  test('who wrote a text is told to whoever may read that county’s answers, and the order does not tell either', async () => {
    const textsFor = async (actor: Actor) => {
      const { indicators } = await summariseCountryArea(fresh.database, actor, 2026, 'INS');
      const found = indicators.find(({ indicator }) => indicator.code === '00-INS-03');
      if (found?.shape !== 'texts') throw new Error('no texts');
      return found.groups.map(({ county, texts }) => ({
        county: county.code,
        who: texts.map(({ who }) => who),
        texts: texts.map(({ text }) => text),
      }));
    };
    const named = await textsFor(office);
    expect(named.map(({ county, who }) => [county, who])).toEqual([
      ['01', ['Botkyrka kommun', 'Nacka kommun']],
      ['10', ['Karlshamns kommun', 'Karlskrona kommun', 'Ronneby kommun']],
      ['19', ['Arboga kommun', 'Västerås kommun']],
    ]);
    const others = await textsFor(officerOf('19'));
    expect(others[0]).toMatchObject({ county: '10', who: [null, null, null] });
    expect(others[0]?.texts).toEqual([...(named[1]?.texts ?? [])].sort());
    expect(others[1]?.who.every((who) => who !== null)).toBe(true);
    expect(JSON.stringify(others)).not.toMatch(/Karls|Ronneby/);
  });

  test('what is published is for anyone', async () => {
    await fresh.database.inTransaction('system', ({ client }) =>
      client.query(
        `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year, period_from,
           period_to, reporter_id, lead, status, value, synthetic, published, at)
         select gen_random_uuid(), '00-SFI-01', 'value', 'sex=K|sfi_level=A', '25', code, 2020, '2020-01-01', '2020-12-31',
           'kommun-' || code, true, 'value', 10, false, true, $1
         from municipality where code in ('2580', '2581')`,
        [now],
      ),
    );
    expect(await seenBy(anonymous, 2020)).toEqual(['25']);
    expect(await seenBy(anonymous)).toBe('not-found');
    const { published, rates, questionnaire } = await summariseCountry(fresh.database, anonymous, 2020);
    expect([published, questionnaire, rates[0]?.rate.asked]).toEqual([true, null, 0]);
    const { municipalities } = await compareCounties(fresh.database, anonymous, {
      year: 2020,
      area: 'sfi',
      indicator: '00-SFI-01',
    });
    expect(municipalities?.places.filter(({ figure }) => hasValue(figure))).toHaveLength(2);
  });
});
