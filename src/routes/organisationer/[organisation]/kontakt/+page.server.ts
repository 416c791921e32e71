import { redirect } from '@sveltejs/kit';
import { textIn } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { contactToEdit, saveContact } from '#lib/server/organisations/index.ts';
import { baseOf } from '../../../overenskommelser/[agreement]/redigera/base.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => ({
  ...(await contactToEdit(locals.database, locals.actor, params.organisation)),
  synthetic: false,
}));

export const actions = {
  save: editing(async ({ locals, params }: RequestEvent, written) => {
    await saveContact(
      locals.database,
      locals.actor,
      { id: params.organisation, base: baseOf(written) },
      { role: textIn(written, 'role'), email: textIn(written, 'email') },
      locals.now,
    );
    redirect(303, `/organisationer/${params.organisation}`);
  }),
};
