import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import {
  changeItem,
  indicatorFromForm,
  indicatorToEdit,
  organisationChoices,
  retiredFromForm,
} from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { baseOf } from '../../base.ts';
import { itemEditor } from '../../item-editor.ts';
import { editorOf } from '../../sections.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

const newOne = 'ny';

const editor = itemEditor({
  list: 'indicators',
  section: 'indikatorer',
  param: 'indicator',
  isIt: ({ code }, named) => code === named,
  become: indicatorFromForm,
});

/** The indicator to change, or a new one in the area that the address names (`?omrade=UTB`). */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const code = params.indicator === newOne ? null : params.indicator;
  const reading = await indicatorToEdit(locals.database, locals.actor, params.agreement, code);
  const { goalAreas } = reading.agreement;
  const asked = url.searchParams.get('omrade');
  const area = goalAreas.find((candidate) => candidate.code === asked) ?? goalAreas[0];
  return {
    ...reading,
    area: area?.code ?? '',
    organisations: await organisationChoices(locals.database, locals.actor),
    surveyYear: locals.now.getFullYear(),
    synthetic: false,
  };
});

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
  retire: editing(async ({ locals, params }: RequestEvent, written) => {
    await changeItem(
      locals.database,
      locals.actor,
      { key: params.agreement, base: baseOf(written) },
      {
        list: 'indicators',
        isIt: ({ code }) => code === params.indicator,
        become: (before) => {
          if (!before) throw new Problem('not-found', {});
          return { ...before, retired: retiredFromForm(written, before) };
        },
      },
      locals.now,
    );
    redirect(303, editorOf(params.agreement, 'indikatorer'));
  }),
};
