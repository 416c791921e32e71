import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Edition, fieldsOf } from '#lib/domain/edition.ts';
import { newId } from '#lib/server/id.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { definitionsIn, edition2014, folderWith, places, removeFolders, shipped } from '../definition-folders.ts';
import { system } from '../people.ts';
import { documentWordings } from './definitions-wordings.ts';

let fresh: FreshDatabase;
const { rows, contents, load } = definitionsIn(() => fresh);
afterAll(removeFolders);

describe('the shipped definitions', () => {
  beforeAll(async () => {
    fresh = await freshDatabase();
    expect(await load()).toMatchObject({ ok: true });
  });
  afterAll(() => fresh.drop());

  test('loading them again changes nothing and writes no second audit row', async () => {
    const before = await contents();
    expect(await load(shipped, system, new Date('2015-01-01T00:00:00Z'))).toMatchObject({
      ok: true,
      loaded: { changed: 0 },
    });
    expect(await contents()).toEqual(before);
    expect(before['audit']).toMatch(/^1 /);
  });

  test('two at once load once', async () => {
    const before = await contents();
    await Promise.all([load(), load()]);
    expect(await contents()).toEqual(before);
  });

  test('have 21 counties and 290 municipalities, each with a board and an organisation', async () => {
    expect(
      await rows(`select (select count(*)::int from county) as counties, (select count(*)::int from municipality) as municipalities,
        (select count(*)::int from organisation where kind = 'county_board') as boards,
        (select count(*)::int from organisation where kind = 'municipality') as councils`),
    ).toEqual([{ counties: 21, municipalities: 290, boards: 21, councils: 290 }]);
    expect(
      await rows(`select name_sv as name from organisation where id in ('kommun-0580', 'lansstyrelsen-05') order by 1`),
    ).toEqual([{ name: 'Linköpings kommun' }, { name: 'Länsstyrelsen Östergötland' }]);
  });

  test('keep Östergötland’s 19 indicators in the document’s words, in five areas and the overall goal', async () => {
    const found = await rows<{ code: string; area: string; wording: string }>(
      `select i.code, i.goal_area_code as area, i.document -> 'wording' ->> 'sv' as wording from indicator i
       join goal_area g on g.agreement_key = i.agreement_key and g.code = i.goal_area_code
       where i.agreement_key = '05-etablering-i-utveckling-2015' order by i.position`,
    );
    expect(Object.fromEntries(found.map(({ code, wording }) => [code, wording]))).toEqual(documentWordings);
    expect([...new Set(found.map(({ area }) => area))]).toEqual(['OVR', 'UTB', 'SAM', 'BOE', 'HAL', 'BAR']);
  });

  test.each(['2013', '2014'])('ask somebody for each of the 19 indicators in %s', async (label) => {
    const [row] = await rows<{ document: Edition }>('select document from edition where key = $1', [
      `05-uppfoljning-${label}`,
    ]);
    const asked = new Set((row?.document.parts ?? []).flatMap(fieldsOf).map(({ observes }) => observes?.indicator));
    asked.delete(undefined);
    expect([...asked].sort()).toEqual(Object.keys(documentWordings).sort());
  });

  test('keep what each agreement says besides its indicators', async () => {
    const found = await rows(
      `select key, jsonb_array_length(document -> 'commitments') as commitments, jsonb_array_length(document -> 'targets') as targets,
        jsonb_array_length(document -> 'annexes') as annexes, document -> 'openEnded' as "openEnded" from agreement order by key`,
    );
    expect(found).toEqual([
      { key: '00-mottagande-och-etablering', commitments: 0, targets: 0, annexes: 0, openEnded: true },
      { key: '01-ksl-nyanlanda', commitments: 9, targets: 0, annexes: 0, openEnded: true },
      { key: '05-etablering-i-utveckling-2015', commitments: 21, targets: 3, annexes: 1, openEnded: false },
      { key: '10-fran-asyl-till-arbete-2016', commitments: 32, targets: 0, annexes: 0, openEnded: false },
      { key: '19-rok-vastmanland-2015', commitments: 40, targets: 1, annexes: 0, openEnded: false },
      { key: '25-norrbotten-2009', commitments: 57, targets: 2, annexes: 0, openEnded: false },
    ]);
  });

  test('say who leads a component', async () => {
    expect(await rows(`select leads from component where indicator_code = '05-BOE-01'`)).toEqual([
      { leads: ['organisation:migrationsverket'] },
    ]);
    expect(await rows(`select leads from component where indicator_code = '05-SAM-03'`)).toEqual([
      { leads: ['kind:municipality', 'organisation:arbetsformedlingen', 'kind:county_board'] },
    ]);
  });

  test('sum to Norrbotten’s published table', async () => {
    const sums = await rows(
      `select year, sum(value) filter (where indicator_code = '25-MOT-03')::int as municipalities,
        sum(value) filter (where indicator_code = '25-MOT-01')::int as places,
        sum(value) filter (where indicator_code = '25-MOT-02')::int as assigned
       from observation where superseded_at is null and county_code = '25' group by year order by year`,
    );
    expect(sums).toEqual([
      { year: 2007, municipalities: 13, places: 595, assigned: 220 },
      { year: 2008, municipalities: 14, places: 610, assigned: 235 },
      { year: 2009, municipalities: 14, places: 610, assigned: 235 },
    ]);
  });

  test('tell no agreement from not stated, in published figures that are nobody’s answer', async () => {
    const found = await rows(
      `select indicator_code as indicator, municipality_code as municipality, status, value from observation
       where year = 2007 and municipality_code in ('2506', '2582') order by 2, 1`,
    );
    expect(found).toEqual([
      { indicator: '25-MOT-01', municipality: '2506', status: 'no_agreement', value: null },
      { indicator: '25-MOT-02', municipality: '2506', status: 'no_agreement', value: null },
      { indicator: '25-MOT-03', municipality: '2506', status: 'value', value: '0' },
      { indicator: '25-MOT-01', municipality: '2582', status: 'value', value: '80' },
      { indicator: '25-MOT-02', municipality: '2582', status: 'not_stated', value: null },
      { indicator: '25-MOT-03', municipality: '2582', status: 'value', value: '1' },
    ]);
    expect(
      await rows('select distinct reporter_id, lead, published, synthetic, assignment_id, question from observation'),
    ).toEqual([
      {
        reporter_id: 'lansstyrelsen-25',
        lead: true,
        published: true,
        synthetic: false,
        assignment_id: null,
        question: null,
      },
    ]);
  });
});

describe('changed definitions', () => {
  beforeEach(async () => {
    fresh = await freshDatabase();
    expect(await load()).toMatchObject({ ok: true });
    return () => fresh.drop();
  });

  test('a corrected figure supersedes, and the old row stays', async () => {
    const folder = folderWith(places, (text) => text.replace('2582,Boden,2007,1,80,', '2582,Boden,2007,1,85,'));
    // The row of the register, the figure that it gave, and the one that it gives.
    expect(await load(folder)).toMatchObject({ ok: true, loaded: { changed: 3 } });
    const found = await rows(
      `select value, superseded_at is null as current from observation
       where indicator_code = '25-MOT-01' and municipality_code = '2582' and year = 2007 order by current`,
    );
    expect(found).toEqual([
      { value: '80', current: false },
      { value: '85', current: true },
    ]);
    expect(await rows('select count(*)::int as audits from audit')).toEqual([{ audits: 2 }]);
  });

  test('an edition may be corrected until a round uses it', async () => {
    const folder = folderWith(edition2014, (text) => text.replace('Vi har lagt till', 'Vi lade till'));
    expect(await load(folder)).toMatchObject({ ok: true, loaded: { changed: 1 } });
    await load();
    await fresh.database.inTransaction('system', ({ client }) =>
      client.query(
        `insert into round (id, edition_key, county_code, year, period_from, period_to, opens_at, closes_at)
         values ($1, '05-uppfoljning-2014', '05', 2014, '2014-01-01', '2014-12-31', '2015-01-07', '2015-02-01')`,
        [newId()],
      ),
    );
    const before = await contents();
    expect(await load(folder)).toEqual({
      ok: false,
      faults: [{ file: edition2014, path: '', code: 'already-published', details: { what: '05-uppfoljning-2014' } }],
    });
    expect(await contents()).toEqual(before);
  });

  test('an indicator with figures cannot go, one without can', async () => {
    const norrbotten = 'agreements/25-norrbotten-2009.json';
    const without = (code: string) => (text: string) => {
      const file = JSON.parse(text) as { indicators: { code: string }[] };
      return JSON.stringify({ ...file, indicators: file.indicators.filter((indicator) => indicator.code !== code) });
    };
    expect(await load(folderWith(norrbotten, without('25-MOT-03')))).toMatchObject({
      ok: false,
      faults: [
        {
          file: norrbotten,
          path: 'indicators',
          code: 'already-published',
          details: { what: '25-MOT-03' },
        },
      ],
    });
    const extra = (text: string) => {
      const file = JSON.parse(text) as { indicators: { code: string; components: { register: string | null }[] }[] };
      const [first] = file.indicators;
      // Asked for, since the register would give it figures at once.
      const components = first?.components.map((component) => ({ ...component, register: null }));
      return JSON.stringify({ ...file, indicators: [...file.indicators, { ...first, components, code: '25-MOT-04' }] });
    };
    await load(folderWith(norrbotten, extra));
    expect(await rows(`select code from indicator where code = '25-MOT-04'`)).toHaveLength(1);
    expect(await load()).toMatchObject({ ok: true });
    expect(await rows(`select code from indicator where code = '25-MOT-04'`)).toEqual([]);
  });
});
