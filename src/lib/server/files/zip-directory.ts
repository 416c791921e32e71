import { limits } from './limits.ts';
import { refuse } from './refuse.ts';

/** A part of a zip archive as its central directory tells it; sizes in bytes, `offset` of its local header. */
export type ZipEntry = { name: string; isDeflated: boolean; packed: number; size: number; crc: number; offset: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/**
 * The archive's parts, before anything is unpacked. Throws `file-refused`: unpacks-too-large when there are too many of
 * them or they say that they are too large, damaged when the directory cannot be read.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) refuse('unpacks-too-large');
  const entries = entriesAt(view, view.getUint32(end + 16, true), count);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.unpacked || size > bytes.length * limits.ratio) refuse('unpacks-too-large');
  if (new Set(entries.map(({ name }) => name)).size < count) refuse('damaged');
  return entries;
}

/** Where the directory's end record stands: last in the file, but for a comment. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return refuse('damaged');
}

function entriesAt(view: DataView, start: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + entrySize > view.byteLength || view.getUint32(at, true) !== entrySignature) refuse('damaged');
    const nameLength = view.getUint16(at + 28, true);
    if (at + entrySize + nameLength > view.byteLength) refuse('damaged');
    entries.push(entryAt(view, at, nameLength));
    at += entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes beyond 32 bits are written as 0xffffffff, which is too large as it stands. */
function entryAt(view: DataView, at: number, nameLength: number): ZipEntry {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (isEncrypted || (method !== stored && method !== deflated)) refuse('damaged');
  const name = new Uint8Array(view.buffer, view.byteOffset + at + entrySize, nameLength);
  return {
    name: new TextDecoder().decode(name),
    isDeflated: method === deflated,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}
