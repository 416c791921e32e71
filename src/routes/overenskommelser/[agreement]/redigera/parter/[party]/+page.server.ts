import { organisationChoices, partyFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { itemEditor, pageOf } from '../../item-editor.ts';
import type { PageServerLoadEvent } from './$types';

const editor = itemEditor({
  list: 'parties',
  section: 'parter',
  param: 'party',
  isIt: ({ organisation }, named) => organisation === named,
  become: partyFromForm,
});

/** The party to change, or a new one, with the organisations to choose from. */
export const load = answering(async (event: PageServerLoadEvent) => {
  const opened = await editor.open(event);
  const organisations = await organisationChoices(event.locals.database, event.locals.actor);
  return { ...pageOf(opened), county: opened.agreement.countyCode, organisations };
});

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
};
