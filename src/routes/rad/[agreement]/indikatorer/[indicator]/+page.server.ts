import { nation } from '#lib/domain/territory.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { followIndicator } from '#lib/server/results/index.ts';
import { trailOnCharts } from '#lib/server/trail/index.ts';
import type { PageServerLoadEvent } from './$types';

/** One indicator over the years, as far as the visitor may see it, with what was asked and decided about it. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const county = queryText(url, 'lan');
  const { agreement, ...view } = await followIndicator(database, actor, { ...params, county });
  const { key, shortTitle, targets, countyCode } = agreement;
  const trail = await trailOnCharts(database, actor, key, county);
  return {
    ...view,
    agreement: { key, shortTitle, targets, national: countyCode === nation },
    trail: trail && {
      mayAsk: trail.mayAsk,
      questions: trail.questions.filter(({ indicator }) => indicator.code === params.indicator),
      measures: trail.measures.filter(({ indicator }) => indicator === params.indicator),
    },
    now,
  };
});
