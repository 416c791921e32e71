import { targetFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { itemEditor, pageOf } from '../../item-editor.ts';
import type { PageServerLoadEvent } from './$types';

const editor = itemEditor({
  list: 'targets',
  section: 'malvarden',
  param: 'target',
  isIt: ({ key }, named) => key === named,
  become: targetFromForm,
});

/** The target to change, or a new one, with what it may refer to. */
export const load = answering(async (event: PageServerLoadEvent) => {
  const opened = await editor.open(event);
  const { goalAreas, indicators } = opened.agreement;
  return {
    ...pageOf(opened),
    areas: goalAreas.map(({ code, name }) => ({ code, name })),
    indicators: indicators.map(({ code, shortName }) => ({ code, shortName })),
  };
});

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
};
