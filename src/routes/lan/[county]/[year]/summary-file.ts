import { Problem } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { asText, writeCsv, writeXlsx } from '#lib/server/files/index.ts';
import { queryText } from '#lib/server/http/query.ts';
import type { SummaryList } from '#lib/server/results/index.ts';
import { summaryTable } from './summary-table.ts';

const formats = ['csv', 'excel', 'xlsx'] as const;
type Format = (typeof formats)[number];

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `format` of an address: csv (RFC 4180) unless it says excel (CSV as a Swedish Excel opens it) or xlsx. */
export function formatOf(url: URL): Format {
  const text = queryText(url, 'format') ?? 'csv';
  const format = formats.find((known) => known === text);
  if (!format) throw new Problem('bad-request', { what: 'format' });
  return format;
}

/** The figures as a file to keep. */
export async function summaryFile(list: SummaryList, format: Format, language: Language): Promise<Response> {
  const { rows, widths } = summaryTable(list, language);
  const { county, year } = list.head;
  // Codes and a year alone, so that the name needs no quoting against header tricks.
  const name = ['samsyn', county.code, year, list.area?.toLowerCase()].filter((part) => part !== undefined).join('-');
  if (format === 'xlsx') {
    const workbook = await writeXlsx([{ name: m.statistics_sheet(), rows, widths }]);
    return file(`${name}.xlsx`, workbookType, new Uint8Array(workbook));
  }
  const excel = format === 'excel';
  const texts = rows.map((row) => row.map((cell) => asText(cell, excel ? ',' : '.')));
  return file(`${name}.csv`, 'text/csv; charset=utf-8', writeCsv(texts, excel ? 'excel' : 'plain'));
}

function file(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
