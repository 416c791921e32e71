/** The country beside a municipality: whose figures enter, and what is hidden, by who reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { compareMunicipality, type Comparison, saveGroup } from '#lib/server/comparisons/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { actorWith, type Cast, people, system } from '../people.ts';
import { apart, comparisonOf, type OnRecord, onRecord, plainTogether } from '../plain-comparison.ts';
import { answered, catalogue, loadWithTrials, now, open, readers, sodertalje } from '../stockholm.ts';

const [botkyrka, haninge, sodertaljes, nacka] = ['0127', '0136', '0181', '0182'] as const;
const stockholm = [botkyrka, haninge, sodertaljes, nacka];
const norrbotten = ['2580', '2584'];
let fresh: FreshDatabase;
let cast: Cast;
let rounds: Record<'01' | '25', string>;
let cells: OnRecord[] = [];

const compare = (actor: Actor, municipality: string, group: string | null = 'ingen'): Promise<Comparison> =>
  compareMunicipality(fresh.database, actor, municipality, 2026, { agreement: catalogue, group });
const share = (county: '01' | '25') => shareRound(fresh.database, system, rounds[county], now);

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadWithTrials(fresh.database);
  cast = await people(fresh.database, now);
  rounds = {
    '01': await open(fresh.database),
    '25': await open(fresh.database, { countyCode: '25', supplementKey: null }),
  };
  for (const code of stockholm) await answered(fresh.database, rounds['01'], code);
  for (const code of norrbotten) await answered(fresh.database, rounds['25'], code);
  cells = await onRecord(fresh.database, 2026);
});
afterAll(() => fresh.drop());

describe('before anything is shared', () => {
  test('a respondent sees the municipality’s own figures, and nobody else’s', async () => {
    const comparison = await compare(readers.sodertalje, sodertaljes);
    expect(comparison).toMatchObject({
      countySeen: false,
      country: null,
      counties: { seen: 0, all: 2 },
      proposal: 'not-seen',
    });
    const { indicator, lines } = comparisonOf(comparison, '00-BOS-01');
    expect(lines[0]).toMatchObject({ county: null, country: null, group: null, difference: null, rank: null });
    expect(lines[0]?.own).toEqual({ value: String(plainTogether(cells, indicator, [sodertaljes], '').value) });
  });

  test('a group shows no more than the municipalities in it', async () => {
    const input = { name: 'Grannar', municipalities: [haninge, sodertaljes, nacka] };
    const { id } = await saveGroup(fresh.database, cast.kinda.actor, { id: null, base: 0 }, input, now);
    const respondent = { ...readers.sodertalje, personId: cast.kinda.id };
    const comparison = await compare(respondent, sodertaljes, id);
    expect(comparison.group).toMatchObject({ counted: 1, members: [{}, {}, {}] });
    expect(comparisonOf(comparison, '00-BOS-01').lines[0]?.group).toMatchObject({ units: 1, asked: 1 });
  });

  test.each<[string, () => Actor, string]>([
    ['another municipality’s respondent', () => readers.nacka, sodertaljes],
    ['another county’s officer', () => readers.norrbottens, sodertaljes],
    [
      'the council',
      () => actorWith({ role: 'council_member', organisation: null, county: '01', sections: null }),
      sodertaljes,
    ],
    ['anyone', () => ({ kind: 'anonymous' }), sodertaljes],
    ['who has no rights', () => cast.withoutRights.actor, sodertaljes],
  ])('%s finds nothing', async (_, actor, municipality) => {
    await expect(compare(actor(), municipality)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the county’s officer has the county, and no country', async () => {
    const comparison = await compare(readers.officer, sodertaljes);
    expect(comparison).toMatchObject({
      countySeen: true,
      countySize: 26,
      country: null,
      counties: { seen: 1, all: 2 },
    });
  });

  test('the national office has all that have answered', async () => {
    const comparison = await compare(readers.office, sodertaljes);
    expect(comparison).toMatchObject({ country: { municipalities: 40 }, counties: { seen: 2, all: 2 } });
    for (const code of ['00-BOS-01', '00-BOS-02', '00-SFI-01', '00-SFI-02', '00-EKB-03']) {
      const { indicator, lines, parts } = comparisonOf(comparison, code);
      for (const line of [...lines, ...parts]) {
        const plain = plainTogether(cells, indicator, [...stockholm, ...norrbotten], line.breakdown);
        expect(apart(line.country, plain.value)).toBe(0);
        expect(line.country).toMatchObject({ units: plain.units, asked: 40 });
        const county = plainTogether(cells, indicator, stockholm, line.breakdown);
        expect(apart(line.county, county.value)).toBe(0);
        expect(line.county).toMatchObject({ units: county.units, asked: 26 });
      }
    }
  });
});

describe('when Stockholm has shared', () => {
  beforeAll(() => share('01'));

  test('its respondents have the county and their place in it', async () => {
    const comparison = await compare(readers.sodertalje, sodertaljes);
    expect(comparison).toMatchObject({ countySeen: true, country: null, counties: { seen: 1, all: 2 } });
    const { indicator, lines } = comparisonOf(comparison, '00-SFI-02');
    const plain = plainTogether(cells, indicator, stockholm, '');
    expect(apart(lines[0]?.county ?? null, plain.value)).toBe(0);
    expect(lines[0]?.rank).toMatchObject({ of: 4 });
  });

  test('they still see no other municipality', async () => {
    await expect(compare(readers.sodertalje, nacka)).rejects.toMatchObject({ code: 'not-found' });
    await expect(compare(readers.sodertalje, '2580')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a group of so few that one could work out theirs is hidden', async () => {
    const respondent = { ...readers.sodertalje, personId: cast.linkoping.id };
    const keep = async (...municipalities: string[]): Promise<string> => {
      const input = { name: municipalities.join(), municipalities };
      return (await saveGroup(fresh.database, cast.linkoping.actor, { id: null, base: 0 }, input, now)).id;
    };
    const few = await compare(respondent, sodertaljes, await keep(sodertaljes, nacka));
    expect(comparisonOf(few, '00-SFI-02').lines[0]?.group).toMatchObject({ value: null, hidden: true, units: 2 });
    const answers = few.areas.flatMap((area) => area.answers).flatMap((one) => one.answers);
    const ofBoth = answers.filter(({ group }) => group?.answered === 2);
    expect(ofBoth.length).toBeGreaterThan(5);
    expect(ofBoth.every(({ group }) => group?.same === null)).toBe(true);
    const enough = await compare(respondent, sodertaljes, await keep(...stockholm));
    expect(comparisonOf(enough, '00-SFI-02').lines[0]?.group).toMatchObject({ hidden: false, units: 4 });
    const officers = await compare({ ...readers.officer, personId: cast.linkoping.id }, sodertaljes, few.groups[0]?.id);
    expect(comparisonOf(officers, '00-SFI-02').lines[0]?.group).toMatchObject({ hidden: false, units: 2 });
  });

  test('another county’s officer compares, and has both counties in the country', async () => {
    const comparison = await compare(readers.norrbottens, sodertaljes);
    expect(comparison).toMatchObject({
      countySeen: true,
      country: { municipalities: 40 },
      counties: { seen: 2, all: 2 },
    });
  });

  test('the choices of all who answered are counted in the country', async () => {
    const { areas } = await compare(readers.office, sodertaljes);
    const [first] = areas.flatMap(({ answers }) => answers).filter(({ indicator }) => indicator.code === '00-SO-04');
    const { rows } = await fresh.database.pool.query<{ same: number; all: number }>(
      `select count(*) filter (where words = (select words from observation
                where indicator_code = '00-SO-04' and municipality_code = $1))::int as same, count(*)::int as all
       from observation where indicator_code = '00-SO-04' and status = 'value'`,
      [sodertaljes],
    );
    expect(first?.answers).toMatchObject([{ country: { same: rows[0]?.same, answered: rows[0]?.all, asked: 40 } }]);
  });
});

test('who answers for a municipality reads it by its organisation', () => {
  expect(readers.sodertalje.memberships).toMatchObject([{ organisation: sodertalje }]);
});
