import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { listPacks } from '#lib/server/meetings/index.ts';
import type { PageServerLoadEvent } from './$types';

/** The council's meetings with what was handed out for them; `lan` says in which county, for the whole country's agreement. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const list = await listPacks(database, actor, params.agreement, queryText(url, 'lan'), now);
  return { ...list, synthetic: false };
});
