import { compareMunicipality } from '#lib/server/comparisons/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { PageServerLoadEvent } from './$types';

/** A municipality's year beside its county's, the country's and a group's. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  if (!/^\d{4}$/.test(params.year)) throw new Problem('not-found', {});
  const choice = queryText(url, 'grupp');
  const comparison = await compareMunicipality(
    locals.database,
    locals.actor,
    params.municipality,
    Number(params.year),
    { agreement: queryText(url, 'overenskommelse'), group: choice === '' ? null : choice },
  );
  return { ...comparison, preliminary: !comparison.published, choice };
});
