/** A municipality beside its county and a group, against a second and plainer way to work it out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { compareMunicipality, type Comparison, saveGroup } from '#lib/server/comparisons/index.ts';
import { answered, loadShipped, now, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { type Cast, people } from '../people.ts';
import { amount } from '../plain-summary.ts';
import { apart, comparisonOf, type OnRecord, onRecord, plainTogether } from '../plain-comparison.ts';

const [ydre, kinda, boxholm, linkoping, norrkoping] = ['0512', '0513', '0560', '0580', '0581'] as const;
const answering = [ydre, kinda, boxholm, linkoping, norrkoping];
let fresh: FreshDatabase;
let cast: Cast;
let cells: OnRecord[] = [];

/** Norrköping cannot tell one part; Ydre has no course in SFI with an orientation, Kinda and Boxholm the same one. */
function answersOf(own: string | null, year: number) {
  return ({ observes, type }: Field): Entry | undefined => {
    const municipality = observes?.unit ?? own;
    if (!observes || municipality === null) return undefined;
    const { indicator, component, breakdown } = observes;
    if (municipality === norrkoping && indicator === '05-SAM-01' && breakdown.sex === 'M')
      return { reason: 'not_available' };
    if (indicator === '05-UTB-03')
      return {
        value: municipality === ydre ? ['ingen'] : ['bygg', ...(municipality === linkoping ? ['vard_omsorg'] : [])],
      };
    if (indicator === '05-SAM-03') return { value: `Text från ${municipality}` };
    if (type.kind !== 'number') return undefined;
    return { value: String(amount(municipality, indicator, component, breakdown) + (year - 2013)) };
  };
}

const compare = (
  municipality: string,
  { year = 2013, group = null, who = 'officer' }: { year?: number; group?: string | null; who?: keyof Cast } = {},
): Promise<Comparison> =>
  compareMunicipality(fresh.database, cast[who].actor, municipality, year, { agreement: null, group });

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  const first = await openYear(fresh.database, 2013);
  for (const code of answering) await answered(fresh.database, first, `kommun-${code}`, answersOf(code, 2013));
  await answered(fresh.database, first, 'migrationsverket', answersOf(null, 2013));
  const second = await openYear(fresh.database, 2014);
  for (const code of [kinda, linkoping])
    await answered(fresh.database, second, `kommun-${code}`, answersOf(code, 2014));
  cells = await onRecord(fresh.database, 2013);
});
afterAll(() => fresh.drop());

describe('the county', () => {
  test.each(['05-UTB-01', '05-UTB-02', '05-UTB-04', '05-UTB-05', '05-SAM-01', '05-BOE-01', '05-BAR-01'])(
    '%s is the plain ratio of sums or median, with its difference, rank and number of municipalities',
    async (code) => {
      const municipalities = cells.map(({ municipality }) => municipality);
      const all = [...new Set(municipalities)];
      const { indicator, lines, parts } = comparisonOf(await compare(kinda), code);
      expect(lines).toHaveLength(1);
      for (const line of [...lines, ...parts]) {
        const plain = plainTogether(cells, indicator, all, line.breakdown);
        const own = plainTogether(cells, indicator, [kinda], line.breakdown).value;
        expect(plain.units).toBeGreaterThan(3);
        expect(apart(line.county, plain.value)).toBe(0);
        expect(line.county).toMatchObject({ units: plain.units, asked: 13, hidden: false });
        expect(Math.abs(Number(line.difference) - (own - plain.value))).toBeLessThanOrEqual(0.0500001);
        const better = plain.each.filter((one) => (indicator.direction === 'higher' ? one > own : one < own)).length;
        const of = plain.units;
        if (indicator.direction === 'neither') expect(line.rank).toBeNull();
        else expect(line.rank).toEqual({ place: better + 1, of, shared: false });
      }
    },
  );

  test('counts nobody whose figure lacks a part', async () => {
    const { lines, parts } = comparisonOf(await compare(norrkoping), '05-SAM-01');
    expect(lines[0]).toMatchObject({
      own: { status: 'not_available' },
      county: { units: 4 },
      difference: null,
      rank: null,
    });
    expect(parts.find(({ breakdown }) => breakdown === 'sex=K')).toMatchObject({ county: { units: 5 } });
  });

  test('an indicator without a total is compared part by part', async () => {
    const { lines, parts } = comparisonOf(await compare(kinda), '05-BOE-02');
    expect(lines.map(({ name }) => name.sv)).toHaveLength(3);
    expect(parts).toEqual([]);
    expect(lines.every(({ county }) => county?.units === 13)).toBe(true);
  });
});

test('the change is the municipality’s own, and none over a break', async () => {
  const comparison = await compare(kinda, { year: 2014 });
  const [now13, now14] = [cells, await onRecord(fresh.database, 2014)];
  const { indicator, lines } = comparisonOf(comparison, '05-UTB-01');
  const plain = (from: OnRecord[]): number => plainTogether(from, indicator, [kinda], '').value;
  expect(Number(lines[0]?.change)).toBe(plain(now14) - plain(now13));
  expect(Number(lines[0]?.change)).not.toBe(0);
  expect(comparisonOf(comparison, '05-UTB-02')).toMatchObject({
    bridge: { kind: 'break' },
    before: null,
    lines: [{ change: null }],
  });
  expect(comparisonOf(await compare(ydre, { year: 2014 }), '05-UTB-01').lines[0]).toMatchObject({
    own: { status: 'no_answer' },
    change: null,
    county: { units: 2 },
  });
});

describe('a group', () => {
  test('of one’s own is summed over its municipalities, none other', async () => {
    const municipalities = [ydre, boxholm, linkoping];
    const input = { name: 'Tre', municipalities };
    const { id } = await saveGroup(fresh.database, cast.officer.actor, { id: null, base: 0 }, input, now);
    const comparison = await compare(kinda, { group: id });
    expect(comparison.group).toMatchObject({ id, name: 'Tre', counted: 3 });
    for (const code of ['05-UTB-01', '05-SAM-01', '05-UTB-02']) {
      const { indicator, lines } = comparisonOf(comparison, code);
      const plain = plainTogether(cells, indicator, municipalities, '');
      expect(apart(lines[0]?.group ?? null, plain.value)).toBe(0);
      expect(lines[0]?.group).toMatchObject({ units: 3, asked: 3 });
    }
  });

  test('is proposed of those who received about as many', async () => {
    const { proposal, group } = await compare(kinda);
    if (typeof proposal === 'string') throw new Error(proposal);
    const settled = (code: string): number =>
      plainTogether(cells, { code: '05-BOE-01', kind: 'count' }, [code], '').value;
    const all = [...new Set(cells.map(({ municipality }) => municipality))];
    expect(proposal).toMatchObject({ indicator: { code: '05-BOE-01' }, own: settled(kinda) });
    const away = (code: string): number => Math.abs(settled(code) - settled(kinda));
    const left = all.filter((code) => code !== kinda && !proposal.members.some((one) => one.code === code));
    const farthest = Math.max(...proposal.members.map(({ code }) => away(code)));
    expect(proposal.members).toHaveLength(7);
    expect(left).toHaveLength(5);
    for (const code of left) expect(away(code)).toBeGreaterThanOrEqual(farthest);
    expect(group).toMatchObject({ id: null, counted: 7 });
  });

  test('is none where none is wanted, and nobody else’s', async () => {
    expect((await compare(kinda, { group: 'ingen' })).group).toBeNull();
    const input = { name: 'Min', municipalities: [ydre, boxholm] };
    const { id } = await saveGroup(fresh.database, cast.surveyOffice.actor, { id: null, base: 0 }, input, now);
    await expect(compare(kinda, { group: id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(compare(kinda, { group: 'annan' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('answers', () => {
  const answersTo = async (municipality: string, code: string) =>
    (await compare(municipality)).areas
      .flatMap(({ answers }) => answers)
      .find(({ indicator }) => indicator.code === code);

  test('are each one’s own, with how many of the county answered the same', async () => {
    expect((await answersTo(linkoping, '05-UTB-03'))?.answers).toMatchObject([
      { code: 'vard_omsorg', county: { same: 1, answered: 5, asked: 13 } },
      { code: 'bygg', county: { same: 4, answered: 5, asked: 13 } },
    ]);
    expect((await answersTo(ydre, '05-UTB-03'))?.answers).toMatchObject([
      { code: 'ingen', county: { same: 1, answered: 5 } },
    ]);
  });

  test('in words are the municipality’s alone', async () => {
    expect(await answersTo(kinda, '05-SAM-03')).toMatchObject({
      text: `Text från ${kinda}`,
      answers: [],
      status: null,
    });
    expect(JSON.stringify(await compare(kinda))).not.toContain(`Text från ${ydre}`);
  });

  test('are none where nobody has answered', async () => {
    expect(await answersTo('0583', '05-UTB-03')).toMatchObject({
      status: 'no_answer',
      answers: [],
      county: { answered: 5 },
    });
  });
});

test('a country is not compared with where the agreement is the county’s alone', async () => {
  const comparison = await compare(kinda);
  expect(comparison).toMatchObject({ country: null, counties: { seen: 1, all: 1 }, countySize: 13 });
  expect(
    comparison.areas.flatMap(({ figures }) => figures.flatMap(({ lines }) => lines)).some(({ country }) => country),
  ).toBe(false);
});
