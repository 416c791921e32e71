import { limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { inTurn, sheetRows } from './sheet-thread.ts';
import { storedZip } from './stored-zip.ts';
import { unpack } from './unpack.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** The one part that makes a zip archive a workbook. */
const workbook = 'xl/workbook.xml';
const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
const isWanted = ({ name }: ZipEntry): boolean => /\.(xml|rels)$/.test(name) && !/^(customXml|xl\/media)\//.test(name);

/**
 * The rows of a workbook's first sheet; numbers, dates (ISO) and truths as text, empty cells as ''. Throws
 * `file-refused`: not-this-kind for another zip archive, unpacks-too-large, too-many-rows, damaged.
 */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const entries = zipDirectory(bytes);
  if (!entries.some(({ name }) => name === workbook)) refuse('not-this-kind');
  return inTurn(async () => {
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries.filter(isWanted)) {
      const content = await unpack(bytes, entry);
      refuseEntities(content);
      if (isSheet(entry.name)) refuseFarCells(content);
      parts.set(entry.name, content);
    }
    return sheetRows(storedZip(parts));
  });
}

/** A workbook has no document type; one that does wants entities, from elsewhere or multiplied. */
function refuseEntities(content: Uint8Array): void {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY') || bytes.includes(0)) refuse('damaged');
}

/** Where a row or a cell says that it stands. What comes before `r` is bounded, so that no text makes the search slow. */
const place = /<(?:\w{1,9}:)?(?:row|c)\s(?:[^<>]{0,200}?\s)?r\s{0,3}=\s{0,3}["']([A-Z]{0,3})(\d{1,9})["']/g;

/** One cell in the last row would make a million rows of the empty ones before it. */
function refuseFarCells(content: Uint8Array): void {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
  for (const [, letters = '', row = ''] of text.matchAll(place)) {
    if (Number(row) > limits.rows || columnOf(letters) > limits.columns)
      refuse('too-many-rows', { limit: limits.rows });
  }
}

/** `A` → 1, `AA` → 27. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
