/** What the agency and the municipalities say of the same thing, recorded by their own answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { hasSources, readSources } from '#lib/server/results/index.ts';
import { answered, loadShipped, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, people } from '../people.ts';

let fresh: FreshDatabase;
let cast: Cast;
const [ydre, kinda, boxholm, linkoping] = ['0512', '0513', '0560', '0580'] as const;

/** The agency says 30 women and 40 men of each municipality; the municipalities say so, or otherwise. */
const agencys = { K: 30, M: 40 };
const municipalitys: Record<string, { K: number | null; M: number }> = {
  [ydre]: { K: 30, M: 40 },
  [kinda]: { K: 34, M: 40 },
  [boxholm]: { K: null, M: 40 },
  [linkoping]: { K: 20, M: 30 },
};

function answersOf(own: string | null) {
  return ({ observes, type }: Field): Entry | undefined => {
    if (!observes || type.kind !== 'number') return undefined;
    const { indicator, breakdown } = observes;
    const sex = breakdown.sex === 'M' ? 'M' : 'K';
    if (indicator !== '05-BOE-01') return undefined;
    const number = own === null ? agencys[sex] : municipalitys[own]?.[sex];
    return number == null ? { reason: 'not_available' } : { value: String(number) };
  };
}

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  const first = await openYear(fresh.database, 2013);
  for (const code of Object.keys(municipalitys))
    await answered(fresh.database, first, `kommun-${code}`, answersOf(code));
  await answered(fresh.database, first, 'migrationsverket', answersOf(null));
  const second = await openYear(fresh.database, 2014);
  await answered(fresh.database, second, 'migrationsverket', answersOf(null));
});
afterAll(() => fresh.drop());

const read = (year = 2013, actor: Actor = cast.officer.actor) => readSources(fresh.database, actor, '05', year);

describe('settled people, by the agency and by the municipalities', () => {
  test('are told side by side where they differ, the furthest apart first', async () => {
    const { both } = await read();
    const [settled, ...more] = both;
    expect(more).toEqual([]);
    expect(settled).toMatchObject({
      indicator: { code: '05-BOE-01' },
      shownBy: [{ name: { sv: 'Migrationsverket' } }],
      otherBy: { kind: 'municipality' },
      equal: 1,
    });
    expect(settled?.rows).toEqual([
      {
        place: { code: linkoping, name: 'Linköping' },
        shown: '70',
        other: '50',
        difference: '-20',
        percent: '-28.6',
        parts: [
          { breakdown: 'sex=K', shown: '30', other: '20' },
          { breakdown: 'sex=M', shown: '40', other: '30' },
        ],
      },
      {
        place: { code: kinda, name: 'Kinda' },
        shown: '70',
        other: '74',
        difference: '4',
        percent: '5.7',
        parts: [{ breakdown: 'sex=K', shown: '30', other: '34' }],
      },
    ]);
    expect(settled?.onlyShown).toHaveLength(10);
    expect(settled?.onlyShown).toContain('Boxholm');
    expect(settled?.onlyOther).toEqual([]);
  });

  test('what only one has told of is listed, with who has not', async () => {
    const { single } = await read();
    expect(single.map(({ indicator, by, missing }) => [indicator.code, by, missing])).toMatchObject([
      ['05-BOE-02', [{ name: { sv: 'Migrationsverket' } }], [{ name: { sv: 'Arbetsförmedlingen' } }]],
    ]);
    const next = await read(2014);
    expect(next.both).toEqual([]);
    expect(next.single.map(({ indicator, missing }) => [indicator.code, missing])).toMatchObject([
      ['05-BOE-01', [{ kind: 'municipality' }]],
      ['05-BOE-02', [{ name: { sv: 'Arbetsförmedlingen' } }]],
    ]);
  });
});

test('two sources are for whoever may see the county’s figures', async () => {
  for (const who of ['officer', 'surveyOffice'] as const) {
    expect((await read(2013, cast[who].actor)).both).toHaveLength(1);
    expect(await hasSources(fresh.database, cast[who].actor, '05', 2013)).toBe(true);
  }
  const others = [cast.kinda, cast.employmentService, cast.norrbottensOfficer, cast.council, cast.withoutRights];
  for (const actor of [...others.map((member) => member.actor), anonymous]) {
    await expect(read(2013, actor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(hasSources(fresh.database, actor, '05', 2013)).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('there is nothing to see where all is one source’s', async () => {
  expect(await hasSources(fresh.database, anonymous, '25', 2009)).toBe(false);
  expect(await readSources(fresh.database, anonymous, '25', 2009)).toMatchObject({ both: [], single: [] });
});
