/** The figures that the register gives: the published ones, a change, a share, and what is left alone. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import { newId } from '#lib/server/id.ts';
import {
  readRegister,
  removeLocalAgreement,
  saveLocalAgreement,
  savePlaces,
  stateComplete,
  withdrawStatement,
} from '#lib/server/register/index.ts';
import { listYears, summariseArea } from '#lib/server/results/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { definitionsIn, folderWith, places, removeFolders } from '../definition-folders.ts';
import { anonymous, system } from '../people.ts';
import { currentFigures, fagersta, line, sala, vasteras, written } from '../register-of.ts';

const now = new Date('2015-03-01T09:00:00Z');
const boden = '2582';
let fresh: FreshDatabase;
const { rows, load } = definitionsIn(() => fresh);
afterAll(removeFolders);

beforeEach(async () => {
  fresh = await freshDatabase();
  expect(await load()).toMatchObject({ ok: true });
  return () => fresh.drop();
});

type Figures = Extract<IndicatorSummary, { shape: 'figures' }>;

async function summaryOf(county: string, year: number, code: string): Promise<Figures> {
  const area = await summariseArea(fresh.database, anonymous, county, year, code.split('-')[1] ?? '');
  return area.indicators.find(({ indicator }) => indicator.code === code) as Figures;
}

const add = (municipality: string, given = {}) =>
  saveLocalAgreement(fresh.database, system, { county: '19', id: null, base: 0 }, written(municipality, given), now);

const complete = (county: string, year: number) => stateComplete(fresh.database, system, county, year, now);

describe('Norrbotten’s places', () => {
  const at = { county: '25', year: 2009, kind: 'refugees' };
  const bodens = line(boden, { base: 0, places: 85 });

  test('are in the register as they were published', async () => {
    const { places: all, synthetic } = await readRegister(fresh.database, anonymous, '25');
    const sums = [2007, 2008, 2009].map((year) =>
      all.filter((row) => row.year === year).reduce((sum, row) => sum + (row.places ?? 0), 0),
    );
    expect({ sums, synthetic }).toEqual({ sums: [595, 610, 610], synthetic: false });
    expect(all.find(({ municipality, year }) => municipality === '2506' && year === 2007)).toMatchObject({
      agreed: false,
      places: null,
      forAssignment: null,
      revision: 0,
    });
  });

  test('changed in the register supersede the figure, which stays, and no other', async () => {
    const [{ before } = { before: 0 }] = await rows<{ before: number }>(
      'select count(*)::int as before from observation',
    );
    expect(await savePlaces(fresh.database, system, at, { source: '', rows: [bodens] }, now)).toEqual({ changed: 1 });
    const found = await rows(
      `select value, superseded_at is null as current from observation
       where indicator_code = '25-MOT-01' and municipality_code = '2582' and year = 2009 order by current`,
    );
    expect(found).toEqual([
      { value: '80', current: false },
      { value: '85', current: true },
    ]);
    expect(await rows('select count(*)::int as after from observation')).toEqual([{ after: before + 1 }]);
    expect((await summaryOf('25', 2009, '25-MOT-01')).table.county.figures).toEqual([{ value: '615' }]);
  });

  test('that were changed here are not taken back by their file, in that year', async () => {
    await savePlaces(fresh.database, system, at, { source: '', rows: [bodens] }, now);
    expect(await load()).toMatchObject({ ok: true, loaded: { changed: 0 } });
    const other = folderWith(places, (text) =>
      text
        .replace('2582,Boden,2009,1,80,', '2582,Boden,2009,1,99,')
        .replace('2582,Boden,2008,1,80,', '2582,Boden,2008,1,98,'),
    );
    expect(await load(other)).toMatchObject({ ok: true });
    const [now2008, now2009] = await Promise.all(
      [2008, 2009].map((year) => currentFigures(fresh.database, '25-MOT-01', year)),
    );
    expect(now2009?.find(({ municipality }) => municipality === boden)?.value).toBe('85');
    expect(now2008?.find(({ municipality }) => municipality === boden)?.value).toBe('98');
  });

  test('that were taken out of the register do not come back with their file', async () => {
    const nothing = line(boden, { base: 0, agreed: null });
    await savePlaces(fresh.database, system, at, { source: '', rows: [nothing] }, now);
    expect(await load()).toMatchObject({ ok: true, loaded: { changed: 0 } });
    const found = await currentFigures(fresh.database, '25-MOT-01', 2009);
    expect(found.map(({ municipality }) => municipality)).not.toContain(boden);
  });

  test('that a file no longer has are gone, and their figures superseded', async () => {
    const folder = folderWith(places, (text) => text.replace('2582,Boden,2009,1,80,\n', ''));
    expect(await load(folder)).toMatchObject({ ok: true });
    expect((await currentFigures(fresh.database, '25-MOT-01', 2009)).length).toBe(13);
    expect((await currentFigures(fresh.database, '25-MOT-01', 2008)).length).toBe(14);
  });

  test('and its local agreements make a share of those with places, once the register is complete', async () => {
    expect(await currentFigures(fresh.database, '25-LOK-01', 2007)).toEqual([]);
    for (const municipality of [boden, '2506'])
      await saveLocalAgreement(
        fresh.database,
        system,
        { county: '25', id: null, base: 0 },
        written(municipality, { validFrom: '2006-01-01' }),
        now,
      );
    await complete('25', 2007);
    const { table } = await summaryOf('25', 2007, '25-LOK-01');
    // Arjeplog has a local agreement and none on places: it is in neither number.
    expect(table.county.base).toEqual({ top: '1', bottom: '13' });
    expect(table.county.figures).toEqual([{ value: '7.7' }]);
    expect(table.rows.find(({ code }) => code === '2506')?.figures).toEqual([{ status: 'no_agreement' }]);
    expect(await currentFigures(fresh.database, '25-LOK-01', 2008)).toEqual([]);
  });
});

describe('the share of Västmanland’s municipalities with a local agreement', () => {
  test('is of all ten at the end of the year, and public', async () => {
    await add(sala);
    await add(fagersta, { validFrom: '2014-12-31' });
    await add(vasteras, { validTo: '2014-12-31' });
    await add('1984', { validTo: '2014-12-30' });
    await add('1983', { validFrom: '2015-01-01' });
    await complete('19', 2014);
    const { table } = await summaryOf('19', 2014, '19-SAM-01');
    expect(table.county.figures).toEqual([{ value: '30.0' }]);
    expect(table.county.base).toEqual({ top: '3', bottom: '10' });
    expect(table.coverage).toEqual([{ answered: 10, asked: 10 }]);
  });

  test('is not there until the county says that its register is complete, nor when it takes that back', async () => {
    await add(sala);
    expect(await currentFigures(fresh.database, '19-SAM-01', 2014)).toEqual([]);
    await complete('19', 2014);
    await complete('19', 2014);
    expect(await currentFigures(fresh.database, '19-SAM-01', 2014)).toHaveLength(20);
    await withdrawStatement(fresh.database, system, '19', 2014, now);
    await withdrawStatement(fresh.database, system, '19', 2014, now);
    expect(await currentFigures(fresh.database, '19-SAM-01', 2014)).toEqual([]);
    expect(await rows(`select action from audit where subject_kind = 'register_statement' order by action`)).toEqual([
      { action: 'register.complete' },
      { action: 'register.withdraw' },
    ]);
  });

  test('follows what is removed and added later', async () => {
    const { id } = await add(sala);
    await complete('19', 2014);
    const ofSala = async () =>
      (await currentFigures(fresh.database, '19-SAM-01', 2014)).find(
        ({ municipality, component }) => municipality === sala && component === 'numerator',
      )?.value;
    expect(await ofSala()).toBe('1');
    await removeLocalAgreement(fresh.database, system, { county: '19', id, base: 1 }, now);
    expect(await ofSala()).toBe('0');
    await add(sala);
    expect(await ofSala()).toBe('1');
  });

  test('is made up where the entries are', async () => {
    const at = { county: '19', id: null, base: 0 };
    await saveLocalAgreement(fresh.database, system, at, written(sala), now, true);
    await complete('19', 2014);
    expect((await listYears(fresh.database, anonymous, '19')).years).toMatchObject([
      { year: 2014, published: true, synthetic: true },
    ]);
  });

  test('waits with a round’s preliminary figures for the same year, and makes them nobody’s to see', async () => {
    await add(sala);
    await complete('19', 2014);
    await fresh.database.inTransaction('system', async ({ client }) => {
      await client.query(`update questionnaire set agreement_key = '19-rok-vastmanland-2015'`);
      await client.query(
        `insert into round (id, edition_key, county_code, year, period_from, period_to, opens_at, closes_at)
         values ($1, '05-uppfoljning-2014', '19', 2014, '2014-01-01', '2014-12-31', '2015-01-07', '2015-02-01')`,
        [newId()],
      );
    });
    expect((await listYears(fresh.database, anonymous, '19')).years).toEqual([]);
    expect((await listYears(fresh.database, system, '19')).years).toMatchObject([{ year: 2014, published: false }]);
  });
});

test('an answer from a survey is left as it is, and not counted twice', async () => {
  await fresh.database.inTransaction('system', ({ client }) =>
    client.query(
      `with round as (
         insert into round (id, edition_key, county_code, year, period_from, period_to, opens_at, closes_at)
         values ($1, '05-uppfoljning-2014', '19', 2014, '2014-01-01', '2014-12-31', '2015-01-07', '2015-02-01') returning id
       ), assignment as (
         insert into assignment (id, round_id, organisation_id, county_code, parts)
         select $2, id, 'arbetsformedlingen', '19', '{}' from round
         returning id
       )
       insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year,
         period_from, period_to, reporter_id, lead, status, value, assignment_id, synthetic, published, at)
       select $3, '19-SAM-01', 'numerator', '', '19', '1981', 2014, '2014-12-31', '2014-12-31', 'arbetsformedlingen',
         true, 'value', 0, id, false, false, now() from assignment`,
      [newId(), newId(), newId()],
    ),
  );
  await add(sala);
  await complete('19', 2014);
  const found = await currentFigures(fresh.database, '19-SAM-01', 2014);
  expect(found.filter(({ municipality, component }) => municipality === sala && component === 'numerator')).toEqual([
    { municipality: sala, component: 'numerator', status: 'value', value: '0' },
  ]);
  expect(found).toHaveLength(20);
});
