import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { listTrail } from '#lib/server/trail/index.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => ({
  ...(await listTrail(locals.database, locals.actor, params.agreement, queryText(url, 'lan'))),
  now: locals.now,
}));
