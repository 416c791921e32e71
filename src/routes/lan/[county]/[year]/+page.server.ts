import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { hasSources, summariseYear } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';
import { kindsOf } from './file-kinds.ts';
import { overviewOf } from './overview.ts';
import { yearIn } from './year-of.ts';

/** The county's year in one view: each indicator's headline, goal area by goal area. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const year = yearIn(params.year);
  const asked = [params.county, year, queryText(url, 'overenskommelse')] as const;
  const { groups, agreement, ...head } = await summariseYear(locals.database, locals.actor, ...asked);
  return {
    ...head,
    hasSources: await hasSources(locals.database, locals.actor, ...asked),
    kinds: kindsOf(groups.flatMap(({ indicators }) => indicators)),
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle, levelName: agreement.levelName },
    groups: groups.map(({ area, indicators }) => ({
      code: area.code,
      name: area.name,
      lines: indicators.flatMap((summary) => overviewOf(summary, year)),
    })),
  };
});
