import { openDraft } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

/** A draft as those who answer will meet it; null while it cannot be read as an edition. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { draft, judged } = await openDraft(locals.database, locals.actor, params.draft);
  return { draft: { id: draft.id, title: draft.title }, edition: judged.edition, synthetic: false };
});
