/** Spread, rank, change since the start, what moved a share, and progress to targets, against a plainer second way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown } from '#lib/domain/indicator.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import { hasValue } from '#lib/domain/summary.ts';
import type { Entry } from '#lib/domain/response.ts';
import type { Field } from '#lib/domain/question.ts';
import { summariseArea, summariseYear } from '#lib/server/results/index.ts';
import { answered, loadShipped, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, people, system } from '../people.ts';
import { amount, type Cell, figureOfOne, plainly, plainPlaces, plainQuantile } from '../plain-summary.ts';

type Figures = Extract<IndicatorSummary, { shape: 'figures' }>;

const agreement = '05-etablering-i-utveckling-2015';
const [ydre, kinda, linkoping, norrkoping, motala] = ['0512', '0513', '0580', '0581', '0583'] as const;
/** Motala answers the first year alone, Ydre the second. */
const answering = { 2013: [kinda, linkoping, norrkoping, motala], 2014: [ydre, kinda, linkoping, norrkoping] } as const;
type Year = keyof typeof answering;

let fresh: FreshDatabase;
let cast: Cast;
const cells: Record<Year, Cell[]> = { 2013: [], 2014: [] };

/** Of these the figures grow or shrink from year to year; Kinda and Linköping say the same of one, so that they share a place. */
function valueIn(year: Year, municipality: string, { indicator, component, breakdown }: Cell): number {
  if (indicator === '05-UTB-05') {
    const level = municipality === kinda || municipality === linkoping ? 30 : Number(municipality.slice(2));
    return year === 2013 ? level : level + 7;
  }
  const before = amount(municipality, indicator, component, breakdown);
  if (indicator !== '05-SAM-01' || year === 2013) return before;
  // Fewer, but of a group that shrank more.
  const base = amount(municipality, indicator, 'denominator', breakdown);
  const top = amount(municipality, indicator, 'numerator', breakdown);
  return component === 'denominator' ? Math.max(top, Math.floor(base / 2)) : Math.floor(top * 0.9);
}

const answersOf =
  (year: Year, municipality: string) =>
  ({ observes, type }: Field): Entry | undefined => {
    if (!observes || observes.unit || type.kind !== 'number') return undefined;
    const cell: Cell = { ...observes, municipality, value: null };
    const value = valueIn(year, municipality, cell);
    cells[year].push({ ...cell, value });
    // So large a fall from the year before has to be explained.
    return { value: String(value), ...(year === 2014 && { note: 'Målgruppen är mindre.' }) };
  };

/** Targets written into the agreement as its definition file would have them. */
const targets = [
  { key: 'utb-05', goalArea: 'UTB', indicator: '05-UTB-05', year: 2016, value: '10000' },
  { key: 'utb-05-nadd', goalArea: 'UTB', indicator: '05-UTB-05', year: 2014, value: '1' },
  { key: 'sprak', goalArea: 'SAM', indicator: '05-SAM-02', year: 2016, value: '20' },
  { key: 'riktning', goalArea: 'UTB', indicator: null, year: null, value: null },
  { key: 'lanet', goalArea: null, indicator: null, year: 2016, value: null },
].map((target) => ({
  ...target,
  unit: null,
  text: { sv: `Målet ${target.key}`, en: `The target ${target.key}` },
  decidedBy: 'Integrationsrådet',
  decidedOn: '2013-03-14',
}));

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database, `agreements/${agreement}.json`, (text) => {
    const document = JSON.parse(text) as { targets: unknown[] };
    return JSON.stringify({ ...document, targets: [...document.targets, ...targets] });
  });
  cast = await people(fresh.database);
  for (const year of [2013, 2014] as const) {
    const round = await openYear(fresh.database, year);
    for (const code of answering[year]) await answered(fresh.database, round, `kommun-${code}`, answersOf(year, code));
  }
});
afterAll(() => fresh.drop());

const read = async (code: string, by: Parameters<typeof summariseArea>[6] = null, year = 2014): Promise<Figures> => {
  const area = await summariseArea(fresh.database, system, '05', year, code.split('-')[1] ?? '', null, by);
  const found = area.indicators.find(({ indicator }) => indicator.code === code);
  if (found?.shape !== 'figures') throw new Error(`no figures of ${code}`);
  return found;
};

const near = (text: string | undefined, expected: number, decimals: number): void => {
  expect(text).toBeDefined();
  expect(Math.abs(Number(text) - expected)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
};

const any = (): boolean => true;

describe('the spread over the municipalities', () => {
  test.each([
    ['05-UTB-05', '', any],
    ['05-UTB-05', 'sex=K', ({ sex }: Breakdown) => sex === 'K'],
    ['05-UTB-01', '', any],
    ['05-SAM-01', '', any],
    ['05-SAM-01', 'sex=M', ({ sex }: Breakdown) => sex === 'M'],
  ])('of %s by “%s” is what a statistics book says', async (code, breakdown, matches) => {
    const { table, indicator } = await read(code);
    const values = answering[2014].map(
      (municipality) => figureOfOne(cells[2014], code, municipality, matches)?.value ?? NaN,
    );
    const spread = table.spreads[table.columns.findIndex((column) => column.breakdown === breakdown)];
    expect(spread?.units).toBe(4);
    near(spread?.median, plainQuantile(values, 0.5), spread?.decimals ?? 0);
    near(spread?.quartiles?.lower, plainQuantile(values, 0.25), spread?.decimals ?? 0);
    near(spread?.quartiles?.upper, plainQuantile(values, 0.75), spread?.decimals ?? 0);
    near(spread?.least.value, Math.min(...values), indicator.decimals);
    near(spread?.greatest.value, Math.max(...values), indicator.decimals);
    const most = answering[2014].filter((_, at) => values[at] === Math.max(...values));
    expect(spread?.greatest.who.map((place) => place.code)).toEqual(most);
  });

  test('of Norrbotten is exact', async () => {
    const { indicators } = await summariseArea(fresh.database, anonymous, '25', 2009, 'mot');
    const [places] = indicators as Figures[];
    const values = (places?.table.rows ?? []).flatMap(({ figures }) =>
      figures[0] && hasValue(figures[0]) ? [Number(figures[0].value)] : [],
    );
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(610);
    expect(places?.table.spreads[0]).toEqual({
      units: 14,
      decimals: 0,
      median: '30',
      quartiles: { lower: '30', upper: '50' },
      least: {
        value: '15',
        who: [
          { code: '2506', name: 'Arjeplog' },
          { code: '2510', name: 'Jokkmokk' },
        ],
      },
      greatest: { value: '120', who: [{ code: '2580', name: 'Luleå' }] },
    });
    expect([0.25, 0.5, 0.75].map((p) => plainQuantile(values, p))).toEqual([30, 30, 50]);
  });
});

describe('a rank', () => {
  test('is by the total, and shared by those who have the same', async () => {
    const { table } = await read('05-UTB-05');
    const values = answering[2014].map(
      (municipality) => figureOfOne(cells[2014], '05-UTB-05', municipality, any)?.value ?? NaN,
    );
    const ranks = answering[2014].map((code) => table.rows.find((row) => row.code === code)?.rank);
    expect(ranks.map((rank) => rank?.place)).toEqual(plainPlaces(values));
    expect(ranks.map((rank) => rank?.shared)).toEqual([false, true, true, false]);
    expect(ranks.every((rank) => rank?.of === 4)).toBe(true);
    expect(table.rows.find((row) => row.code === motala)?.rank).toBeNull();
    expect(table.county.rank).toBeNull();
  });

  test('is none where neither way is better', async () => {
    const { table } = await read('05-UTB-01');
    expect(table.rows.every(({ rank }) => rank === null)).toBe(true);
  });
});

describe('the columns', () => {
  test('are of the dimension that is asked for, the total last and the same', async () => {
    const bySex = await read('05-UTB-01');
    const byLevel = await read('05-UTB-01', 'sfi_level');
    expect(bySex.table).toMatchObject({ dimension: 'sex', choices: ['sex', 'sfi_level'] });
    expect(byLevel.table.columns.map(({ breakdown }) => breakdown)).toEqual([
      'sfi_level=A',
      'sfi_level=B',
      'sfi_level=C',
      'sfi_level=D',
      '',
    ]);
    for (const [at, level] of ['A', 'B', 'C', 'D'].entries()) {
      const plain = plainly(cells[2014], '05-UTB-01', ({ sfi_level: of }) => of === level);
      expect(byLevel.table.county.figures[at]).toEqual({ value: String(plain.top) });
      const row = byLevel.table.rows.find(({ code }) => code === kinda);
      const own = figureOfOne(cells[2014], '05-UTB-01', kinda, ({ sfi_level: of }) => of === level);
      expect(row?.figures[at]).toEqual({ value: String(own?.value) });
    }
    expect(byLevel.table.county.figures.at(-1)).toEqual(bySex.table.county.figures.at(-1));
    expect(byLevel.series.lines.map(({ breakdown }) => breakdown)).toEqual(
      byLevel.table.columns.map(({ breakdown }) => breakdown),
    );
  });

  test('leave the other dimensions to the county, combined', async () => {
    const { table } = await read('05-UTB-01', 'sfi_level');
    const [bySex] = table.further;
    expect(bySex?.dimension).toBe('sex');
    const plain = plainly(cells[2014], '05-UTB-01', (by) => by.sex === 'M' && by.sfi_level === 'C');
    expect(bySex?.rows[1]?.figures[2]).toEqual({ value: String(plain.top) });
  });

  test('stay as they are for a dimension that the indicator has not', async () => {
    expect((await read('05-UTB-05', 'sector')).table).toEqual((await read('05-UTB-05')).table);
  });
});

describe('what moved a share', () => {
  test('is told of the municipalities with a figure in both years', async () => {
    const { movement } = await read('05-SAM-01');
    const both = [kinda, linkoping, norrkoping];
    const sums = ([2013, 2014] as const).map((year) =>
      both
        .map((code) => figureOfOne(cells[year], '05-SAM-01', code, any))
        .reduce((sum, one) => ({ top: sum.top + (one?.top ?? 0), bottom: sum.bottom + (one?.bottom ?? 0) }), {
          top: 0,
          bottom: 0,
        }),
    );
    const [then, now] = sums;
    expect(movement).toMatchObject({
      year: 2014,
      before: 2013,
      units: 3,
      then: { top: String(then?.top), bottom: String(then?.bottom) },
      now: { top: String(now?.top), bottom: String(now?.bottom) },
      contrast: { count: 'fell', base: 'fell', share: 'rose' },
    });
    expect(now?.top).toBeLessThan(then?.top ?? 0);
  });

  test('is nothing for a count, for a first year, or across a break', async () => {
    expect((await read('05-UTB-05')).movement).toBeNull();
    expect((await read('05-SAM-01', null, 2013)).movement).toBeNull();
    expect((await read('05-UTB-02')).movement).toBeNull();
  });
});

describe('the change since the agreement began', () => {
  test('is of the same municipalities, and is left out where it is that since last year', async () => {
    expect((await read('05-UTB-05')).table.start).toBeNull();
    const { indicators } = await summariseArea(fresh.database, anonymous, '25', 2009, 'mot');
    const [places, , agreements] = indicators as Figures[];
    // Arjeplog had no agreement in 2007: the county has one more, and the thirteen others agreed on as many places.
    expect(places?.table.start).toEqual({ year: 2007, notes: [], changes: ['0'], matched: [13] });
    expect(agreements?.table.start).toMatchObject({ changes: ['1'], matched: [14] });
    expect(places?.table.rows.find(({ code }) => code === '2506')?.sinceStart).toBeNull();
    expect(places?.table.rows.filter(({ sinceStart }) => sinceStart === '0')).toHaveLength(13);
    expect(places?.table.county.sinceStart).toBe('0');
  });

  test('goes no further back than the last break', async () => {
    expect((await read('05-UTB-02')).table.start).toBeNull();
  });
});

describe('targets', () => {
  test('are held against the county’s figure, with the pace of the same municipalities', async () => {
    const { progress } = await read('05-UTB-05');
    const total = plainly(cells[2014], '05-UTB-05', any).top;
    expect(progress.map(({ target }) => target.key)).toEqual(['utb-05', 'utb-05-nadd']);
    // Four of thirteen municipalities are too few to say how the county goes.
    expect(progress[0]).toMatchObject({ grade: 'unsaid', why: 'few', distance: String(10000 - total) });
  });

  test('without an indicator in figures are told where they belong', async () => {
    const utb = await summariseArea(fresh.database, system, '05', 2014, 'utb');
    expect(utb.targets.map(({ key }) => key)).toEqual(['riktning']);
    const sam = await summariseArea(fresh.database, system, '05', 2014, 'sam');
    expect(sam.targets.map(({ key }) => key)).toEqual(['sprak']);
    const year = await summariseYear(fresh.database, system, '05', 2014);
    expect(year.targets.map(({ key }) => key)).toEqual(['lanet']);
    expect((await summariseArea(fresh.database, system, '05', 2014, 'bar')).targets).toHaveLength(3);
  });
});

describe('free texts', () => {
  const insert = (organisation: string, municipality: string, words: string, published: boolean) =>
    fresh.database.pool.query(
      `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year, period_from,
         period_to, reporter_id, lead, status, words, synthetic, published, at)
       values (gen_random_uuid(), '05-SAM-03', 'text', '', '05', $2, 2011, '2011-01-01', '2011-12-31', $1, true, 'value', $3,
         false, $4, now())`,
      [organisation, municipality, words, published],
    );

  test('stand under their questions, with who wrote for the county', async () => {
    const area = await summariseArea(fresh.database, cast.officer.actor, '05', 2014, 'sam');
    const texts = area.indicators.find(({ indicator }) => indicator.code === '05-SAM-03');
    if (texts?.shape !== 'texts') throw new Error('no texts');
    expect(texts.texts).toHaveLength(1);
    expect(texts.texts[0]?.question?.sv).toMatch(/\?$/);
    expect(texts.texts[0]?.texts.map(({ reporter }) => reporter?.sv)).toEqual([
      'Kinda kommun',
      'Linköpings kommun',
      'Norrköpings kommun',
      'Ydre kommun',
    ]);
  });

  test('name a municipality only to who may read its answers, in an order that tells nothing', async () => {
    await insert('kommun-0513', kinda, 'Vi har språkkafé.', true);
    await insert('kommun-0580', linkoping, 'Det finns 14 föreningar.', true);
    await insert('kommun-0581', norrkoping, 'Alla är med.', true);
    const named = async (actor: Parameters<typeof summariseArea>[1]) => {
      const { indicators } = await summariseArea(fresh.database, actor, '05', 2011, 'sam');
      const found = indicators.find(({ shape }) => shape === 'texts');
      return found?.shape === 'texts'
        ? found.texts[0]?.texts.map(({ reporter, text }) => [reporter?.sv ?? null, text])
        : undefined;
    };
    const inOrder = ['Alla är med.', 'Det finns 14 föreningar.', 'Vi har språkkafé.'];
    expect(await named(anonymous)).toEqual(inOrder.map((text) => [null, text]));
    expect(await named(cast.council.actor)).toEqual(inOrder.map((text) => [null, text]));
    expect(await named(cast.linkoping.actor)).toEqual([
      ['Linköpings kommun', 'Det finns 14 föreningar.'],
      [null, 'Alla är med.'],
      [null, 'Vi har språkkafé.'],
    ]);
    for (const actor of [cast.officer.actor, cast.surveyOffice.actor]) {
      expect(await named(actor)).toEqual([
        ['Kinda kommun', 'Vi har språkkafé.'],
        ['Linköpings kommun', 'Det finns 14 föreningar.'],
        ['Norrköpings kommun', 'Alla är med.'],
      ]);
    }
  });
});
