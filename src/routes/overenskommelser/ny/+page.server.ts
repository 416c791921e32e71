import { redirect } from '@sveltejs/kit';
import { createAgreement, newAgreementFromForm, ownersFor } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** Whom the person may register an agreement for. */
export const load = answering(async ({ locals }: PageServerLoadEvent) => ({
  owners: await ownersFor(locals.database, locals.actor),
  synthetic: false,
}));

export const actions = {
  default: editing(async ({ locals }: RequestEvent, written) => {
    await ownersFor(locals.database, locals.actor);
    const { key } = await createAgreement(locals.database, locals.actor, newAgreementFromForm(written), locals.now);
    redirect(303, `/overenskommelser/${key}/redigera?sparat=grund`);
  }),
};
