import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { followTrends } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';
import { stateOf } from './state.ts';

/** Where the county is heading, as far as the visitor may see it; `lan` says which, for the whole country's agreement. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { agreement, ...view } = await followTrends(
    locals.database,
    locals.actor,
    params.agreement,
    queryText(url, 'lan'),
  );
  return {
    ...view,
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
    state: stateOf(view.areas.flatMap(({ trends }) => trends)),
  };
});
