/** Small files that become large, or say that they are not: refused before they cost anything. */
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readTable } from '#lib/server/files/index.ts';
import { workbookParts, type ZipPart, zipOf } from '../zip.ts';

const refused = (why: string) => ({ code: 'file-refused', details: { why } });
const noise = Array.from({ length: 30_000 }, (_, at) => `${(at * 7919) % 104_729}`).join(' ');
const zeros = (size: number): ZipPart => ({ name: 'xl/sharedStrings.xml', content: Buffer.alloc(size, ' ') });

test('a small file that unpacks to 100 MB is refused', async () => {
  // Random enough that the ratio alone does not give it away.
  const many = Array.from({ length: 4 }, (_, at) => ({ name: `xl/n${at}.xml`, content: noise }));
  const bomb = zipOf([...workbookParts(''), ...many, zeros(100_000_000)]);
  expect(bomb.length).toBeLessThan(700_000);
  await expect(readTable(bomb, 'x.xlsx')).rejects.toMatchObject(refused('unpacks-too-large'));
});

test('that is seen before anything is unpacked, or it would be found damaged', async () => {
  const parts = workbookParts('').map((part) => ({ ...part, says: 30_000_000 }));
  await expect(readTable(zipOf(parts), 'x.xlsx')).rejects.toMatchObject(refused('unpacks-too-large'));
});

test('a part that says that it is small is not unpacked beyond what it says', async () => {
  const lying = zipOf([...workbookParts(''), { ...zeros(20_000_000), says: 1000 }]);
  await expect(readTable(lying, 'x.xlsx')).rejects.toMatchObject(refused('unpacks-too-large'));
});

test('a part that says that it is larger than it is, is damaged', async () => {
  const lying = zipOf([...workbookParts(''), { name: 'xl/styles.xml', content: '<styleSheet/>', says: 20_000 }]);
  await expect(readTable(lying, 'x.xlsx')).rejects.toMatchObject(refused('damaged'));
});

test('a part that the directory does not tell of is not read', async () => {
  const hidden = Buffer.from('<sst><si><t>hidden</t></si></sst>');
  const archive = zipOf(workbookParts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'));
  const name = Buffer.from('xl/sharedStrings.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(deflateRawSync(hidden).length, 18);
  local.writeUInt32LE(hidden.length, 22);
  local.writeUInt16LE(name.length, 26);
  const directory = archive.readUInt32LE(archive.length - 6);
  const smuggled = Buffer.concat([
    archive.subarray(0, directory),
    local,
    name,
    deflateRawSync(hidden),
    archive.subarray(directory),
  ]);
  const inserted = smuggled.length - archive.length;
  smuggled.writeUInt32LE(directory + inserted, smuggled.length - 6);
  await expect(readTable(smuggled, 'x.xlsx')).rejects.toMatchObject(refused('damaged'));
});

test('10 000 parts are refused', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' }));
  await expect(readTable(zipOf([...workbookParts(''), ...many]), 'x.xlsx')).rejects.toMatchObject(
    refused('unpacks-too-large'),
  );
});

test('the same part twice is damaged: readers differ on which one counts', async () => {
  const parts = workbookParts('');
  await expect(readTable(zipOf([...parts, ...parts.slice(-1)]), 'x.xlsx')).rejects.toMatchObject(refused('damaged'));
});

test('what passes the limits and is still too much for the reader ends with its thread, and the next file is read', async () => {
  const deep = '<row>'.repeat(3_000_000);
  const bomb = zipOf([...workbookParts(deep), { name: 'xl/n.xml', content: noise }]);
  const cells = zipOf(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const [first, second] = await Promise.allSettled([readTable(bomb, 'x.xlsx'), readTable(cells, 'x.xlsx')]);
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'file-refused' } });
  expect(second).toEqual({ status: 'fulfilled', value: [['1']] });
});
