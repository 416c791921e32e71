import { redirect } from '@sveltejs/kit';
import { can } from '#lib/domain/access.ts';
import { exportAgreement, listAgreements, ownershipOf } from '#lib/server/agreements/index.ts';
import { beginningFromForm, draftFromEdition, draftFromIndicators, listEditions } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { queryText } from '#lib/server/http/query.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** What an edition can be begun from: the editions and agreements of whoever asks; one agreement's indicators when chosen. */
export const load = answering(async ({ locals, url }: PageServerLoadEvent) => {
  const { database, actor } = locals;
  const all = await listAgreements(database, actor);
  const read = await Promise.all(all.map(({ key }) => exportAgreement(database, actor, key)));
  const own = read
    .map(({ agreement }) => agreement)
    .filter((agreement) => can(actor, 'agreement.edit', ownershipOf(agreement)));
  const wanted = queryText(url, 'overenskommelse');
  const chosen = own.find(({ key }) => key === wanted) ?? null;
  const { editions } = await listEditions(database, actor);
  const previous = queryText(url, 'utgava');
  return {
    /** The edition to go on from, when it was chosen already. */
    previous: editions.find(({ key }) => key === previous) ?? null,
    agreements: own.map(({ key, shortTitle }) => ({ key, shortTitle })),
    editions: editions.filter(({ agreement }) => own.some(({ key }) => key === agreement.key)),
    chosen: chosen && {
      key: chosen.key,
      shortTitle: chosen.shortTitle,
      countyCode: chosen.countyCode,
      goalAreas: chosen.goalAreas,
      indicators: chosen.indicators.filter(({ retired }) => retired === null),
    },
    synthetic: false,
  };
});

export const actions = {
  default: editing(async ({ locals, url }: RequestEvent, written) => {
    const { database, actor, now } = locals;
    const beginning = beginningFromForm(written);
    const id =
      beginning.kind === 'edition'
        ? await draftFromEdition(database, actor, beginning.previous, beginning, now)
        : await draftFromIndicators(database, actor, queryText(url, 'overenskommelse') ?? '', beginning, now);
    redirect(303, `/utgavor/utkast/${id}`);
  }),
};
