/** Which counties each may see beside others, before and after they are shared, and what of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Membership } from '#lib/domain/access.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import { isProblem } from '#lib/domain/problem.ts';
import { hasValue } from '#lib/domain/summary.ts';
import {
  compareCounties,
  listNationalYears,
  seesNation,
  summariseCountry,
  summariseCountryArea,
} from '#lib/server/results/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { answeredCounties } from '../counties-answered.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { actorWith, anonymous, system } from '../people.ts';
import { plainly } from '../plain-summary.ts';
import { cellsOf, inCounty, rawRows } from '../raw-figures.ts';
import { now } from '../stockholm.ts';

const member = (role: Membership['role'], county: string | null, organisation: string | null = null): Actor =>
  actorWith({ role, county, organisation, sections: null });

const office = member('survey_office', null);
const officerOf = (county: string): Actor => member('county_officer', county);
const councilOf = (county: string): Actor => member('council_member', county);
const respondent = member('respondent', null, 'kommun-1080');

let fresh: FreshDatabase;
let rounds: Record<string, string>;

beforeAll(async () => {
  fresh = await freshDatabase();
  rounds = await answeredCounties(fresh.database);
});
afterAll(() => fresh.drop());

async function summariesOf(actor: Actor, year = 2026): Promise<NationalIndicator[]> {
  const { groups } = await summariseCountry(fresh.database, actor, year);
  return groups.flatMap(({ indicators }) => indicators);
}

describe('who sees what', () => {
  const seenBy = async (actor: Actor, year = 2026): Promise<string[] | string> =>
    summariseCountry(fresh.database, actor, year).then(
      ({ counties }) => counties.map(({ code }) => code),
      (error: unknown) => (isProblem(error) ? error.code : 'a fault'),
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
    const raw = inCounty(await rawRows(fresh.database, 2026), '19');
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
    const raw = cellsOf(await rawRows(fresh.database, 2026));
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
