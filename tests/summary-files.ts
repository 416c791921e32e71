/** A summary's files read back, as a spreadsheet or a program reads them. */
import readWorkbook from 'read-excel-file/node';
import type { Actor } from '#lib/domain/access.ts';
import { plain } from '#lib/domain/formula.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Database } from '#lib/server/db/index.ts';
import { readTable } from '#lib/server/files/index.ts';
import { listSummary } from '#lib/server/results/index.ts';
import { type AskedFile, summaryFile } from '../src/routes/lan/[county]/[year]/summary-file.ts';

/** A row by its headings. */
export type Line = Record<string, string>;

/** Which summary, and who fetches it. */
export type Fetched = {
  actor: Actor;
  county: string;
  year: number;
  area: string | null;
  agreement?: string | null;
  language?: Language;
};

export async function fetchFile(
  database: Database,
  { actor, county, year, area, agreement, language }: Fetched,
  asked: AskedFile,
): Promise<{ response: Response; bytes: Uint8Array }> {
  const list = await listSummary(database, actor, county, year, area, agreement ?? null);
  const response = await summaryFile(list, asked, language ?? 'sv');
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The rows of a CSV file, or of a workbook's first sheet. */
export async function linesOf(bytes: Uint8Array): Promise<Line[]> {
  return byHeadings(await readTable(bytes, 'x'));
}

/** The rows of each sheet of a workbook, in the order of the sheets; amounts as texts. */
export async function sheetsOf(bytes: Uint8Array): Promise<Map<string, Line[]>> {
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      byHeadings(data.map((row) => row.map((cell) => (cell === null ? '' : plain(String(cell)))))),
    ]),
  );
}

function byHeadings([headings = [], ...lines]: string[][]): Line[] {
  return lines.map((line) => Object.fromEntries(headings.map((heading, at) => [heading, line[at] ?? ''])));
}
