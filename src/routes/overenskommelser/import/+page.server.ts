import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { agreementToEdit, importAgreement, previewAgreement } from '#lib/server/agreements/index.ts';
import { decodeUnicode } from '#lib/server/files/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { textField } from '#lib/server/http/body.ts';
import { importing } from '#lib/server/http/importing.ts';
import { queryText } from '#lib/server/http/query.ts';
import { uploadIn } from '#lib/server/http/upload.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** The page before anything is chosen; with `klart` the agreement that was just read in. */
export const load = answering(async ({ locals, url }: PageServerLoadEvent) => {
  const key = queryText(url, 'klart');
  if (key === null) return { done: null, synthetic: false };
  const { agreement, revision } = await agreementToEdit(locals.database, locals.actor, key);
  return { done: { key, title: agreement.shortTitle, revision }, synthetic: false };
});

export const actions = {
  preview: importing(async ({ locals }: RequestEvent, form) => {
    const upload = await uploadIn(form, 'file');
    const text = upload ? decodeUnicode(upload.bytes) : textField(form, 'text');
    return { preview: await previewAgreement(locals.database, locals.actor, text), text };
  }),
  confirm: importing(async ({ locals }: RequestEvent, form) => {
    const text = textField(form, 'text');
    const { key } = await importAgreement(locals.database, locals.actor, { text, base: baseIn(form) }, locals.now);
    redirect(303, `/overenskommelser/import?klart=${key}`);
  }),
};

/** The revision that the preview compared with; empty for an agreement that there was none of. */
function baseIn(form: FormData): number | null {
  const base = textField(form, 'base');
  if (base === '') return null;
  if (!/^\d{1,9}$/.test(base)) throw new Problem('bad-request', { what: 'base' });
  return Number(base);
}
