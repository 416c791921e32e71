import { refuse } from './refuse.ts';

const marks: { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The bytes as text in that encoding, without their byte order mark; null when they are not in it. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8, or what the byte order mark says. Throws `file-refused` (empty, encoding). */
export function decodeUnicode(bytes: Uint8Array): string {
  if (bytes.length === 0) refuse('empty');
  const mark = marks.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  return decoded(bytes, mark?.encoding ?? 'utf-8') ?? refuse('encoding');
}

/**
 * Unicode, or else Windows-1252, in which older spreadsheets write in Sweden. Five of its bytes mean nothing, and a
 * text has no NUL: bytes with any of them are no such text. Throws `file-refused` (empty, encoding).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) refuse('empty');
  const isMarked = marks.some((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  if (isMarked) return decodeUnicode(bytes);
  const unicode = decoded(bytes, 'utf-8');
  if (unicode !== null) return unicode;
  const western = decoded(bytes, 'windows-1252');
  return western === null || /[\u0081\u008d\u008f\u0090\u009d]/.test(western) ? refuse('encoding') : western;
}
