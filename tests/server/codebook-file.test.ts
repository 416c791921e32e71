/** The codebook as a table: one row for each variable, in both file formats. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '#lib/domain/edition.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { readCodebook, readEdition } from '#lib/server/authoring/index.ts';
import { readTable, writeCsv, writeXlsx } from '#lib/server/files/index.ts';
import { codebookTable } from '../../src/routes/utgavor/[edition]/kodbok/fil/codebook-table.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';

let fresh: FreshDatabase;
const key = '05-uppfoljning-2014';

beforeAll(async () => {
  fresh = await freshDatabase();
  const loaded = await loadDefinitions(fresh.database, system, 'surveys', new Date('2026-02-02T08:00:00Z'));
  expect(loaded).toMatchObject({ ok: true });
});
afterAll(() => fresh.drop());

async function tableIn(language: 'sv' | 'en'): Promise<{ rows: string[][]; widths: number[] }> {
  overwriteGetLocale(() => language);
  return codebookTable(await readCodebook(fresh.database, anonymous, key), language);
}

/** A cell by its row's address and its column's heading. */
function cellAt(rows: string[][], address: string, heading: string): string | undefined {
  return rows.find(([first]) => first === address)?.[rows[0]?.indexOf(heading) ?? -1];
}

describe('the table', () => {
  test('has a row for each variable of all editions, and a wording for each edition', async () => {
    const { rows, widths } = await tableIn('sv');
    const { edition } = await readEdition(fresh.database, anonymous, key);
    const addresses = rows.slice(1).map(([address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    // The cells of a grid of municipalities are one variable for each column.
    const asked = edition.parts
      .flatMap(questionsOf)
      .flatMap(({ fields, rowsAreMunicipalities }) =>
        fields.map(({ address, row }) => (rowsAreMunicipalities ? address.replace(`/${row}/`, '/####/') : address)),
      );
    expect(addresses).toEqual(expect.arrayContaining([...new Set(asked)]));
    expect(rows[0]).toEqual(expect.arrayContaining(['Variabel', 'Lydelse 2013', 'Lydelse 2014', 'Jämförbarhet 2014']));
    expect(rows[0]).not.toContain('Jämförbarhet 2013');
    expect(rows.every((row) => row.length === widths.length)).toBe(true);
  });

  test('tells what a variable may hold, and how its answers compare', async () => {
    const { rows } = await tableIn('sv');
    const place = Object.entries((await readEdition(fresh.database, anonymous, key)).edition.bridges).find(
      ([, { kind }]) => kind !== 'same',
    );
    const row = rows.find(([address]) => address?.startsWith(`${place?.[0]}/`) || address === place?.[0]);
    expect(row?.[rows[0]?.indexOf('Jämförbarhet 2014') ?? -1]).toContain(place?.[1].note?.sv);
    const choice = rows.find((cells) => cells[rows[0]?.indexOf('Värden') ?? -1]?.includes(' = '));
    expect(choice).toBeDefined();
  });

  test('is in the visitor’s language', async () => {
    const { rows } = await tableIn('en');
    expect(rows[0]).toContain('Wording 2014');
  });

  test('reads back the same from CSV for Excel and from a workbook', async () => {
    const { rows, widths } = await tableIn('sv');
    const csv = writeCsv(rows, 'excel');
    expect(csv.startsWith('\ufeffVariabel;')).toBe(true);
    expect(csv).toContain('\r\n');
    expect(await readTable(new TextEncoder().encode(csv), 'x.csv')).toEqual(rows);
    const read = await readTable(await writeXlsx([{ name: 'Kodbok', rows, widths }]), 'x.xlsx');
    const [, first] = read;
    expect(first?.[0]).toBe(rows[1]?.[0]);
    expect(read).toHaveLength(rows.length);
    expect(cellAt(read, rows[5]?.[0] ?? '', 'Lydelse 2014')).toBe(cellAt(rows, rows[5]?.[0] ?? '', 'Lydelse 2014'));
  });
});

test('an edition that there is not has no codebook', async () => {
  await expect(readCodebook(fresh.database, anonymous, '05-ingen-2014')).rejects.toMatchObject({ code: 'not-found' });
});
