import type { Fault } from './fault.ts';
import type { RefusedItem } from './meeting-pack.ts';
import type { LocalText } from './text.ts';

/** Why an uploaded file is not read at all; the sentence in the catalogue is `refusal_<why>`. */
export const fileRefusals = [
  'empty',
  'too-large',
  'unpacks-too-large',
  'not-this-kind',
  'damaged',
  'encoding',
  'unclosed-quote',
  'too-many-rows',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** Why an edition cannot be a round's supplement; the sentence in the catalogue is `supplement_<why>`. */
export const supplementRefusals = ['not-of-county', 'same-edition', 'same-parts', 'other-year'] as const;
export type SupplementRefusal = (typeof supplementRefusals)[number];

/**
 * Every failure that a person can meet and mend, with what it needs to say so. The sentences stand in the
 * message catalogue under `problem_<code>`; one place in the server turns a code into a status.
 */
export type ProblemDetails = {
  'not-logged-in': Record<string, never>;
  'not-allowed': Record<string, never>;
  'not-found': Record<string, never>;
  'wrong-credentials': Record<string, never>;
  'too-many-attempts': { minutes: number };
  'cross-origin': Record<string, never>;
  'bad-request': { what: string };
  'too-large': { limit: number };
  'round-not-open': { opens: string };
  'round-closed': { closed: string };
  /** `what` is the parts that both have, or the supplement's year; empty where there is nothing more to say. */
  'supplement-refused': { why: SupplementRefusal; what: string };
  'answers-invalid': { violations: Record<string, Violation> };
  'answers-conflict': { revision: number; conflicts: Conflict[]; merged: Record<string, unknown> };
  'key-reused': Record<string, never>;
  'already-submitted': { revision: number };
  'not-complete': { missing: string[]; failing: string[] };
  'stale-revision': { revision: number };
  'changed-meanwhile': { by: string | null };
  'draft-conflict': { revision: number; by: string | null; document: Record<string, unknown> };
  'definition-faults': { faults: Fault[] };
  /** A meeting pack that cannot be handed out as it is; `rounds` are those that the council would have to be shown first. */
  'pack-refused': { items: RefusedItem[]; rounds: { id: string; year: number }[] };
  'file-refused': { why: FileRefusal; limit?: number; line?: number };
};

export type ProblemCode = keyof ProblemDetails;

/** What is wrong with one value; the sentence in the catalogue is `violation_<code>`. */
export type Violation =
  | { code: 'not-a-number' }
  | { code: 'not-whole' }
  | { code: 'too-many-decimals'; decimals: number }
  | { code: 'too-small'; min: number }
  | { code: 'too-large'; max: number }
  | { code: 'too-long'; limit: number; length: number }
  | { code: 'not-text' }
  | { code: 'not-a-choice' }
  | { code: 'not-yes-or-no' }
  | { code: 'unknown-address' }
  | { code: 'unknown-reason' }
  | { code: 'control-character' }
  | { code: 'not-a-date' }
  | { code: 'too-early'; min: string }
  | { code: 'too-late'; max: string }
  | { code: 'not-an-email' }
  | { code: 'not-rows' }
  | { code: 'too-many-rows'; limit: number }
  /** In a row of a list, counted from 1; `column` is its heading, null where the row as a whole is wrong. */
  | { code: 'in-row'; row: number; column: LocalText | null; violation: Violation };

/** The same field changed by somebody else since the base revision: both values, for the person to choose. */
export type Conflict = { address: string; theirs: unknown; yours: unknown; by: string };

/** An expected failure. Anything else that is thrown is a defect and is reported as one. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code;
  readonly details: ProblemDetails[Code];

  constructor(code: Code, details: ProblemDetails[Code]) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

export function isProblem<Code extends ProblemCode>(error: unknown, code?: Code): error is Problem<Code> {
  return error instanceof Problem && (code === undefined || error.code === code);
}
