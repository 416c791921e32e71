import { redirect } from '@sveltejs/kit';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { changeOrganisation, organisationFromForm, organisationToEdit } from '#lib/server/organisations/index.ts';
import { baseOf } from '../../../overenskommelser/[agreement]/redigera/base.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => ({
  ...(await organisationToEdit(locals.database, locals.actor, params.organisation)),
  synthetic: false,
}));

export const actions = {
  save: editing(async ({ locals, params }: RequestEvent, written) => {
    await changeOrganisation(
      locals.database,
      locals.actor,
      { id: params.organisation, base: baseOf(written) },
      (before) => organisationFromForm(written, before),
      locals.now,
    );
    redirect(303, `/organisationer/${params.organisation}`);
  }),
};
