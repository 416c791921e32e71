import { type Actor } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { isProblem, Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';
import { type AgreementAt, changeAgreement } from './change-agreement.ts';

/** The lists of an agreement whose items are changed one at a time. */
export type ListName =
  'goalAreas' | 'parties' | 'organs' | 'plans' | 'commitments' | 'targets' | 'annexes' | 'indicators';
type Item<List extends ListName> = Agreement[List][number];

/** Which item, and what becomes of it: `null` takes it away; where none is found the new one is put last. */
export type ItemChange<List extends ListName> = {
  list: List;
  isIt: (item: Item<List>, at: number) => boolean;
  become: (before: Item<List> | undefined) => unknown;
};

/**
 * Changes one item of an agreement's list, as `changeAgreement` does. The faults of the item itself have their path
 * counted from the item, as its form names its fields; those of other parts of the agreement have an empty path.
 */
export async function changeItem<List extends ListName>(
  database: Database,
  actor: Actor,
  at: AgreementAt,
  { list, isIt, become }: ItemChange<List>,
  now: Date,
): Promise<{ revision: number }> {
  let place = '';
  try {
    return await changeAgreement(
      database,
      actor,
      at,
      (agreement) => {
        const items: Item<List>[] = agreement[list];
        const found = items.findIndex(isIt);
        const index = found < 0 ? items.length : found;
        place = `${list}[${index}]`;
        const item = become(items[index]);
        const others: unknown[] = [...items];
        others.splice(index, 1, ...(item === null ? [] : [item]));
        return { ...agreement, [list]: others };
      },
      now,
    );
  } catch (error) {
    if (!isProblem(error, 'definition-faults')) throw error;
    throw new Problem('definition-faults', { faults: error.details.faults.map((fault) => within(place, fault)) });
  }
}

function within(place: string, fault: Fault): Fault {
  const { path } = fault;
  return { ...fault, path: path.startsWith(`${place}.`) ? path.slice(place.length + 1) : '' };
}

/** Changes what is said of an agreement as a whole: title, years, source, texts. */
export async function changeFacts(
  database: Database,
  actor: Actor,
  at: AgreementAt,
  facts: Record<string, unknown>,
  now: Date,
): Promise<{ revision: number }> {
  return changeAgreement(database, actor, at, (agreement) => ({ ...agreement, ...facts }), now);
}
