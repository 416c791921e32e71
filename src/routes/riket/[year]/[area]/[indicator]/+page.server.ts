import { answering } from '#lib/server/http/answering.ts';
import { pathYear, queryText } from '#lib/server/http/query.ts';
import { compareCounties } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';

/** One indicator: the counties and their municipalities beside each other, and over the years. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { agreement, ...comparison } = await compareCounties(
    locals.database,
    locals.actor,
    { year: pathYear(params.year), area: params.area, indicator: params.indicator },
    queryText(url, 'overenskommelse'),
  );
  return {
    ...comparison,
    preliminary: !comparison.published,
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
  };
});
