import type { Violation } from './problem.ts';
import type { Field, FieldType } from './question.ts';
import { isBlank, isBlankRow, type RowRecord, sameRows, typeRows } from './typed-rows.ts';
import { canonicalNumber, type SingleValue, typeValue } from './typed-value.ts';

export { canonicalNumber, typeText } from './typed-value.ts';
export type { RowRecord } from './typed-rows.ts';

/** A typed answer: one value, or the rows of a list. */
export type AnswerValue = SingleValue | RowRecord[];

/** Why there is no answer. Zero is an answer; empty is not zero. */
export const reasons = ['not_available', 'not_applicable', 'not_kept'] as const;
export type Reason = (typeof reasons)[number];

export type Typed = { ok: true; value: AnswerValue } | { ok: false; violation: Violation };

/** Types a value that came from outside by its field's definition. The same rule runs in the browser and the server. */
export function typeAnswer({ type }: Pick<Field, 'type'>, raw: unknown): Typed {
  return type.kind === 'rows' ? typeRows(type, raw) : typeValue(type, raw);
}

/** True for a value that answers nothing: an empty text, an empty list. Zero and "no" are answers. */
export function isEmpty(raw: unknown): boolean {
  return isBlank(raw) || (Array.isArray(raw) && raw.every(isBlankRow));
}

/** True for the rows of a list; an empty list is one of choices as much as of rows. */
export function isRows(value: AnswerValue | undefined): value is RowRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object');
}

export function sameAnswer(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  if (isRows(a) && isRows(b)) return sameRows(a, b);
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((value, i) => value === b[i])
    : a === b;
}

/**
 * True for a value that a field of this type can show, as far as its kind goes: an answer of another year may be
 * out of this year's bounds, but a text is no figure where the question has changed its kind.
 */
export function isShapedAs(type: FieldType, value: AnswerValue): boolean {
  switch (type.kind) {
    case 'number':
      return canonicalNumber(value) !== null;
    case 'text':
    case 'date':
    case 'email':
    case 'choice':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choices':
      return Array.isArray(value) && !isRows(value);
    case 'rows':
      return isRows(value);
  }
}
