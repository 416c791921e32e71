import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { agreementToEdit, areaFromForm, changeItem } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { baseOf } from '../../base.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

const newOne = 'ny';

/** The area to change, or a new one. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { agreement, revision } = await agreementToEdit(locals.database, locals.actor, params.agreement);
  const area = agreement.goalAreas.find(({ code }) => code === params.area) ?? null;
  if (!area && params.area !== newOne) throw new Problem('not-found', {});
  const { key, shortTitle } = agreement;
  return { agreement: { key, shortTitle }, revision, area, synthetic: false };
});

function back({ params }: RequestEvent): never {
  redirect(303, `/overenskommelser/${params.agreement}/redigera#omraden`);
}

export const actions = {
  save: editing(async (event: RequestEvent, written) => {
    const { locals, params } = event;
    await changeItem(
      locals.database,
      locals.actor,
      { key: params.agreement, base: baseOf(written) },
      {
        list: 'goalAreas',
        isIt: ({ code }) => code === params.area,
        become: (before) => areaFromForm(written, before),
      },
      locals.now,
    );
    back(event);
  }),
  remove: editing(async (event: RequestEvent, written) => {
    const { locals, params } = event;
    await changeItem(
      locals.database,
      locals.actor,
      { key: params.agreement, base: baseOf(written) },
      { list: 'goalAreas', isIt: ({ code }) => code === params.area, become: () => null },
      locals.now,
    );
    back(event);
  }),
};
