import type { LocalText } from './text.ts';

/** Everything that can be wrong with a definition file; the sentence in the catalogue is `fault_<code>`. */
export const faultCodes = [
  'not-json',
  'missing',
  'wrong-type',
  'unknown-key',
  'unknown-kind',
  'duplicate-name',
  'forbidden-name',
  'unknown-organisation',
  'unknown-municipality',
  'unknown-county',
  'unknown-goal-area',
  'unknown-goal',
  'unknown-plan',
  'unknown-indicator',
  'unknown-component',
  'unknown-breakdown',
  'unknown-question',
  'unknown-agreement',
  'asked-twice',
  'not-asked',
  'not-lead',
  'bad-code',
  'bad-period',
  'bad-number',
  'bad-expression',
  'unknown-function',
  'visibility-circle',
  'regex-not-allowed',
  'url-not-allowed',
  'too-deep',
  'too-long',
  'too-few',
  'too-many',
  'bridge-missing',
  'bridge-unknown',
  'unlike-later',
  'version-order',
  'circle',
  'already-published',
  'rows-differ',
  'not-a-count',
  'part-too-large',
  'not-agreed',
  'bad-year',
  'year-not-over',
  'not-a-day',
  'day-too-early',
  'not-published',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * What a fault is at when it is not the part that is being changed, by the agreement's own name for its list: the
 * indicator that belongs to an area about to be removed. `name` is null where the whole list is at fault.
 */
export type FaultHolder = { list: string; name: LocalText | null };

/** One fault: where (`parts[0].survey.pages[1].elements[2].type`), what, and the words its sentence needs. */
export type Fault = { path: string; code: FaultCode; details: { what?: string; limit?: number }; holder?: FaultHolder };

/** A fault told beside a form's field: `path` is the field's name, empty where no field of the form is at fault. */
export type FormFault = { path: string; text: string };

/** A definition that was read, or every fault that was found in it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** What went wrong in which file; a load that has any loads nothing. */
export type FileFault = Fault & { file: string };
