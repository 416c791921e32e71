import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { readSources } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';
import { yearIn } from '../year-of.ts';

/** What two organisations say of the same thing in the county's year. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { agreement, ...view } = await readSources(
    locals.database,
    locals.actor,
    params.county,
    yearIn(params.year),
    queryText(url, 'overenskommelse'),
  );
  return { ...view, agreement: { key: agreement.key, shortTitle: agreement.shortTitle } };
});
