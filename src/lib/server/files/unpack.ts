import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { refuse } from './refuse.ts';
import type { ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);
const localSignature = 0x04034b50;
const localSize = 30;

/**
 * A part's bytes. It never becomes larger than the directory says: whoever said too little gets `unpacks-too-large`,
 * and what does not come out as it went in is `damaged` (both `file-refused`).
 */
export async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  const content = entry.isDeflated ? await inflated(packed, entry.size) : packed;
  if (content.length !== entry.size || crc32(content) !== entry.crc) refuse('damaged');
  return content;
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localSize > bytes.length || view.getUint32(offset, true) !== localSignature) refuse('damaged');
  const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) refuse('damaged');
  return bytes.subarray(start, start + packed);
}

async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return refuse(code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'damaged');
  }
}
