import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeItem, indicatorToEdit, loadDefinitions, readIndicator } from '#lib/server/agreements/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, people, system } from '../people.ts';

const now = new Date('2026-11-20T09:00:00Z');
const key = '05-etablering-i-utveckling-2015';
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database, now);
});
afterAll(() => fresh.drop());

test('anyone reads an indicator with its area, its reporters’ names, and the questions that ask for it', async () => {
  const reading = await readIndicator(fresh.database, anonymous, key, '05-BOE-01');
  expect(reading).toMatchObject({
    agreement: { key, countyCode: '05' },
    area: { code: 'BOE' },
    indicator: { code: '05-BOE-01' },
    names: { migrationsverket: { sv: 'Migrationsverket' } },
    continues: null,
    continuedBy: [],
    mayEdit: false,
  });
  expect(reading.municipalities).toHaveLength(13);
  expect(reading.municipalities.at(-1)).toBe('Ödeshög');
  // Two editions ask it of the agency and of the municipalities.
  expect(reading.questions).toHaveLength(4);
  expect(reading.questions[0]?.edition.sv).toContain('2014');
  expect(reading.questions.map(({ question }) => question.sv)).toContain(
    'Hur många nyanlända bosattes i kommunen under 2014?',
  );
});

test('only its owner is shown the way to change it', async () => {
  const mayEdit = async (name: 'officer' | 'norrbottensOfficer' | 'council') =>
    (await readIndicator(fresh.database, cast[name].actor, key, '05-BOE-01')).mayEdit;
  expect([await mayEdit('officer'), await mayEdit('norrbottensOfficer'), await mayEdit('council')]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  [key, '05-XXX-01'],
  [key, '25-MOT-01'],
  ['finns-inte', '05-BOE-01'],
])('%s has no %s', async (agreement, code) => {
  await expect(readIndicator(fresh.database, anonymous, agreement, code)).rejects.toMatchObject({ code: 'not-found' });
});

test('one that goes on from another is linked with it, both ways', async () => {
  const { revision } = await indicatorToEdit(fresh.database, system, key, null);
  const change = {
    list: 'indicators' as const,
    isIt: ({ code }: { code: string }) => code === '05-UTB-07',
    become: (before: object | undefined) => ({ ...before, continues: '05-UTB-06' }),
  };
  await changeItem(fresh.database, cast.officer.actor, { key, base: revision }, change, now);
  const later = await readIndicator(fresh.database, anonymous, key, '05-UTB-07');
  expect(later.continues).toMatchObject({ code: '05-UTB-06', agreement: { key } });
  const earlier = await readIndicator(fresh.database, anonymous, key, '05-UTB-06');
  expect(earlier.continuedBy).toMatchObject([{ code: '05-UTB-07' }]);
});

test('the editor knows the codes that are taken, and what another agreement of the county measures', async () => {
  const reading = await indicatorToEdit(fresh.database, cast.officer.actor, key, null);
  expect(reading).toMatchObject({ indicator: null, used: false, others: [], targets: [] });
  expect(reading.taken.filter((code) => code.startsWith('05-BOE'))).toEqual(['05-BOE-01', '05-BOE-02', '05-BOE-03']);
});
