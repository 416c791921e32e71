/** Whose answers count when others than the municipalities give them, and when two lead for one municipality. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { followTrends, summariseCountry, summariseYear } from '#lib/server/results/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { system } from '../people.ts';
import { sampleComponent, sampleIndicator } from '../sample-indicator.ts';

const year = 2026;

/** Of the county as a whole, from associations; or each municipality's, from itself and the associations in it. */
const made = (code: string, role: 'choice' | 'items' | 'value', byMunicipality: boolean): Indicator =>
  sampleIndicator({
    code,
    goalArea: 'AVT',
    kind: role === 'items' ? 'list' : role === 'value' ? 'count' : 'choice',
    byMunicipality,
    components: [sampleComponent({ key: role, role })],
  });

const indicators: Record<string, Indicator> = {
  choice: made('00-AVT-91', 'choice', false),
  list: made('00-AVT-92', 'items', false),
  count: made('00-AVT-93', 'value', false),
  moving: made('00-AVT-97', 'value', false),
  share: {
    ...made('00-AVT-96', 'value', true),
    kind: 'share',
    components: [
      sampleComponent({ key: 'numerator', role: 'numerator' }),
      sampleComponent({ key: 'denominator', role: 'denominator' }),
    ],
  },
  sharedChoice: made('00-AVT-94', 'choice', true),
  sharedList: made('00-AVT-95', 'items', true),
};

type Said = {
  who: string;
  place?: string;
  county?: string;
  component?: string;
  words?: string;
  items?: string[];
  value?: number;
  explanation?: string;
  in?: number;
};

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadDefinitions(fresh.database, system, 'surveys', new Date());
  await fresh.database.inTransaction('system', async ({ client }) => {
    for (const [key, one] of Object.entries(indicators)) {
      await client.query(
        `insert into indicator (code, agreement_key, goal_area_code, position, kind, document)
         values ($1, '00-mottagande-och-etablering', 'AVT', 900, $2, $3)`,
        [one.code, one.kind, one],
      );
      const leads = key.startsWith('shared') ? ['kind:municipality', 'kind:association'] : ['kind:association'];
      for (const { key: component, role } of one.components)
        await client.query('insert into component (indicator_code, key, role, leads) values ($1, $2, $3, $4)', [
          one.code,
          component,
          role,
          leads,
        ]);
    }
    for (const [id, name] of [
      ['f-1', 'Alla med'],
      ['f-2', 'Bron'],
      ['f-3', 'Alla med'],
      ['f-4', 'Öppna dörren'],
    ])
      await client.query(
        `insert into organisation (id, kind, name_sv, name_en, county_code) values ($1, 'association', $2, $2, '10')`,
        [id, name],
      );
  });
});
afterAll(() => fresh.drop());

async function say(key: string, said: Said[]): Promise<void> {
  const indicator = indicators[key];
  for (const { who, place, county = '10', component, words, items, value, explanation, ...when } of said)
    await fresh.database.pool.query(
      `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year, period_from,
         period_to, reporter_id, lead, status, words, items, value, explanation, synthetic, published, at)
       values (gen_random_uuid(), $1, $2, '', $3, $4, $5, '2026-01-01', '2026-12-31', $6, true,
         case when num_nonnulls($7::text, $8::text[], $9::numeric) = 1 then 'value' else 'not_kept' end, $7, $8, $9, $10, true, true, now())`,
      [
        indicator?.code,
        component ?? indicator?.components[0]?.key,
        county,
        place,
        when.in ?? year,
        who,
        words,
        items,
        value,
        explanation,
      ],
    );
}

async function inCountry(key: string): Promise<NationalIndicator> {
  const { groups } = await summariseCountry(fresh.database, system, year);
  const found = groups.flatMap(({ indicators: all }) => all);
  return found.find(({ indicator }) => indicator.code === indicators[key]?.code) ?? Promise.reject(new Error(key));
}

async function inCounty(key: string): Promise<IndicatorSummary> {
  const { groups } = await summariseYear(fresh.database, system, '10', year);
  const found = groups.flatMap(({ indicators: all }) => all);
  return found.find(({ indicator }) => indicator.code === indicators[key]?.code) ?? Promise.reject(new Error(key));
}

describe('associations', () => {
  test('each count with their own choice, also those in one municipality and those of one name', async () => {
    await say('choice', [
      { who: 'f-1', words: 'ja', place: '1080' },
      { who: 'f-2', words: 'nej', place: '1080' },
      { who: 'f-3', words: 'ja' },
      { who: 'f-4' },
    ]);
    const country = await inCountry('choice');
    if (country.shape !== 'choice') throw new Error('no choice');
    expect(country.spread.together).toMatchObject({
      answered: 3,
      asked: 4,
      unanswered: [{ status: 'not_kept', count: 1 }],
    });
    expect(country.spread.answers.map(({ code }, at) => [code, country.spread.together.counts[at]?.count])).toEqual([
      ['ja', 2],
      ['nej', 1],
    ]);
    const county = await inCounty('choice');
    if (county.shape !== 'choice') throw new Error('no choice');
    expect(county).toMatchObject({ answered: 3, asked: 4 });
    expect(county.answers.map(({ code, municipalities }) => [code, municipalities])).toEqual([
      ['ja', ['Alla med', 'Alla med']],
      ['nej', ['Bron']],
    ]);
  });

  test('each count with their own list', async () => {
    await say('list', [
      { who: 'f-1', items: ['bil', 'tåg'], place: '1080' },
      { who: 'f-2', items: ['tåg'], place: '1080' },
      { who: 'f-3', items: ['ingen'] },
      { who: 'f-4' },
    ]);
    const country = await inCountry('list');
    if (country.shape !== 'items') throw new Error('no list');
    expect(country.union.items.map(({ code, count }) => [code, count])).toEqual([
      ['tåg', 2],
      ['bil', 1],
    ]);
    expect(country.union.together).toEqual({ answered: 3, none: 1, asked: 4, counties: 1 });
    const county = await inCounty('list');
    if (county.shape !== 'items') throw new Error('no list');
    expect(county).toMatchObject({ answered: 3, asked: 4, none: ['Alla med'] });
    expect(county.items.map(({ code, municipalities }) => [code, municipalities])).toEqual([
      ['tåg', ['Alla med', 'Bron']],
      ['bil', ['Alla med']],
    ]);
  });

  test('are added up to one figure of the county', async () => {
    await say('count', [
      { who: 'f-1', value: 7 },
      { who: 'f-2', value: 0 },
      { who: 'f-3', value: 12.5 },
      { who: 'region-19', value: 4, county: '19' },
    ]);
    const country = await inCountry('count');
    if (country.shape !== 'figures') throw new Error('no figures');
    const values = country.table.lines.map(({ county, figures }) => [county.code, figures.at(-1)]);
    expect(values).toEqual([
      ['10', { value: '20' }],
      ['19', { value: '4' }],
    ]);
    expect(country.table.together.coverage).toEqual([{ answered: 2, asked: 21, counties: 2, whole: true }]);
    const county = await inCounty('count');
    if (county.shape !== 'figures') throw new Error('no figures');
    expect(county.table.county.figures).toEqual([{ value: '20' }]);
    expect(county.table.rows).toEqual([]);
    expect(county.table.coverage).toEqual([{ answered: 1, asked: 1, whole: true }]);
  });

  test('have a figure of the county that moves, though no municipality has a part in it', async () => {
    await say('moving', [
      { who: 'f-1', value: 4, in: year - 1 },
      { who: 'f-2', value: 3, in: year - 1 },
      { who: 'f-1', value: 9 },
      { who: 'f-2', value: 3, explanation: 'Fler fick plats.' },
    ]);
    const { areas } = await followTrends(fresh.database, system, '00-mottagande-och-etablering', '10');
    const trend = areas
      .flatMap(({ trends }) => trends)
      .find(({ indicator }) => indicator.code === indicators.moving?.code);
    expect(trend).toMatchObject({ movement: 'up', step: { from: '7', to: '12', change: '5', matched: 0 } });
    expect(trend?.series.lines[0]?.points.map(({ coverage }) => coverage)).toEqual([
      { answered: 1, asked: 1, whole: true },
      { answered: 1, asked: 1, whole: true },
    ]);
    const county = await inCounty('moving');
    if (county.shape !== 'figures') throw new Error('no figures');
    expect(county.table.county).toMatchObject({ change: '5', explanation: 'Fler fick plats.' });
  });
});

test('of two that lead for one municipality the first by name is heard, in the county and in the country', async () => {
  await say('sharedChoice', [
    { who: 'kommun-1080', place: '1080', words: 'ja' },
    { who: 'f-2', place: '1080', words: 'nej' },
    { who: 'kommun-1081', place: '1081', words: 'ja' },
    { who: 'f-4', place: '1081', words: 'nej' },
  ]);
  await say('sharedList', [
    { who: 'kommun-1080', place: '1080', items: ['tåg'] },
    { who: 'f-2', place: '1080', items: ['bil', 'tåg'] },
  ]);
  const choice = await inCountry('sharedChoice');
  if (choice.shape !== 'choice') throw new Error('no choice');
  expect(choice.spread.together).toMatchObject({ answered: 2, asked: 290 });
  // Bron before Karlskrona, Ronneby before Öppna dörren.
  expect(choice.spread.answers.map(({ code }, at) => [code, choice.spread.together.counts[at]?.count])).toEqual([
    ['ja', 1],
    ['nej', 1],
  ]);
  const county = await inCounty('sharedChoice');
  if (county.shape !== 'choice') throw new Error('no choice');
  expect(county.answers.map(({ code, municipalities }) => [code, municipalities])).toEqual([
    ['ja', ['Ronneby']],
    ['nej', ['Karlskrona']],
  ]);
  const list = await inCountry('sharedList');
  if (list.shape !== 'items') throw new Error('no list');
  expect(list.union.items.map(({ code, count }) => [code, count])).toEqual([
    ['bil', 1],
    ['tåg', 1],
  ]);
  expect(list.union.together).toMatchObject({ answered: 1, asked: 290 });
  expect(await inCounty('sharedList')).toMatchObject({ answered: 1, asked: 5 });
});

test('who has given one side of a share is not among those whom it rests on', async () => {
  await say('share', [
    { who: 'kommun-1080', place: '1080', component: 'numerator', value: 3 },
    { who: 'kommun-1080', place: '1080', component: 'denominator', value: 4 },
    { who: 'kommun-1081', place: '1081', component: 'numerator', value: 2 },
    { who: 'kommun-1082', place: '1082', component: 'denominator', value: 9 },
  ]);
  const country = await inCountry('share');
  if (country.shape !== 'figures') throw new Error('no figures');
  expect(country.table.together.figures).toEqual([{ value: '75' }]);
  expect(country.table.together.coverage).toEqual([{ answered: 1, asked: 290, counties: 1 }]);
});
