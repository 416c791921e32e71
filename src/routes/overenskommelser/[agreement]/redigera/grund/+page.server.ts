import { redirect } from '@sveltejs/kit';
import {
  agreementToEdit,
  changeFacts,
  factsFromForm,
  listAgreements,
  ownersFor,
} from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { baseOf } from '../base.ts';
import { pageOf } from '../item-editor.ts';
import { editorOf } from '../sections.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** The agreement's own facts, with the county's other agreements, of which it may replace one. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { agreement, revision } = await agreementToEdit(locals.database, locals.actor, params.agreement);
  const { key, countyCode, owner } = agreement;
  const { kind, title, shortTitle, validFrom, validTo, openEnded, source } = agreement;
  const { targetGroup, overallGoal, levelName, followUp, revision: revised, notice, predecessor } = agreement;
  const document = { kind, title, shortTitle, validFrom, validTo, openEnded, source, predecessor };
  const agreements = await listAgreements(locals.database, locals.actor);
  const owners = await ownersFor(locals.database, locals.actor);
  return {
    ...pageOf({
      agreement,
      revision,
      item: { ...document, targetGroup, overallGoal, levelName, followUp, revision: revised, notice },
    }),
    owner: owners.find((one) => one.county === countyCode && one.owner === owner) ?? null,
    predecessors: agreements
      .filter((other) => other.countyCode === countyCode && other.key !== key)
      .map((other) => ({ key: other.key, shortTitle: other.shortTitle })),
  };
});

export const actions = {
  save: editing(async ({ locals, params }: RequestEvent, written) => {
    const at = { key: params.agreement, base: baseOf(written) };
    await changeFacts(locals.database, locals.actor, at, factsFromForm(written), locals.now);
    redirect(303, editorOf(params.agreement, 'grund'));
  }),
};
