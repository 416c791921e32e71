import { redirect } from '@sveltejs/kit';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { queryText } from '#lib/server/http/query.ts';
import { createPack, headFromForm, placeForPack } from '#lib/server/meetings/index.ts';
import { packHref } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const place = await placeForPack(locals.database, locals.actor, params.agreement, queryText(url, 'lan'));
  return { ...place, synthetic: false };
});

export const actions = {
  /** Begins a draft; `from` is the pack that it is to be a newer version of. */
  default: editing(async ({ locals, params, url }: RequestEvent, written) => {
    const { database, actor, now } = locals;
    const from = typeof written.from === 'string' ? written.from : null;
    const of = { agreement: params.agreement, county: queryText(url, 'lan'), from };
    const { id } = await createPack(database, actor, { ...of, ...headFromForm(written) }, now);
    redirect(303, `${packHref(params.agreement, id)}/redigera`);
  }),
};
