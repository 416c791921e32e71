/** What the summary says, against a second and plainer way to work it out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown } from '#lib/domain/indicator.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { followTrends, summariseArea, summariseYear } from '#lib/server/results/index.ts';
import { answered, loadShipped, openYear, reopen } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';
import { amount, type Cell, plainly as plainlyFrom, routes } from '../plain-summary.ts';

type Figures = Extract<IndicatorSummary, { shape: 'figures' }>;

const [ydre, kinda, linkoping, norrkoping] = ['0512', '0513', '0580', '0581'] as const;
const answering = [ydre, kinda, linkoping, norrkoping];
let fresh: FreshDatabase;
/** What was answered in the first round, of what the respondent leads. */
const cells: Cell[] = [];
let assignmentOfKinda = '';

/** Norrköping cannot tell one denominator, Ydre has nobody in adult education, Linköping leaves a cell empty. */
function special({ observes, address }: Field, municipality: string): Entry | undefined {
  const { indicator, component, breakdown } = observes ?? {};
  if (
    municipality === norrkoping &&
    indicator === '05-SAM-01' &&
    component === 'denominator' &&
    breakdown?.sex === 'M'
  ) {
    return { reason: 'not_available' };
  }
  if (municipality === ydre && indicator === '05-UTB-05') return { value: '0' };
  if (municipality === linkoping && address === 'kommun/vuxenutbildning/man') return {};
  if (indicator === '05-UTB-03') return { value: municipality === ydre ? ['ingen'] : ['vard_omsorg', 'bygg'] };
  if (municipality === kinda && indicator === '05-SAM-01' && component === 'numerator' && breakdown?.sex === 'K') {
    return { value: String(amount(kinda, indicator, component, breakdown)), note: 'Ny utförare <b>från</b> januari.' };
  }
  return undefined;
}

const answersOf =
  (own: string | null, record: Cell[] = []) =>
  (field: Field): Entry | undefined => {
    const { observes, type } = field;
    const municipality = observes?.unit ?? own;
    if (!observes || municipality === null) return undefined;
    const { indicator, component, breakdown } = observes;
    const entry = special(field, municipality);
    if (type.kind !== 'number') return entry;
    const given = entry ?? { value: String(amount(municipality, indicator, component, breakdown)) };
    // Municipalities confirm what the agency leads; the lead's figure is the one that counts.
    const confirms = own !== null && indicator === '05-BOE-01';
    if (!confirms)
      record.push({
        municipality,
        indicator,
        component,
        breakdown,
        value: 'value' in given ? Number(given.value) : null,
      });
    return given;
  };

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database, 'questionnaires/05-uppfoljning/2013.json', (text) => {
    const edition = JSON.parse(text) as {
      parts: { survey: { pages: { elements: { name: string; isRequired?: boolean }[] }[] } }[];
    };
    const questions = edition.parts.flatMap(({ survey }) => survey.pages.flatMap(({ elements }) => elements));
    for (const question of questions) if (question.name === 'vuxenutbildning') delete question.isRequired;
    return JSON.stringify(edition);
  });
  const round = await openYear(fresh.database, 2013);
  for (const code of answering) {
    const assignment = await answered(fresh.database, round, `kommun-${code}`, answersOf(code, cells));
    if (code === kinda) assignmentOfKinda = assignment;
  }
  await answered(fresh.database, round, 'migrationsverket', answersOf(null, cells));
});
afterAll(() => fresh.drop());

const read = async (code: string, year = 2013): Promise<IndicatorSummary> => {
  const area = await summariseArea(fresh.database, system, '05', year, code.split('-')[1] ?? '');
  const found = area.indicators.find(({ indicator }) => indicator.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const figures = async (code: string, year = 2013): Promise<Figures> => {
  const summary = await read(code, year);
  if (summary.shape !== 'figures') throw new Error(`${code} is no table`);
  return summary;
};
const column = ({ table }: Figures, breakdown: string): number =>
  table.columns.findIndex((one) => one.breakdown === breakdown);
const countyAt = (summary: Figures, breakdown: string) => summary.table.county.figures[column(summary, breakdown)];
const rowOf = ({ table }: Figures, code: string) => table.rows.find((row) => row.code === code);

const plainly = (code: string, ...matches: [(by: Breakdown) => boolean, ((by: Breakdown) => boolean)?]) =>
  plainlyFrom(cells, code, ...matches);

function near(figure: unknown, expected: number): void {
  expect(figure).toMatchObject({ value: expect.any(String) as string });
  expect(Math.abs(Number((figure as { value: string }).value) - expected)).toBeLessThanOrEqual(0.0500001);
}

test.each([
  [2007, '13', '595', '220'],
  [2008, '14', '610', '235'],
  [2009, '14', '610', '235'],
])('Norrbotten %i as it was published', async (year, agreements, places, assigned) => {
  const { indicators, published, synthetic } = await summariseArea(fresh.database, anonymous, '25', year, 'mot');
  const county = (indicators as Figures[]).map(({ table }) => table.county.figures[0]);
  expect(county).toEqual([{ value: places }, { value: assigned }, { value: agreements }]);
  expect({ published, synthetic }).toEqual({ published: true, synthetic: false });
  const [first, second] = (indicators as Figures[]).map(({ table }) => table);
  const arjeplog = year === 2007 ? { status: 'no_agreement' } : { value: '15' };
  expect(first?.rows.find(({ code }) => code === '2506')?.figures).toEqual([arjeplog]);
  expect(second?.rows.find(({ code }) => code === '2582')?.figures).toEqual([{ status: 'not_stated' }]);
});

describe('a share', () => {
  test('of the county is the ratio of the sums, without those who miss a cell', async () => {
    const summary = await figures('05-SAM-01');
    const plain = plainly('05-SAM-01', () => true);
    near(countyAt(summary, ''), plain.share);
    expect(Math.abs(plain.share - plain.mean)).toBeGreaterThan(0.2);
    expect(summary.table.county.base).toEqual({ top: String(plain.top), bottom: String(plain.bottom) });
    expect(summary.table.coverage[column(summary, '')]).toEqual({ answered: 3, asked: 13 });
    expect(rowOf(summary, norrkoping)?.figures[column(summary, '')]).toEqual({ status: 'not_available' });
    expect(rowOf(summary, '0583')?.figures[column(summary, '')]).toEqual({ status: 'no_answer' });
  });

  test('of women counts whoever could tell of women', async () => {
    const summary = await figures('05-SAM-01');
    near(countyAt(summary, 'sex=K'), plainly('05-SAM-01', ({ sex }) => sex === 'K').share);
    expect(summary.table.coverage[column(summary, 'sex=K')]?.answered).toBe(4);
  });

  test('by course is the county’s, by course and sex', async () => {
    const { table } = await figures('05-UTB-02');
    const courses = table.further.find(({ dimension }) => dimension === 'sfi_level');
    expect(courses?.rows).toHaveLength(4);
    near(courses?.rows[1]?.figures[0], plainly('05-UTB-02', (by) => by.sfi_level === 'B' && by.sex === 'K').share);
    near(courses?.rows[3]?.figures[2], plainly('05-UTB-02', (by) => by.sfi_level === 'D').share);
  });

  test('by route is of all who were settled, and the routes make a hundred', async () => {
    const summary = await figures('05-BOE-02');
    expect(summary.table.headline).toBeNull();
    const shares = routes.map((route) => countyAt(summary, `settlement_route=${route}`));
    for (const [at, route] of routes.entries()) {
      near(
        shares[at],
        plainly(
          '05-BOE-02',
          (by) => by.settlement_route === route,
          () => true,
        ).share,
      );
    }
    const sum = shares.reduce((all, figure) => all + Number((figure as { value: string }).value), 0);
    expect(Math.abs(sum - 100)).toBeLessThan(0.2);
  });
});

describe('a count', () => {
  test('is the sum of the lead’s figures, all cells', async () => {
    for (const code of ['05-UTB-01', '05-BOE-01']) {
      const summary = await figures(code);
      expect(countyAt(summary, '')).toEqual({ value: String(plainly(code, () => true).top) });
    }
  });

  test('of zero counts; an empty cell does not', async () => {
    const summary = await figures('05-UTB-05');
    const total = column(summary, '');
    expect(rowOf(summary, ydre)?.figures[total]).toEqual({ value: '0' });
    expect(rowOf(summary, linkoping)?.figures).toMatchObject([
      { value: expect.any(String) as string },
      { status: 'not_stated' },
      { status: 'not_stated' },
    ]);
    expect(summary.table.coverage[total]?.answered).toBe(3);
    expect(countyAt(summary, '')).toEqual({ value: String(plainly('05-UTB-05', () => true).top) });
  });
});

test('a list is a union without “none”, and says who has none', async () => {
  const summary = await read('05-UTB-03');
  if (summary.shape !== 'items') throw new Error('no list');
  expect(summary.items.map(({ code }) => code).sort()).toEqual(['bygg', 'vard_omsorg']);
  expect(summary.items[0]?.municipalities).toEqual(['Kinda', 'Linköping', 'Norrköping']);
  expect(summary).toMatchObject({ none: ['Ydre'], answered: 4, asked: 13 });
});

test('an explanation follows its figure, as it was written', async () => {
  const summary = await figures('05-SAM-01');
  expect(rowOf(summary, kinda)?.explanation).toBe('Ny utförare <b>från</b> januari.');
  expect(rowOf(summary, ydre)?.explanation).toBeNull();
});

test('the year at a glance says the same as its areas', async () => {
  const year = await summariseYear(fresh.database, system, '05', 2013);
  for (const group of year.groups) {
    const area = await summariseArea(fresh.database, system, '05', 2013, group.area.code);
    // Year by year is for the area's page alone.
    expect(group.indicators).toEqual(
      area.indicators.map((one) => (one.shape === 'figures' ? { ...one, byYear: null } : one)),
    );
  }
});

describe('the year after', () => {
  beforeAll(async () => {
    const round = await openYear(fresh.database, 2014);
    for (const code of [kinda, norrkoping]) await answered(fresh.database, round, `kommun-${code}`, answersOf(code));
  });

  test('is compared where the question is the same', async () => {
    const summary = await figures('05-UTB-01', 2014);
    const before = await figures('05-UTB-01', 2013);
    expect(summary.table.before).toBe(2013);
    expect(rowOf(summary, kinda)).toMatchObject({ change: '0', previous: rowOf(before, kinda)?.figures[2] });
    expect(rowOf(summary, ydre)?.change).toBeNull();
  });

  test('is not where it is another', async () => {
    const summary = await figures('05-UTB-02', 2014);
    expect(summary.bridge.kind).toBe('break');
    expect(summary.table.before).toBeNull();
    expect(summary.series.breaks).toMatchObject([{ between: [2013, 2014], kind: 'break' }]);
  });

  test('has no direction while too few have answered', async () => {
    const view = await followTrends(fresh.database, system, '05-etablering-i-utveckling-2015');
    const trends = view.areas.flatMap(({ trends: ofArea }) => ofArea);
    expect(trends.find(({ indicator }) => indicator.code === '05-UTB-01')?.movement).toBe('few');
    expect(trends.find(({ indicator }) => indicator.code === '05-BOE-02')?.movement).toBeNull();
    expect(view).toMatchObject({ years: [2013, 2014], preliminary: true, synthetic: true });
  });
});

test('a new submission takes the place of the old one, which stays on record', async () => {
  const before = await figures('05-UTB-01');
  await reopen(fresh.database, assignmentOfKinda);
  await answered(fresh.database, await roundOf(2013), `kommun-${kinda}`, (field) => {
    const answer = answersOf(kinda)(field);
    return field.observes?.indicator === '05-UTB-01' ? { value: '1' } : answer;
  });
  const after = await figures('05-UTB-01');
  expect(rowOf(after, kinda)?.figures[2]).toEqual({ value: '8' });
  const total = (summary: Figures): number => Number((countyAt(summary, '') as { value: string }).value);
  const gone = Number((rowOf(before, kinda)?.figures[2] as { value: string }).value);
  expect(total(after)).toBe(total(before) - gone + 8);
  const { rows } = await fresh.database.pool.query<{ superseded: number }>(
    `select count(*)::int as superseded from observation where assignment_id = $1 and indicator_code = '05-UTB-01' and superseded_at is not null`,
    [assignmentOfKinda],
  );
  expect(rows[0]?.superseded).toBe(8);
});

async function roundOf(year: number): Promise<string> {
  const { rows } = await fresh.database.pool.query<{ id: string }>('select id from round where year = $1', [year]);
  return rows[0]?.id ?? '';
}
