import { Problem } from '#lib/domain/problem.ts';
import * as m from '#lib/paraglide/messages.js';
import { listIndicators } from '#lib/server/agreements/index.ts';
import { writeCsv, writeXlsx } from '#lib/server/files/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import type { RequestEvent } from './$types';
import { explanationRows } from './explanations.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The agreement's indicators as a table: `format` csv or xlsx; for csv `variant` excel or plain. */
export const GET = answering(async ({ locals, params, url }: RequestEvent) => {
  const format = oneOf(url, 'format', ['csv', 'xlsx']);
  const variant = oneOf(url, 'variant', ['excel', 'plain']);
  const decimalComma = format === 'xlsx' || variant === 'excel';
  const { key, rows } = await listIndicators(locals.database, locals.actor, params.agreement, { decimalComma });
  if (format === 'csv') return file(`${key}-indikatorer.csv`, 'text/csv; charset=utf-8', writeCsv(rows, variant));
  const headings = rows[0] ?? [];
  const workbook = await writeXlsx([
    { name: m.transfer_sheet_list(), rows, widths: headings.map(widthOf) },
    { name: m.transfer_sheet_columns(), rows: explanationRows(), widths: [24, 80, 80] },
  ]);
  return file(`${key}-indikatorer.xlsx`, workbookType, new Uint8Array(workbook));
});

function oneOf<Word extends string>(url: URL, name: string, words: readonly [Word, ...Word[]]): Word {
  const given = queryText(url, name) ?? words[0];
  const word = words.find((known) => known === given);
  if (word === undefined) throw new Problem('bad-request', { what: name });
  return word;
}

/** Wide enough for running text where there is some. */
function widthOf(heading: string): number {
  return /_(sv|en)$/.test(heading) ? 40 : Math.max(12, heading.length + 2);
}

/** The name is made of the agreement's key ([a-z0-9-]), so it needs no quoting against header tricks. */
function file(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
