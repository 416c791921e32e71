/** Tables that are written and read again: no cell becomes a formula, and every cell comes back as it was. */
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { unpack } from '#lib/server/files/unpack.ts';
import { zipDirectory } from '#lib/server/files/zip-directory.ts';
import { asText, readTable, writeCsv, writeXlsx } from '#lib/server/files/index.ts';

const rows = [
  ['code', 'text'],
  ['05-UTB-01', "=cmd|' /C calc'!A0"],
  ['+46', '@SUM(1)'],
  ['-2+3', '-5'],
  ['\ttab', "'=redan"],
  ['rad\nrad', ' ; , " \u00a0'],
  ['åäö😀', '_x0041_'],
  ['', 'x'],
];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(['excel', 'plain'] as const)('CSV for %s', async (variant) => {
  const text = writeCsv(rows, variant);
  expect(text.startsWith('\ufeff')).toBe(variant === 'excel');
  expect(text).toContain(variant === 'excel' ? `05-UTB-01;'=cmd` : `05-UTB-01,'=cmd`);
  expect(text).toContain(`'@SUM(1)\r\n`);
  expect(await readTable(bytesOf(text), 'x.csv')).toEqual(rows);
});

test('Excel', async () => {
  const bytes = await writeXlsx([
    { name: 'Blad', rows, widths: [10, 20] },
    { name: 'Annat', rows: [['inte läst']], widths: [] },
  ]);
  expect(await readTable(bytes, 'x.xlsx')).toEqual(rows);
});

test('control characters do not make a workbook that cannot be opened', async () => {
  const cells = [['rubrik'], ['a\u0001b\r\nc\ufffe\uffff']];
  expect(await readTable(await writeXlsx([{ name: 'Blad', rows: cells, widths: [] }]), 'x.xlsx')).toEqual(cells);
});

test('an amount is a number in a workbook, and a text keeps what looks like one', async () => {
  const amounts = [{ amount: '-1234.5' }, { amount: '0' }, { amount: '53.0' }];
  const bytes = await writeXlsx([
    {
      name: 'Blad',
      rows: [
        ['kod', 'a', 'b', 'c'],
        ['0512', ...amounts],
      ],
      widths: [],
    },
  ]);
  const [, line] = await readSheet(bytes);
  expect(line).toEqual(['0512', -1234.5, 0, 53]);
  expect(amounts.map((amount) => asText(amount, ','))).toEqual(['-1234,5', '0', '53,0']);
  expect(asText('1.5', ',')).toBe('1.5');
});

test('a row is as tall as its text is long, for programs that do not work it out', async () => {
  const texts = [
    ['rubrik', 'b'],
    ['kort', 'x'.repeat(10)],
    ['a\nb\nc', ''],
    ['x'.repeat(20), ''],
    ['x\n'.repeat(90), ''],
  ];
  const bytes = await writeXlsx([
    { name: 'Blad', rows: [...texts, [{ amount: '123456789012' }, '']], widths: [10, 10] },
  ]);
  const sheet = zipDirectory(bytes).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  if (!sheet) throw new Error('no sheet');
  const xml = new TextDecoder().decode(await unpack(bytes, sheet));
  const heights = [...xml.matchAll(/<row r="\d+"(?: ht="(\d+)")?/g)].map(([, height]) => height);
  expect(heights).toEqual([undefined, undefined, '45', '45', '409', undefined]);
});
