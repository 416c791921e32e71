/** What a council is given for a meeting: what was chosen, and the rules for what it may hold. */
import type { Fault } from './fault.ts';
import { isDate } from './period.ts';

/** What was chosen for a council's meeting, in the order in which it is read. */
export type PackItem =
  | { kind: 'text'; heading: string; text: string }
  | { kind: 'state' }
  | { kind: 'trend'; indicator: string; comment: string }
  | { kind: 'municipalities'; indicator: string; year: number; comment: string }
  | { kind: 'question'; question: string; comment: string };

/**
 * `place` is where the council meets, and `lead` what the pack opens with; both may be empty. `replaces` is the id of the
 * pack that this one is a newer version of.
 */
export type MeetingPack = { title: string; place: string; lead: string; items: PackItem[]; replaces: string | null };

export type PackState = 'draft' | 'shared' | 'discarded';

export const longest = { title: 200, place: 200, heading: 200, text: 5000 } as const;
export const mostItems = 40;

/** A step in the editor: the items as they are after it. `at` counts from 0. */
export type PackStep =
  | { kind: 'keep' }
  | { kind: 'add'; item: PackItem }
  | { kind: 'up'; at: number }
  | { kind: 'down'; at: number }
  | { kind: 'remove'; at: number };

/** The items after a step, and where the one that it was about stands now; null when that one is gone, or none was meant. */
export function stepped(items: PackItem[], step: PackStep): { items: PackItem[]; at: number | null } {
  if (step.kind === 'keep') return { items, at: null };
  if (step.kind === 'add') return { items: [...items, step.item], at: items.length };
  const moved = items[step.at];
  if (!moved) return { items, at: null };
  const others = items.toSpliced(step.at, 1);
  if (step.kind === 'remove') return { items: others, at: null };
  const to = Math.min(Math.max(step.at + (step.kind === 'up' ? -1 : 1), 0), others.length);
  return { items: others.toSpliced(to, 0, moved), at: to };
}

/** What keeps a pack from being handed out though it may be kept as a draft; paths are the form's. */
export function unfinishedFaults({ items }: Pick<MeetingPack, 'items'>): Fault[] {
  const missing = (path: string): Fault => ({ path, code: 'missing', details: {} });
  if (items.length === 0) return [missing('add')];
  return items.flatMap((item, at) =>
    item.kind === 'text' && item.heading === '' && item.text === '' ? [missing(`items[${at}].heading`)] : [],
  );
}

/** Why an item cannot be handed out. */
export const packRefusals = ['no-figures', 'not-shared', 'not-published', 'no-question'] as const;
export type PackRefusal = (typeof packRefusals)[number];

/** An item, counted from 0, why it cannot be handed out, and the years whose figures are not the council's to see. */
export type RefusedItem = { at: number; why: PackRefusal; years: number[] };

export function isMeetingDay(text: string): boolean {
  return isDate(text) && text >= '1990-01-01' && text <= '2200-12-31';
}
