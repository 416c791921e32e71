import { redirect } from '@sveltejs/kit';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { newOrganisationFromForm, registerChoices, registerOrganisation } from '#lib/server/organisations/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = answering(async ({ locals }: PageServerLoadEvent) => {
  const { counties, national } = await registerChoices(locals.database, locals.actor);
  return { counties, national, synthetic: false };
});

export const actions = {
  save: editing(async ({ locals }: RequestEvent, written) => {
    const { id } = await registerOrganisation(
      locals.database,
      locals.actor,
      newOrganisationFromForm(written),
      locals.now,
    );
    redirect(303, `/organisationer/${id}`);
  }),
};
