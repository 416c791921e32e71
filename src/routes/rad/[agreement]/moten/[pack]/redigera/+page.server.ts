import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import type { FormTree } from '#lib/server/http/form-tree.ts';
import { discardPack, packFromForm, packToEdit, savePack, sharePack } from '#lib/server/meetings/index.ts';
import { meetingsHref } from '../../../../../council-address.ts';
import { councilPlace, packHref } from '../../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const pack = await packToEdit(locals.database, locals.actor, { agreement: params.agreement, id: params.pack });
  return { ...pack, saved: url.searchParams.has('sparat'), synthetic: false };
});

function draftAt({ params }: RequestEvent, { base }: FormTree) {
  if (typeof base !== 'string' || !/^\d{1,9}$/.test(base)) throw new Problem('bad-request', { what: 'base' });
  return { agreement: params.agreement, id: params.pack, base: Number(base) };
}

const here = ({ params }: RequestEvent): string => packHref(params.agreement, params.pack);

export const actions = {
  /** Keeps what is written and does what the button named `step` says; back to the item that it was about. */
  save: editing(async (event: RequestEvent, written) => {
    const { database, actor, now } = event.locals;
    const { at } = await savePack(database, actor, draftAt(event, written), packFromForm(written), now);
    redirect(303, `${here(event)}/redigera?sparat#${at === null ? 'sparat' : `del-${at + 1}`}`);
  }),
  share: editing(async (event: RequestEvent, written) => {
    const { database, actor, now } = event.locals;
    await sharePack(database, actor, draftAt(event, written), packFromForm(written), now);
    redirect(303, here(event));
  }),
  discard: editing(async (event: RequestEvent, written) => {
    const { database, actor, now } = event.locals;
    const at = draftAt(event, written);
    const place = await packToEdit(database, actor, at);
    await discardPack(database, actor, at, now);
    redirect(303, meetingsHref(councilPlace(place)));
  }),
};
