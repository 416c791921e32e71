/**
 * A summary as files. Figures, choices, lists and texts are told in different columns, so each kind is a table of its
 * own: a workbook has a sheet for each, and a CSV file is one of them (`slag`). One CSV of all would be half empty in
 * every row, and neither filtered by hand nor read by a program without first being taken apart; and whoever fetches the
 * figures by their address goes on getting figures alone.
 */
import { Problem } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/text.ts';
import { choiceRows, listRows, textRows } from '#lib/domain/worded-rows.ts';
import { asText, writeCsv, writeXlsx } from '#lib/server/files/index.ts';
import { queryText } from '#lib/server/http/query.ts';
import type { SummaryList } from '#lib/server/results/index.ts';
import { capital } from '#lib/ui/results/words.ts';
import { figureColumns } from './figure-columns.ts';
import { fileTable, type FileTable } from './file-columns.ts';
import { type FileKind, fileKinds, kindNames, slugs } from './file-kinds.ts';
import { choiceColumns, listColumns, textColumns } from './worded-columns.ts';

/** A workbook of all kinds, or one kind as CSV: `plain` is RFC 4180, `excel` what a Swedish Excel opens. */
export type AskedFile = { format: 'xlsx' } | { format: 'csv' | 'excel'; kind: FileKind };

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file that an address asks for: `format` xlsx, excel or csv, and for the latter two `slag`, which is siffror unless it says otherwise. */
export function askedFile(url: URL): AskedFile {
  const format = queryText(url, 'format') ?? 'csv';
  const slug = queryText(url, 'slag');
  if (format === 'xlsx') {
    if (slug !== null) throw new Problem('bad-request', { what: 'slag' });
    return { format };
  }
  if (format !== 'csv' && format !== 'excel') throw new Problem('bad-request', { what: 'format' });
  const kind = slug === null ? 'figures' : fileKinds.find((known) => slugs[known] === slug);
  if (!kind) throw new Problem('bad-request', { what: 'slag' });
  return { format, kind };
}

const tables: Record<FileKind, (list: SummaryList, language: Language) => FileTable> = {
  figures: ({ head, rows }, language) => fileTable(figureColumns, rows, head, language),
  choices: ({ head, worded }, language) => fileTable(choiceColumns, worded.flatMap(choiceRows), head, language),
  lists: ({ head, worded }, language) => fileTable(listColumns, worded.flatMap(listRows), head, language),
  texts: ({ head, worded }, language) => fileTable(textColumns, worded.flatMap(textRows), head, language),
};

/** The summary as a file to keep. */
export async function summaryFile(list: SummaryList, asked: AskedFile, language: Language): Promise<Response> {
  if (asked.format === 'xlsx')
    return file(`${nameOf(list)}.xlsx`, workbookType, new Uint8Array(await workbookOf(list, language)));
  const { format, kind } = asked;
  const excel = format === 'excel';
  const texts = tables[kind](list, language).rows.map((row) => row.map((cell) => asText(cell, excel ? ',' : '.')));
  const name = kind === 'figures' ? nameOf(list) : `${nameOf(list)}-${slugs[kind]}`;
  return file(`${name}.csv`, 'text/csv; charset=utf-8', writeCsv(texts, excel ? 'excel' : 'plain'));
}

/** A sheet for each kind that has something; a workbook cannot be without any, so that of nothing has the figures' headings. */
function workbookOf(list: SummaryList, language: Language): Promise<Buffer> {
  const sheets = fileKinds.map((kind) => ({ name: capital(kindNames[kind]()), ...tables[kind](list, language) }));
  const told = sheets.filter(({ rows }) => rows.length > 1);
  return writeXlsx(told.length > 0 ? told : sheets.slice(0, 1));
}

/** Codes and a year alone, so that the name needs no quoting against header tricks. */
function nameOf({ head, area }: SummaryList): string {
  return ['samsyn', head.county.code, head.year, area?.toLowerCase()].filter((part) => part !== undefined).join('-');
}

function file(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
