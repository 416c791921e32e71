import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { agreementToEdit, importIndicators, previewIndicators } from '#lib/server/agreements/index.ts';
import { readTable, writeCsv } from '#lib/server/files/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { textField } from '#lib/server/http/body.ts';
import { importing } from '#lib/server/http/importing.ts';
import { queryText } from '#lib/server/http/query.ts';
import { uploadIn } from '#lib/server/http/upload.ts';
import { baseOf } from '../../base.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** The page before anything is chosen; with `klart` when a list was just read in. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { agreement, revision } = await agreementToEdit(locals.database, locals.actor, params.agreement);
  const { key, shortTitle } = agreement;
  return { agreement: { key, shortTitle }, revision, isDone: queryText(url, 'klart') !== null, synthetic: false };
});

export const actions = {
  preview: importing(async ({ locals, params }: RequestEvent, form) => {
    const upload = await uploadIn(form, 'file');
    const table = upload ? await readTable(upload.bytes, upload.name) : await tableIn(form);
    const preview = await previewIndicators(locals.database, locals.actor, params.agreement, table);
    // What was read goes with the page as text, so that the same is confirmed, whatever kind of file it was.
    return { preview, text: writeCsv(table, 'plain') };
  }),
  confirm: importing(async ({ locals, params }: RequestEvent, form) => {
    const at = { key: params.agreement, base: baseOf({ base: textField(form, 'base') }) };
    await importIndicators(locals.database, locals.actor, at, await tableIn(form), locals.now);
    redirect(303, `/overenskommelser/${params.agreement}/redigera/indikatorer/fil?klart=1`);
  }),
};

function tableIn(form: FormData): Promise<string[][]> {
  const text = textField(form, 'text');
  if (text === '') throw new Problem('file-refused', { why: 'empty' });
  return readTable(new TextEncoder().encode(text), 'text.csv');
}
