import { organFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { itemEditor, pageOf } from '../../item-editor.ts';
import type { PageServerLoadEvent } from './$types';

const editor = itemEditor({
  list: 'organs',
  section: 'organ',
  param: 'organ',
  // A body has no key of its own. That the place is still the same one, the revision sees to.
  isIt: (_, named, at) => String(at) === named,
  become: organFromForm,
});

/** The body to change, by its place in the list, or a new one. */
export const load = answering(async (event: PageServerLoadEvent) => pageOf(await editor.open(event)));

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
};
