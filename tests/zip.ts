/** Zip archives made by hand, so that a test can have one that lies. */
import { crc32, deflateRawSync } from 'node:zlib';

/** One part; `says` is the size that its headers tell, and `content` what there is. */
export type ZipPart = { name: string; content: Buffer | string; says?: number };

export function zipOf(parts: ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = { crc: crc32(bytes), packed: packed.length, size: says ?? bytes.length, name };
    const local = Buffer.concat([header(sizes, 0x04034b50, []), Buffer.from(name), packed]);
    directory.push(header(sizes, 0x02014b50, [0, 0, 0, 0, 0, offset & 0xffff, offset >>> 16]), Buffer.from(name));
    pieces.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, list, end]);
}

type Sizes = { crc: number; packed: number; size: number; name: string };

/** A local header, or with `more` 16-bit fields after it an entry of the directory. */
function header({ crc, packed, size, name }: Sizes, signature: number, more: number[]): Buffer {
  const isEntry = more.length > 0;
  const start = isEntry ? 6 : 4;
  const bytes = Buffer.alloc(30 + (isEntry ? 16 : 0));
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, start);
  bytes.writeUInt16LE(8, start + 4);
  bytes.writeUInt32LE(crc, start + 10);
  bytes.writeUInt32LE(packed, start + 14);
  bytes.writeUInt32LE(size, start + 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), start + 22);
  more.forEach((value, at) => bytes.writeUInt16LE(value, 32 + at * 2));
  return bytes;
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook with one sheet, whose rows are given as XML. */
export function workbookParts(sheetData: string): ZipPart[] {
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="B" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ];
}

export const textCell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
