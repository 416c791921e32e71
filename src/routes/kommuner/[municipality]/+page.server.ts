import { redirect } from '@sveltejs/kit';
import { latestComparison } from '#lib/server/comparisons/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import type { PageServerLoadEvent } from './$types';

/** On to the latest year that the visitor may see, of the agreement that the address names. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const agreement = queryText(url, 'overenskommelse');
  const year = await latestComparison(locals.database, locals.actor, params.municipality, agreement);
  redirect(307, `/kommuner/${params.municipality}/${year}${url.search}`);
});
