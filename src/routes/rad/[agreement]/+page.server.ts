import { nation } from '#lib/domain/territory.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { followTrends } from '#lib/server/results/index.ts';
import { trailOnCharts } from '#lib/server/trail/index.ts';
import type { PageServerLoadEvent } from './$types';

/** Where the county is heading, as far as the visitor may see it; `lan` says which, for the whole country's agreement. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const county = queryText(url, 'lan');
  const { agreement, ...view } = await followTrends(database, actor, params.agreement, county);
  const { key, shortTitle, targets, countyCode } = agreement;
  return {
    ...view,
    agreement: { key, shortTitle, targets, national: countyCode === nation },
    trail: await trailOnCharts(database, actor, key, county),
    now,
  };
});
