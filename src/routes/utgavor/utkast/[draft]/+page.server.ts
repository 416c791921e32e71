import { redirect } from '@sveltejs/kit';
import { questionsOf } from '#lib/domain/edition.ts';
import { discardDraft, listEditions, openDraft } from '#lib/server/authoring/index.ts';
import { answering, answeringForm } from '#lib/server/http/answering.ts';
import { toldFaults } from './told-faults.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** A draft to write, with what its questions may answer to. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { draft, against, judged } = await openDraft(locals.database, locals.actor, params.draft);
  const { editions } = await listEditions(locals.database, locals.actor);
  const { id, agreement, document, revision, updatedAt, label } = draft;
  return {
    draft: { id, agreement, document, revision, updatedAt, label },
    editions,
    indicators: against.indicators,
    goalAreas: against.agreement.goalAreas,
    fixed: [against.previous, against.following]
      .flatMap((edition) => edition?.parts ?? [])
      .flatMap((part) => questionsOf(part).map(({ name }) => `${part.key}/${name}`)),
    faults: toldFaults(judged.faults, document, locals.locale),
    synthetic: false,
  };
});

export const actions = {
  discard: answeringForm(async ({ locals, params }: RequestEvent) => {
    await discardDraft(locals.database, locals.actor, params.draft, locals.now);
    redirect(303, '/utgavor');
  }),
};
