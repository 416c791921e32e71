import { Problem } from '#lib/domain/problem.ts';
import { readCodebook } from '#lib/server/authoring/index.ts';
import { writeCsv, writeXlsx } from '#lib/server/files/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestEvent } from './$types';
import { codebookTable } from './codebook-table.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The codebook as a table in the visitor's language: `format` csv (as Excel opens it) or xlsx. */
export const GET = answering(async ({ locals, params, url }: RequestEvent) => {
  const format = queryText(url, 'format') ?? 'csv';
  if (format !== 'csv' && format !== 'xlsx') throw new Problem('bad-request', { what: 'format' });
  const codebook = await readCodebook(locals.database, locals.actor, params.edition);
  const { rows, widths } = codebookTable(codebook, locals.locale);
  const body =
    format === 'csv'
      ? writeCsv(rows, 'excel')
      : new Uint8Array(await writeXlsx([{ name: m.codebook_sheet(), rows, widths }]));
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : workbookType,
      // The key is [a-z0-9-], so it needs no quoting against header tricks.
      'content-disposition': `attachment; filename="${codebook.key}-kodbok.${format}"`,
    },
  });
});
