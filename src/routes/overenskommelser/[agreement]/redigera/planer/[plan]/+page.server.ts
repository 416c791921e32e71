import { planFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { itemEditor, pageOf } from '../../item-editor.ts';
import type { PageServerLoadEvent } from './$types';

const editor = itemEditor({
  list: 'plans',
  section: 'planer',
  param: 'plan',
  isIt: ({ key }, named) => key === named,
  become: planFromForm,
});

/** The action plan to change, or a new one, with those that it may replace. */
export const load = answering(async (event: PageServerLoadEvent) => {
  const opened = await editor.open(event);
  const others = opened.agreement.plans.filter(({ key }) => key !== opened.item?.key);
  return { ...pageOf(opened), others: others.map(({ key, title }) => ({ key, title })) };
});

export const actions = {
  save: editor.actions.save,
  remove: editor.actions.remove,
};
