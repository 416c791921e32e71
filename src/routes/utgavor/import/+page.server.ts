import { redirect } from '@sveltejs/kit';
import { can } from '#lib/domain/access.ts';
import { agreementOwner, listAgreements } from '#lib/server/agreements/index.ts';
import { draftableFromForm, draftFromFile, importFromForm } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** The agreements that a survey can be taken over for: those of whoever asks. */
export const load = answering(async ({ locals }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const all = await listAgreements(database, actor);
  const owned = await Promise.all(
    all.map(async ({ key, shortTitle }) => ({
      isOwn: can(actor, 'agreement.edit', await agreementOwner(database, actor, key)),
      agreement: { key, shortTitle },
    })),
  );
  return {
    agreements: owned.filter(({ isOwn }) => isOwn).map(({ agreement }) => agreement),
    year: String(now.getFullYear()),
    synthetic: false,
  };
});

export const actions = {
  preview: editing(
    async (_event: RequestEvent, written) => {
      const { file, taken, left, copied } = importFromForm(written);
      const sections = file.parts.flatMap(({ survey }) => survey.pages).length;
      return Promise.resolve({ preview: { title: file.title, sections, taken, left, copied }, written });
    },
    { file: 'file', text: 'text' },
  ),
  confirm: editing(async ({ locals }: RequestEvent, written) => {
    const { file } = draftableFromForm(written);
    const id = await draftFromFile(locals.database, locals.actor, file, locals.now);
    redirect(303, `/utgavor/utkast/${id}`);
  }),
};
