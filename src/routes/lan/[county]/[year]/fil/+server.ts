import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { listSummary } from '#lib/server/results/index.ts';
import type { RequestEvent } from './$types';
import { askedFile, summaryFile } from '../summary-file.ts';
import { yearIn } from '../year-of.ts';

/** The county’s year: `format` xlsx for all of it, csv or excel for one kind of indicator (`slag`). */
export const GET = answering(async ({ locals, params, url }: RequestEvent) => {
  const asked = askedFile(url);
  const { database, actor, locale } = locals;
  const agreement = queryText(url, 'overenskommelse');
  const list = await listSummary(database, actor, params.county, yearIn(params.year), null, agreement);
  return summaryFile(list, asked, locale);
});
