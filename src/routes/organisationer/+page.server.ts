import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { listOrganisations } from '#lib/server/organisations/index.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, url }: PageServerLoadEvent) => {
  const filter = {
    county: queryText(url, 'lan') ?? '',
    kind: queryText(url, 'slag') ?? '',
    text: queryText(url, 'q') ?? '',
  };
  const list = await listOrganisations(locals.database, locals.actor, filter);
  return { ...list, filter, synthetic: false };
});
