import { areaFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { itemEditor, pageOf } from '../../item-editor.ts';
import type { PageServerLoadEvent } from './$types';

const editor = itemEditor({
  list: 'goalAreas',
  section: 'omraden',
  param: 'area',
  isIt: ({ code }, named) => code === named,
  become: areaFromForm,
});

/** The area to change, or a new one. */
export const load = answering(async (event: PageServerLoadEvent) => pageOf(await editor.open(event)));

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
};
