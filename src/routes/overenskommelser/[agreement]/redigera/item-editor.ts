/** What the pages that change one item of an agreement's list have in common: opening it, saving it, taking it away. */
import { redirect } from '@sveltejs/kit';
import type { Agreement } from '#lib/domain/agreement.ts';
import { Problem } from '#lib/domain/problem.ts';
import { agreementToEdit, changeItem, type ListName } from '#lib/server/agreements/index.ts';
import { editing } from '#lib/server/http/editing.ts';
import type { FormTree } from '#lib/server/http/form-tree.ts';
import { baseOf } from './base.ts';
import { editorOf, type Section } from './sections.ts';

type Item<List extends ListName> = Agreement[List][number];
type ItemEvent = { locals: App.Locals; params: Record<string, string> & { agreement: string }; request: Request };

type Editor<List extends ListName> = {
  list: List;
  /** The list's section on the page that one comes back to. */
  section: Section;
  /** The address's parameter that names the item. */
  param: string;
  isIt: (item: Item<List>, named: string, at: number) => boolean;
  /** The item as the form tells it; `before` is what it was, undefined for a new one. */
  become: (written: FormTree, before: Item<List> | undefined, agreement: Agreement) => unknown;
};

/** Stands in the address for an item that there is not yet. */
const newOne = 'ny';

/** The load and the two form actions of such a page; `not-found` where the address names no item. */
export function itemEditor<List extends ListName>({ list, section, param, isIt, become }: Editor<List>) {
  const namedIn = ({ params }: ItemEvent): string => params[param] ?? '';

  async function change(
    event: ItemEvent,
    written: FormTree,
    edit: (before: Item<List> | undefined, agreement: Agreement) => unknown,
  ): Promise<never> {
    const { locals, params } = event;
    const named = namedIn(event);
    await changeItem(
      locals.database,
      locals.actor,
      { key: params.agreement, base: baseOf(written) },
      {
        list,
        isIt: (item, at) => isIt(item, named, at),
        become: (before, agreement) => {
          if (before === undefined && named !== newOne) throw new Problem('not-found', {});
          return edit(before, agreement);
        },
      },
      locals.now,
    );
    redirect(303, editorOf(params.agreement, section));
  }

  return {
    /** The item to change, null for a new one, in its agreement. */
    async open(event: ItemEvent): Promise<{ agreement: Agreement; revision: number; item: Item<List> | null }> {
      const { locals, params } = event;
      const { agreement, revision } = await agreementToEdit(locals.database, locals.actor, params.agreement);
      const items: Item<List>[] = agreement[list];
      const named = namedIn(event);
      const item = items.find((one, at) => isIt(one, named, at)) ?? null;
      if (!item && named !== newOne) throw new Problem('not-found', {});
      return { agreement, revision, item };
    },
    actions: {
      save: editing((event: ItemEvent, written) =>
        change(event, written, (before, agreement) => become(written, before, agreement)),
      ),
      remove: editing((event: ItemEvent, written) => change(event, written, () => null)),
    },
  };
}

/** What every page of the editor is given. */
export function pageOf<Item>({ agreement, revision, item }: { agreement: Agreement; revision: number; item: Item }) {
  const { key, shortTitle } = agreement;
  return { agreement: { key, shortTitle }, revision, item, synthetic: false };
}
