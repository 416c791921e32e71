/** What is wrong in a list of indicators is told with its line and column, and in words that help. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  fileFaultSentences,
  listColumns,
  listIndicators,
  loadDefinitions,
  previewIndicators,
} from '#lib/server/agreements/index.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { editedTable, newRow, type Row } from '../indicator-table.ts';
import { system } from '../people.ts';

const key = '05-etablering-i-utveckling-2015';
let fresh: FreshDatabase;
let list: string[][];

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', new Date())).toMatchObject({ ok: true });
  list = (await listIndicators(fresh.database, system, key, { decimalComma: true })).rows;
});
afterAll(() => fresh.drop());

async function wholeFaultsOf(table: string[][]): Promise<Fault[]> {
  const error: unknown = await previewIndicators(fresh.database, system, key, table).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'definition-faults' });
  return (error as { details: { faults: Fault[] } }).details.faults;
}

const faultsOf = async (table: string[][]) => (await wholeFaultsOf(table)).map(({ path, code }) => ({ path, code }));

test.each<[string, (rows: Row[]) => Row[], { path: string; code: string }]>([
  ['no code', (rows) => [{ ...rows[0]!, code: '' }], { path: 'line 2 code', code: 'missing' }],
  [
    'a code of another county',
    (rows) => [newRow(rows, { code: '25-UTB-01' })],
    { path: 'line 2 code', code: 'bad-code' },
  ],
  ['an unknown area', (rows) => [newRow(rows, { area: 'XYZ' })], { path: 'line 2 area', code: 'unknown-goal-area' }],
  ['an unknown goal', (rows) => [newRow(rows, { goals: 'UTB-99' })], { path: 'line 2 goals', code: 'unknown-goal' }],
  ['an unknown kind', (rows) => [newRow(rows, { kind: 'sum' })], { path: 'line 2 kind', code: 'unknown-kind' }],
  [
    'no wording',
    (rows) => [newRow(rows, { wording_sv: '', wording_en: '' })],
    { path: 'line 2 wording_sv', code: 'missing' },
  ],
  [
    'a truth that is neither',
    (rows) => [newRow(rows, { explicit: 'kanske' })],
    { path: 'line 2 explicit', code: 'wrong-type' },
  ],
  ['decimals in words', (rows) => [newRow(rows, { decimals: 'två' })], { path: 'line 2 decimals', code: 'wrong-type' }],
  [
    'a period that is none',
    (rows) => [newRow(rows, { period: 'i höstas' })],
    { path: 'line 2 period', code: 'wrong-type' },
  ],
  [
    'a day that is none',
    (rows) => [newRow(rows, { period: 'day 02-31' })],
    { path: 'line 2 period', code: 'bad-period' },
  ],
  [
    'bounds the wrong way',
    (rows) => [newRow(rows, { min: '5,5', max: '1' })],
    { path: 'line 2 max', code: 'bad-number' },
  ],
  ['a number with two signs', (rows) => [newRow(rows, { min: '1.234,5' })], { path: 'line 2 min', code: 'bad-number' }],
  ['nobody who leads', (rows) => [newRow(rows, { lead: '' })], { path: 'line 2 lead', code: 'missing' }],
  [
    'an unknown organisation',
    (rows) => [newRow(rows, { confirm: 'ingen' })],
    { path: 'line 2 confirm', code: 'unknown-organisation' },
  ],
  ['a part twice', (rows) => [newRow(rows), newRow(rows)], { path: 'line 3 component', code: 'duplicate-name' }],
  [
    'rows that differ',
    (rows) => [newRow(rows), newRow(rows, { component: 'b', unit_sv: 'kg' })],
    { path: 'line 3 unit_sv', code: 'rows-differ' },
  ],
  [
    'a share without denominator',
    (rows) => [newRow(rows, { kind: 'share', role: 'numerator' })],
    { path: 'line 2 role', code: 'missing' },
  ],
  [
    'a name that JavaScript means something by',
    (rows) => [newRow(rows, { component: '__proto__' })],
    { path: 'line 2 component', code: 'forbidden-name' },
  ],
  [
    'a date of retirement without a reason',
    (rows) => [newRow(rows, { retired_on: '2016-12-31' })],
    { path: 'line 2 retired_reason_sv', code: 'missing' },
  ],
  ['no rows', () => [], { path: 'line 2 code', code: 'missing' }],
])('%s is told with its line and column', async (_, edit, expected) => {
  expect(await faultsOf(editedTable(list, edit))).toContainEqual(expected);
});

test('columns that are missing, unknown, nameless or there twice are named', async () => {
  const [headings = [], ...rows] = list;
  const without = headings.indexOf('goals');
  const wrong = [
    [...headings.toSpliced(without, 1), 'Min kolumn', 'unit_sv', ''],
    ...rows.map((row) => [...row.toSpliced(without, 1), 'x', 'x', 'x']),
  ];
  expect(await faultsOf(wrong)).toEqual([
    { path: 'line 1 goals', code: 'missing' },
    { path: 'line 1 min kolumn', code: 'unknown-key' },
    { path: 'line 1 unit_sv', code: 'duplicate-name' },
    { path: `line 1 ${headings.length + 2}`, code: 'unknown-key' },
  ]);
  expect(
    await faultsOf([
      ['helt', 'annat'],
      ['1', '2'],
    ]),
  ).toHaveLength(listColumns.length + 2);
});

test('each is told in a sentence, the Swedish text and the English one as one thing to mend', async () => {
  const table = editedTable(list, (rows) => [newRow(rows, { wording_sv: '', wording_en: '', kind: 'sum' })]);
  const [headings = [], ...rows] = table;
  expect(fileFaultSentences(await wholeFaultsOf(table), 'sv')).toEqual([
    { line: 2, column: 'kind', path: 'line 2 kind', text: expect.stringContaining('Värdet sum är inte tillåtet') },
    { line: 2, column: 'wording_sv', path: 'line 2 wording_sv', text: 'Cellen är tom. Fyll i den.' },
  ]);
  const without = [headings.slice(1), ...rows.map((row) => row.slice(1))];
  expect(fileFaultSentences(await wholeFaultsOf(without), 'sv')[0]?.text).toMatch(/^Kolumnen code saknas/);
  expect(fileFaultSentences([{ path: 'line 7', code: 'not-json', details: {} }], 'sv')[0]).toMatchObject({
    line: 7,
    column: null,
  });
});
