/** The whole country's catalogue among the counties' agreements: it is listed, read and asked of everybody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { can } from '#lib/domain/access.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import { listAgreements, loadDefinitions, ownershipOf, readAgreement } from '#lib/server/agreements/index.ts';
import { readDefinitions } from '#lib/server/agreements/read-definitions.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { folderWith, now, removeFolders } from '../definition-folders.ts';
import { anonymous, type Cast, people, system } from '../people.ts';

const key = '00-mottagande-och-etablering';
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadDefinitions(fresh.database, system, 'surveys', now);
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());
afterAll(removeFolders);

test('stands first in the list, without a county', async () => {
  const list = await listAgreements(fresh.database, anonymous);
  expect(list.map(({ countyName }) => countyName === null)).toEqual(list.map((_, i) => i === 0));
  expect(list[0]).toMatchObject({ key, countyCode: '00', shortTitle: { sv: 'Mottagande och etablering' } });
});

test('is read like any other, with its indicators by area', async () => {
  const reading = await readAgreement(fresh.database, anonymous, key);
  expect(reading).toMatchObject({ countyName: null, parties: [], agreement: { countyCode: '00', kind: 'catalogue' } });
  expect(reading.ownerName.sv).toBe('Länsstyrelserna (nationell enkätledning)');
  expect(reading.areas).toHaveLength(12);
  expect(reading.areas.flatMap(({ indicators }) => indicators)).toHaveLength(63);
});

test('is the survey office’s to edit, and no county’s', async () => {
  const { agreement } = await readAgreement(fresh.database, anonymous, key);
  const mayEdit = (name: keyof Cast) => can(cast[name].actor, 'agreement.edit', ownershipOf(agreement));
  expect(mayEdit('surveyOffice')).toBe(true);
  expect(mayEdit('officer')).toBe(false);
  expect(mayEdit('kinda')).toBe(false);
});

test('has all municipalities in a grid, where a county’s questionnaire has its own', () => {
  const withGrid = (file: string) => {
    const grid = {
      type: 'matrixdropdown',
      name: 'kommuner',
      title: { sv: 'Kommuner', en: 'Municipalities' },
      rowsFrom: 'municipalities',
      columns: [{ name: 'antal', title: { sv: 'Antal', en: 'Number' } }],
    };
    const part = {
      key: 'verket',
      title: { sv: 'Verket', en: 'The agency' },
      respondent: { organisation: 'migrationsverket' },
      checks: [],
      survey: { pages: [{ name: 'sida', title: { sv: 'Sida', en: 'Page' }, elements: [grid] }] },
    };
    const read = readDefinitions(
      folderWith(file, (text) => {
        const json = JSON.parse(text) as { parts: unknown[] };
        return JSON.stringify({ ...json, parts: [...json.parts, part] });
      }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const parts = read.definitions.editions.flatMap(({ value }) => value.parts);
    return parts.flatMap(questionsOf).find(({ name }) => name === 'kommuner')?.rows.length;
  };
  expect(withGrid(`questionnaires/${key}/2026.json`)).toBe(290);
  expect(withGrid('questionnaires/01-tillagg/2026.json')).toBe(26);
});
