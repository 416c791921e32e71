/** The list of indicators as a file: out and in again, what it changes, and what it may not. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  exportAgreement,
  importIndicators,
  listIndicators,
  loadDefinitions,
  previewIndicators,
} from '#lib/server/agreements/index.ts';
import { readTable, writeCsv, writeXlsx } from '#lib/server/files/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { editedTable, newRow, type Row } from '../indicator-table.ts';
import { anonymous, type Cast, people, system } from '../people.ts';

const key = '05-etablering-i-utveckling-2015';
const now = new Date('2016-01-15T09:00:00Z');
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

const listed = async (agreement = key, decimalComma = true) =>
  (await listIndicators(fresh.database, anonymous, agreement, { decimalComma })).rows;
const preview = (table: string[][], agreement = key) =>
  previewIndicators(fresh.database, agreement === key ? cast.officer.actor : system, agreement, table);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The agreement's list as it is now, changed. */
const tableWith = async (edit: (rows: Row[]) => unknown): Promise<string[][]> => editedTable(await listed(), edit);

const faultsOf = async (table: string[][]): Promise<{ path: string; code: string }[]> => {
  const error: unknown = await preview(table).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'definition-faults' });
  const { faults } = (error as { details: { faults: { path: string; code: string }[] } }).details;
  return faults.map(({ path, code }) => ({ path, code }));
};

const agreements = readdirSync('surveys/agreements').map((file) => file.replace('.json', ''));

test.each(agreements)(
  '%s: the list goes out and in again without a change, as CSV of both kinds and as Excel',
  async (name) => {
    const rows = await listed(name);
    const files = [
      { bytes: bytesOf(writeCsv(rows, 'excel')), name: 'x.csv' },
      { bytes: bytesOf(writeCsv(await listed(name, false), 'plain')), name: 'x.csv' },
      { bytes: await writeXlsx([{ name: 'Blad', rows, widths: [] }]), name: 'x.xlsx' },
    ];
    for (const file of files) {
      const { agreement, revision } = await exportAgreement(fresh.database, anonymous, name);
      const read = await preview(await readTable(file.bytes, file.name), name);
      expect(read).toEqual({ base: revision, changes: [], unchanged: agreement.indicators.length, elsewhere: [] });
      const at = { key: name, base: revision };
      const table = await readTable(file.bytes, file.name);
      expect(await importIndicators(fresh.database, system, at, table, now)).toEqual({ revision });
    }
  },
);

test('columns may stand in any order, headings in capitals, rows in any order, and whole indicators be left out', async () => {
  const table = (await listed()).map((row) => [...row].reverse());
  const [headings = [], ...rows] = table;
  const shuffled = [headings.map((name) => ` ${name.toUpperCase()} `), [''], ...rows.slice(3).reverse()];
  const { changes, elsewhere } = await preview(shuffled);
  expect(changes).toEqual([]);
  expect(elsewhere.length).toBeGreaterThan(0);
});

test('what says the same in another way changes nothing', async () => {
  const table = await tableWith((rows) => {
    for (const row of rows) {
      row['proposed'] = row['proposed'] === 'ja' ? 'YES' : 'no';
      row['wording_sv'] = ` ${row['wording_sv']?.normalize('NFD')} `;
      row['goals'] = row['goals']?.replace(', ', ' ; ') ?? '';
    }
  });
  expect((await preview(table)).changes).toEqual([]);
});

test('a changed label is told as it was and as it will be, and nothing is stored before it is confirmed', async () => {
  const table = await tableWith((rows) => {
    for (const row of rows.filter(({ code }) => code === rows[0]!['code']))
      row['short_sv'] = '<img src=x onerror=alert(1)>';
  });
  const before = await exportAgreement(fresh.database, anonymous, key);
  const { changes, base } = await preview(table);
  expect(changes).toMatchObject([
    {
      kind: 'changed',
      id: table[1]?.[0],
      fields: [{ path: [{ field: 'shortName' }, { field: 'sv' }], after: '<img src=x onerror=alert(1)>' }],
    },
  ]);
  expect(await exportAgreement(fresh.database, anonymous, key)).toEqual(before);

  const { revision } = await importIndicators(fresh.database, cast.officer.actor, { key, base }, table, now);
  const after = await exportAgreement(fresh.database, anonymous, key);
  expect(revision).toBe(base + 1);
  expect(after.agreement.indicators[0]?.shortName.sv).toBe('<img src=x onerror=alert(1)>');
  expect(after.agreement.indicators.slice(1)).toEqual(before.agreement.indicators.slice(1));
  await fresh.database.read('system', async ({ client }) => {
    const { rows } = await client.query(
      `select origin, changed from agreement_revision where agreement_key = $1 order by number desc limit 1`,
      [key],
    );
    expect(rows).toEqual([{ origin: 'import', changed: ['indicators'] }]);
  });
  await expect(importIndicators(fresh.database, cast.officer.actor, { key, base }, table, now)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
});

test('a new indicator is added last', async () => {
  const table = await tableWith((rows) => [
    newRow(rows, { lead: 'kind:municipality, migrationsverket', period: 'day 10-15' }),
  ]);
  const { base, changes, elsewhere } = await preview(table);
  expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['added 05-UTB-77']);
  await importIndicators(fresh.database, cast.officer.actor, { key, base }, table, now);
  const { agreement } = await exportAgreement(fresh.database, anonymous, key);
  expect(agreement.indicators.map(({ code }) => code)).toEqual([...elsewhere, '05-UTB-77']);
  expect(agreement.indicators.at(-1)).toMatchObject({
    version: 1,
    earlier: [],
    components: [
      {
        period: { kind: 'day', on: '10-15' },
        reporters: [
          { who: { kind: 'municipality' }, role: 'lead' },
          { who: { organisation: 'migrationsverket' }, role: 'lead' },
        ],
      },
    ],
  });
});

test('an indicator that nobody is asked for yet may be defined anew without a version', async () => {
  const table = await tableWith((rows) =>
    rows.filter(({ code }) => code === '05-UTB-77').map((row) => ({ ...row, wording_sv: 'Ny' })),
  );
  expect((await preview(table)).changes).toMatchObject([{ fields: [{ after: 'Ny' }] }]);
});

test('one in use needs the first year and how it compares; then it is the next version of itself', async () => {
  const used = await usedCode();
  const change = (more: Row) =>
    tableWith((rows) =>
      rows.filter(({ code }) => code === used).map((row) => ({ ...row, wording_sv: 'Något annat', ...more })),
    );
  expect(await faultsOf(await change({}))).toEqual([{ path: 'line 2 bridge', code: 'bridge-missing' }]);
  expect(await faultsOf(await change({ bridge: 'break' }))).toContainEqual({ path: 'line 2 since', code: 'missing' });
  expect(await faultsOf(await change({ since: '2017' }))).toContainEqual({
    path: 'line 2 bridge',
    code: 'bridge-missing',
  });
  expect(await faultsOf(await change({ since: '2017', bridge: 'kanske' }))).toContainEqual({
    path: 'line 2 bridge',
    code: 'unknown-kind',
  });
  const table = await change({ since: '2017', bridge: 'note', bridge_note_sv: 'Fler räknas' });
  const { base } = await preview(table);
  await importIndicators(fresh.database, cast.officer.actor, { key, base }, table, now);
  const { agreement } = await exportAgreement(fresh.database, anonymous, key);
  expect(agreement.indicators.find(({ code }) => code === used)).toMatchObject({
    version: 2,
    since: 2017,
    wording: { sv: 'Något annat' },
    bridge: { kind: 'note', note: { sv: 'Fler räknas', en: 'Fler räknas' } },
    earlier: [{ version: 1, since: null }],
  });
  // The file from before the change would take it back.
  expect(await faultsOf(table)).toContainEqual({ path: 'line 2 version', code: 'version-order' });
  // And the list of now still comes back unchanged.
  expect((await preview(await listed())).changes).toEqual([]);
});

async function usedCode(): Promise<string> {
  return fresh.database.read('system', async ({ client }) => {
    const { rows } = await client.query<{ code: string }>(
      `select distinct o->>'indicator' as code from edition e join questionnaire q on q.key = e.questionnaire_key,
         jsonb_path_query(e.document, '$.parts[*].sections[*].questions[*].fields[*].observes ? (@ != null)') o
       where q.agreement_key = $1 order by 1 limit 1`,
      [key],
    );
    return rows[0]!.code;
  });
}

test('a part of an indicator in use cannot be left out', async () => {
  const used = await usedCode();
  const table = await tableWith((rows) =>
    rows.filter(({ code }) => code === used).map((row, at) => ({ ...row, component: `nytt_${at}` })),
  );
  expect(await faultsOf(table)).toContainEqual({ path: 'line 2 role', code: 'already-published' });
});

test.each(['norrbottensOfficer', 'council', 'surveyOffice', 'linkoping', 'withoutRights'] as const)(
  '%s may neither preview nor import',
  async (name) => {
    const table = await listed();
    const { actor } = cast[name];
    await expect(previewIndicators(fresh.database, actor, key, table)).rejects.toMatchObject({ code: 'not-found' });
    await expect(importIndicators(fresh.database, actor, { key, base: 1 }, table, now)).rejects.toMatchObject({
      code: 'not-found',
    });
  },
);

test('an agreement that there is not is not found', async () => {
  await expect(listed('finns-inte')).rejects.toMatchObject({ code: 'not-found' });
});
