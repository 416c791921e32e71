import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { listSummary } from '#lib/server/results/index.ts';
import type { RequestEvent } from './$types';
import { formatOf, summaryFile } from '../../summary-file.ts';
import { yearIn } from '../../year-of.ts';

/** All figures of a goal area in the county's year: `format` csv, excel or xlsx. */
export const GET = answering(async ({ locals, params, url }: RequestEvent) => {
  const format = formatOf(url);
  const { database, actor, locale } = locals;
  const agreement = queryText(url, 'overenskommelse');
  const list = await listSummary(database, actor, params.county, yearIn(params.year), params.area, agreement);
  return summaryFile(list, format, locale);
});
