import { decodeText } from './decode-text.ts';
import { plain } from '#lib/domain/formula.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { refuse } from './refuse.ts';

const zip = [0x50, 0x4b];
/** Excel before 2007, and password-protected workbooks of today. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of an uploaded table, by what it is and not by its name: CSV (UTF-8, UTF-16 with its mark, or Windows-1252;
 * semicolon, comma or tab) or the first sheet of an Excel workbook, whose formulas give their stored values. Rows keep
 * their places, empty ones too; a row may be shorter than others. Throws `file-refused`.
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<string[][]> {
  if (bytes.length === 0) refuse('empty');
  const rows = begins(bytes, zip) ? await readXlsx(bytes) : textRows(bytes, name);
  if (!rows.some((row) => row.some((cell) => cell.trim() !== ''))) refuse('empty');
  return rows.map((row) => row.map(plain));
}

function textRows(bytes: Uint8Array, name: string): string[][] {
  if (begins(bytes, compoundFile)) refuse('not-this-kind');
  const text = decodeText(bytes);
  // A page that stands where a file was expected, or text in a workbook's clothes.
  if (/^\s*</.test(text) || /\.xls[xm]?$/i.test(name)) refuse('not-this-kind');
  return readCsv(text);
}

function begins(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
