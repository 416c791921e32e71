import { answering } from '#lib/server/http/answering.ts';
import { pathYear, queryText } from '#lib/server/http/query.ts';
import { summariseCountryArea } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';

/** One goal area: every indicator county by county. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { agreement, ...summary } = await summariseCountryArea(
    locals.database,
    locals.actor,
    pathYear(params.year),
    params.area,
    queryText(url, 'overenskommelse'),
  );
  const at = summary.areas.findIndex(({ code }) => code === summary.area.code);
  return {
    ...summary,
    preliminary: !summary.published,
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
    previousArea: summary.areas[at - 1] ?? null,
    nextArea: (at < 0 ? undefined : summary.areas[at + 1]) ?? null,
  };
});
