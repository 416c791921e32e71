import { agreementToEdit, listRevisions } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

/** Who changed which sections of the agreement, and when. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { agreement } = await agreementToEdit(locals.database, locals.actor, params.agreement);
  const { key, shortTitle } = agreement;
  const revisions = await listRevisions(locals.database, locals.actor, key);
  return { agreement: { key, shortTitle }, revisions, synthetic: false };
});
