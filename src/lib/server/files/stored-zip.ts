import { crc32 } from 'node:zlib';

/**
 * A zip archive of the parts as they are, unpacked: what the workbook's reader gets in place of the archive that was
 * sent, so that it finds in it what we have looked at and nothing else.
 */
export function storedZip(parts: Map<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = new TextEncoder().encode(name);
    const facts = { crc: crc32(content), size: content.length, nameLength: nameBytes.length };
    const header = localHeader(facts);
    pieces.push(header, nameBytes, content);
    directory.push(directoryEntry({ ...facts, offset }), nameBytes);
    offset += header.length + nameBytes.length + content.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...pieces, ...directory, endRecord(parts.size, directorySize, offset)]);
}

type Facts = { crc: number; size: number; nameLength: number };

/** Little-endian fields, each with its width in bytes. */
function record(...fields: [value: number, width: 2 | 4][]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(fields.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) bytes.setUint16(at, value, true);
    else bytes.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(bytes.buffer);
}

const version = 20;
const utf8Names = 0x0800;

function localHeader({ crc, size, nameLength }: Facts): Uint8Array {
  return record(
    [0x04034b50, 4],
    [version, 2],
    [utf8Names, 2],
    [0, 2],
    [0, 4],
    [crc, 4],
    [size, 4],
    [size, 4],
    [nameLength, 2],
    [0, 2],
  );
}

function directoryEntry({ crc, size, nameLength, offset }: Facts & { offset: number }): Uint8Array {
  return record(
    [0x02014b50, 4],
    [version, 2],
    [version, 2],
    [utf8Names, 2],
    [0, 2],
    [0, 4],
    [crc, 4],
    [size, 4],
    [size, 4],
    [nameLength, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  );
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  return record([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
}
