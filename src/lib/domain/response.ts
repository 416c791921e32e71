import type { AnswerValue, Reason } from './answer.ts';
import { isEmpty, reasons, sameAnswer, typeAnswer, typeText } from './answer.ts';
import type { Conflict, Violation } from './problem.ts';
import type { Field } from './question.ts';
import { composed } from './text.ts';

export const responseStates = ['draft', 'submitted', 'reviewed', 'reopened'] as const;
export type ResponseState = (typeof responseStates)[number];

/** What stands at one address: a value, or a reason why there is none, and an explanation if one was given. */
export type Entry = { value?: AnswerValue; reason?: Reason; note?: string };

/** An entry with the revision that last touched it. One without value, reason and note has been cleared. */
export type StoredEntry = Entry & { revision: number; by: string };

export type ResponseDocument = Record<string, StoredEntry>;

/** Entries by address, wherever they come from: a stored document, a submission, a page that is being written. */
export type Entries = Readonly<Record<string, Entry | undefined>>;

/** Changed addresses only, as a client sends them; null clears. */
export type RawChanges = Map<string, unknown>;
export type Changes = Map<string, Entry>;

/** The longest explanation, in characters. */
export const longestNote = 1000;

/** Types every change by its field, or lists what is wrong with each address. All or nothing. */
export function typeChanges(
  fields: Map<string, Field>,
  raw: RawChanges,
): { ok: true; changes: Changes } | { ok: false; violations: Map<string, Violation> } {
  const changes: Changes = new Map();
  const violations = new Map<string, Violation>();
  for (const [address, change] of raw) {
    const field = fields.get(address);
    const typed = field
      ? typeEntry(field, change)
      : { ok: false as const, violation: { code: 'unknown-address' as const } };
    if (typed.ok) changes.set(address, typed.entry);
    else violations.set(address, typed.violation);
  }
  return violations.size === 0 ? { ok: true, changes } : { ok: false, violations };
}

type TypedEntry = { ok: true; entry: Entry } | { ok: false; violation: Violation };

/** Types one entry: its value by the field, its reason by the list, its note by length. */
export function typeEntry(field: Field, raw: unknown): TypedEntry {
  if (raw === null) return { ok: true, entry: {} };
  if (typeof raw !== 'object' || Array.isArray(raw) || !hasOnlyEntryKeys(raw))
    return { ok: false, violation: { code: 'not-text' } };
  const { value, reason, note } = raw as { value?: unknown; reason?: unknown; note?: unknown };
  const entry: Entry = {};
  if (!isEmpty(value)) {
    const typed = typeAnswer(field, value);
    if (!typed.ok) return typed;
    entry.value = typed.value;
  } else if (!isEmpty(reason)) {
    if (!reasons.includes(reason as Reason)) return { ok: false, violation: { code: 'unknown-reason' } };
    entry.reason = reason as Reason;
  }
  if (!isEmpty(note)) {
    const typed = typeText({ kind: 'text', maxLength: longestNote }, note);
    if (!typed.ok) return typed;
    entry.note = composed(String(typed.value)).trim();
  }
  return { ok: true, entry };
}

/** A misspelt key would else clear what stands at the address. */
function hasOnlyEntryKeys(raw: object): boolean {
  return Object.keys(raw).every((key) => key === 'value' || key === 'reason' || key === 'note');
}

/**
 * The fields that both sides changed since `base` to different things. Two people in different fields never
 * clash, nor do two who wrote the same.
 */
export function conflictsWith(document: ResponseDocument, base: number, changes: Changes): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [address, entry] of changes) {
    const stored = Object.hasOwn(document, address) ? document[address] : undefined;
    if (stored && stored.revision > base && !sameEntry(stored, entry)) {
      conflicts.push({ address, theirs: entryOf(stored), yours: entry, by: stored.by });
    }
  }
  return conflicts;
}

/** The document after a save: changed entries carry the new revision, the others stay as they were. */
export function applyChanges(
  document: ResponseDocument,
  changes: Changes,
  revision: number,
  by: string,
): ResponseDocument {
  const next: ResponseDocument = { ...document };
  for (const [address, entry] of changes) next[address] = { ...entry, revision, by };
  return next;
}

/** What others have changed since `base`, besides the addresses just sent: for the sender's page to take over. */
export function changedSince(
  document: ResponseDocument,
  base: number,
  sent: ReadonlySet<string>,
): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(document)
      .filter(([address, { revision }]) => revision > base && !sent.has(address))
      .map(([address, stored]) => [address, entryOf(stored)]),
  );
}

export function entryOf(stored: StoredEntry): Entry {
  const { revision: _revision, by: _by, ...entry } = stored;
  return entry;
}

export function sameEntry(a: Entry, b: Entry): boolean {
  return sameAnswer(a.value, b.value) && a.reason === b.reason && a.note === b.note;
}

/** The transition table of design §5; a step that is not in it is refused. */
const steps: Record<ResponseState, ResponseState[]> = {
  draft: ['submitted'],
  submitted: ['reviewed', 'reopened'],
  reviewed: ['reopened'],
  reopened: ['submitted'],
};

export function canStep(from: ResponseState, to: ResponseState): boolean {
  return steps[from].includes(to);
}

/** Answers may be changed in a draft or in what the county has sent back. */
export function isEditable(state: ResponseState): boolean {
  return canStep(state, 'submitted');
}
