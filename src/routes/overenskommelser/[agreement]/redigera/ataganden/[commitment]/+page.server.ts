import { commitmentFromForm, organisationChoices } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { itemEditor, pageOf } from '../../item-editor.ts';
import type { PageServerLoadEvent } from './$types';

const editor = itemEditor({
  list: 'commitments',
  section: 'ataganden',
  param: 'commitment',
  isIt: ({ key }, named) => key === named,
  become: commitmentFromForm,
});

/** The commitment to change, or a new one, with what it may refer to. */
export const load = answering(async (event: PageServerLoadEvent) => {
  const opened = await editor.open(event);
  const { countyCode, parties, goalAreas, plans } = opened.agreement;
  return {
    ...pageOf(opened),
    county: countyCode,
    organisations: await organisationChoices(event.locals.database, event.locals.actor),
    parties: parties.map(({ organisation }) => organisation),
    areas: goalAreas.map(({ code, name }) => ({ code, name })),
    plans: plans.map(({ key, title }) => ({ key, title })),
  };
});

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
};
