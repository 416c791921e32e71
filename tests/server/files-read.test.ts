/** Files that are not what they should be: each is refused with its reason, or read right. */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '#lib/server/files/index.ts';
import { textCell, workbookParts, zipOf } from '../zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refused = (why: string, more: object = {}) => ({ code: 'file-refused', details: { why, ...more } });
const table = [
  ['code', 'tal'],
  ['Åsele', '1,5'],
];

test.each([
  ['UTF-8', bytesOf('code;tal\r\nÅsele;1,5\r\n')],
  ['UTF-8 with a mark', bytesOf('\ufeffcode;tal\nÅsele;1,5')],
  ['UTF-16 little-endian', Buffer.from('\ufeffcode;tal\nÅsele;1,5', 'utf16le')],
  ['UTF-16 big-endian', Buffer.from('\ufeffcode;tal\nÅsele;1,5', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('code;tal\nÅsele;1,5', 'latin1')],
  ['commas', bytesOf('code,tal\nÅsele,"1,5"')],
  ['tabs', bytesOf('code\ttal\nÅsele\t1,5')],
  ['a line for Excel', bytesOf('sep=;\r\ncode;tal\r\nÅsele;1,5')],
])('a CSV in %s is read right, decimal comma and all', async (_, bytes) => {
  expect(await readTable(bytes, '../../x\r\n.csv')).toEqual(table);
});

test('empty lines keep their place, and rows their length', async () => {
  expect(await readTable(bytesOf('a;b\n\n1;2;3\n'), 'x.csv')).toEqual([['a', 'b'], [''], ['1', '2', '3']]);
});

test.each([
  ['nothing', Buffer.alloc(0), 'x.csv', refused('empty')],
  ['only blanks', bytesOf(' ;\n;\n'), 'x.csv', refused('empty')],
  ['a page named xlsx', bytesOf('\n<!doctype html><html></html>'), 'x.xlsx', refused('not-this-kind')],
  ['a page named csv', bytesOf('<html>'), 'x.csv', refused('not-this-kind')],
  ['text named xlsx', bytesOf('{"error": 1}'), 'x.XLSX', refused('not-this-kind')],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'x.xls', refused('not-this-kind')],
  ['another zip archive', zipOf([{ name: 'a.txt', content: 'a' }]), 'x.xlsx', refused('not-this-kind')],
  ['UTF-16 without a mark', Buffer.from('code;tal', 'utf16le'), 'x.csv', refused('encoding')],
  ['bytes that mean nothing', Buffer.from([0x61, 0x81, 0xff]), 'x.csv', refused('encoding')],
  ['half a UTF-16 sign', Buffer.from([0xff, 0xfe, 0x61]), 'x.csv', refused('encoding')],
  ['a quote that never ends', bytesOf('a;b\n"1\n2";3\n4;"5\n6;7'), 'x.csv', refused('unclosed-quote', { line: 3 })],
  ['a quote in the middle', bytesOf('a;b\n1;"2"x\n'), 'x.csv', refused('unclosed-quote', { line: 2 })],
  ['5 001 rows', bytesOf('a\n'.repeat(5001)), 'x.csv', refused('too-many-rows', { limit: 5000 })],
  ['201 columns', bytesOf(';'.repeat(200)), 'x.csv', refused('too-many-rows', { limit: 5000 })],
  ['a truncated archive', zipOf(workbookParts('')).subarray(0, 300), 'x.xlsx', refused('damaged')],
])('%s is refused', async (_, bytes, name, expected) => {
  await expect(readTable(bytes, name)).rejects.toMatchObject(expected);
});

const workbook = (sheetData: string) => zipOf(workbookParts(sheetData));
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

test('a formula gives the value that is stored with it, and is never computed', async () => {
  const cells = `<c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>text</v></c>`;
  expect(await readTable(workbook(row(1, cells)), 'x.xlsx')).toEqual([['7', 'text']]);
});

test('numbers and truths come as text, and rows keep their place', async () => {
  const cells = `<c r="B3"><v>1.1000000000000001</v></c><c r="C3" t="b"><v>1</v></c>`;
  expect(await readTable(workbook(row(3, cells)), 'x.xlsx')).toEqual([
    ['', '', ''],
    ['', '', ''],
    ['', '1.1', 'TRUE'],
  ]);
});

test.each([
  ['a row at the end of the sheet', row(1_048_576, textCell('A1048576', 'x')), 'too-many-rows'],
  ['a cell far to the right', row(1, textCell('XFD1', 'x')), 'too-many-rows'],
  [
    'a far row whose number is disguised',
    `<row r="&#49;048576">${textCell('A&#49;048576', 'x')}</row>`,
    'too-many-rows',
  ],
  ['a string that there is not', row(1, '<c r="A1" t="s"><v>9</v></c>'), 'damaged'],
  ['a sheet that is cut off', '<row r="1"><c r="A1"', 'damaged'],
])('%s is refused', async (_, sheetData, why) => {
  await expect(readTable(workbook(sheetData), 'x.xlsx')).rejects.toMatchObject({ details: { why } });
});

let server: Server;
let fetched = 0;
let address = '';
beforeAll(async () => {
  server = createServer((_, response) => {
    fetched += 1;
    response.end('hemligt');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  address = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`;
});
afterAll(() => server.close());

test('an external entity is refused and an external link left alone: nothing is fetched', async () => {
  const entity = workbookParts('').map((part) =>
    part.name.endsWith('sheet1.xml')
      ? {
          ...part,
          content: `<!DOCTYPE x [<!ENTITY e SYSTEM "${address}">]><worksheet><sheetData>${row(1, textCell('A1', '&e;'))}</sheetData></worksheet>`,
        }
      : part,
  );
  await expect(readTable(zipOf(entity), 'x.xlsx')).rejects.toMatchObject(refused('damaged'));
  const link = `<externalLink xmlns:r="r"><externalBook r:id="rId1"/></externalLink>`;
  const linked = [
    ...workbookParts(row(1, `<c r="A1"><f>[1]B!A1</f><v>3</v></c>`)),
    { name: 'xl/externalLinks/externalLink1.xml', content: link },
    {
      name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Target="${address}" TargetMode="External"/></Relationships>`,
    },
  ];
  expect(await readTable(zipOf(linked), 'x.xlsx')).toEqual([['3']]);
  expect(fetched).toBe(0);
});
