import type { TrailEntryKind } from '#lib/domain/trail.ts';
import type { GivenEntry, TrailField } from '#lib/domain/trail-draft.ts';

/** The page's form actions, and what each of them writes on the trail. */
export const actionKinds = {
  answer: 'answer',
  assign: 'assigned',
  measure: 'measure',
  close: 'closed',
  reopen: 'reopened',
} as const satisfies Record<string, TrailEntryKind>;

export type EntryAction = keyof typeof actionKinds;

export const entryFields: TrailField[] = ['text', 'organisation', 'decidedBy', 'decidedOn', 'seenIn'];

/** The fields of all the page's forms have different names, since a name is an id too. */
export const fieldName = (action: EntryAction, field: TrailField): string => `${action}-${field}`;

export const nothingWritten: GivenEntry = { text: '', organisation: '', decidedBy: '', decidedOn: '', seenIn: '' };
