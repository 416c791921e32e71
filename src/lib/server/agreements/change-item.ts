import { type Actor } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import { isProblem, Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';
import { type AgreementAt, changeAgreement } from './change-agreement.ts';
import { itemFault, type ItemPlace, type ListName } from './item-fault.ts';

type Item<List extends ListName> = Agreement[List][number];

/** Which item, and what becomes of it: `null` takes it away; where none is found the new one is put last. */
export type ItemChange<List extends ListName> = {
  list: List;
  isIt: (item: Item<List>, at: number) => boolean;
  become: (before: Item<List> | undefined, agreement: Agreement) => unknown;
};

/**
 * Changes one item of an agreement's list, as `changeAgreement` does; others may have changed other items since `base`. The faults of the item itself have their path
 * counted from the item, as its form names its fields; those of other parts of the agreement have an empty path, and
 * say what is at fault there.
 */
export async function changeItem<List extends ListName>(
  database: Database,
  actor: Actor,
  of: AgreementAt,
  { list, isIt, become }: ItemChange<List>,
  now: Date,
): Promise<{ revision: number }> {
  let place: ItemPlace | undefined;
  try {
    return await changeAgreement(
      database,
      actor,
      of,
      (agreement) => {
        const items: Item<List>[] = agreement[list];
        const found = items.findIndex(isIt);
        const index = found < 0 ? items.length : found;
        const item = become(items[index], agreement);
        place = { agreement, list, index, removed: item === null };
        const others: unknown[] = [...items];
        others.splice(index, 1, ...(item === null ? [] : [item]));
        return { ...agreement, [list]: others };
      },
      now,
      { seen: (agreement) => (agreement[list] as Item<List>[]).filter(isIt) },
    );
  } catch (error) {
    const at = place;
    if (!isProblem(error, 'definition-faults') || at === undefined) throw error;
    throw new Problem('definition-faults', { faults: error.details.faults.map((fault) => itemFault(at, fault)) });
  }
}

/** Changes what is said of an agreement as a whole: title, years, source, texts. */
export async function changeFacts(
  database: Database,
  actor: Actor,
  at: AgreementAt,
  facts: Record<string, unknown>,
  now: Date,
): Promise<{ revision: number }> {
  const names = Object.keys(facts) as (keyof Agreement)[];
  const seen = (agreement: Agreement): unknown => names.map((name) => agreement[name]);
  return changeAgreement(database, actor, at, (agreement) => ({ ...agreement, ...facts }), now, { seen });
}
