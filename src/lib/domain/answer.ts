import type { Violation } from './problem.ts';
import type { Field, FieldType } from './question.ts';
import { composed } from './text.ts';

/**
 * A typed answer. A number is its canonical decimal text ("1234.5", never -0, no exponent), so that nothing is
 * lost on the way to a `numeric` column; a list is sorted in its choices' order.
 */
export type AnswerValue = string | boolean | string[];

/** Why there is no answer. Zero is an answer; empty is not zero. */
export const reasons = ['not_available', 'not_applicable', 'not_kept'] as const;
export type Reason = (typeof reasons)[number];

export type Typed = { ok: true; value: AnswerValue } | { ok: false; violation: Violation };

const invalid = (violation: Violation): Typed => ({ ok: false, violation });
const valid = (value: AnswerValue): Typed => ({ ok: true, value });

/** Types a value that came from outside by its field's definition. The same rule runs in the browser and the server. */
export function typeAnswer(field: Field, raw: unknown): Typed {
  return typeValue(field.type, raw);
}

function typeValue(type: FieldType, raw: unknown): Typed {
  switch (type.kind) {
    case 'number':
      return typeNumber(type, raw);
    case 'text':
      return typeText(type, raw);
    case 'boolean':
      return typeof raw === 'boolean' ? valid(raw) : invalid({ code: 'not-yes-or-no' });
    case 'choice':
      return typeof raw === 'string' && type.choices.some((choice) => choice.value === raw)
        ? valid(raw)
        : invalid({ code: 'not-a-choice' });
    case 'choices':
      return typeChoices(type, raw);
  }
}

function typeNumber(type: Extract<FieldType, { kind: 'number' }>, raw: unknown): Typed {
  const text = canonicalNumber(raw);
  if (text === null) return invalid({ code: 'not-a-number' });
  const decimals = text.split('.')[1]?.length ?? 0;
  if (decimals > type.decimals) {
    return invalid(
      type.decimals === 0 ? { code: 'not-whole' } : { code: 'too-many-decimals', decimals: type.decimals },
    );
  }
  const number = Number(text);
  if (type.min !== null && number < type.min) return invalid({ code: 'too-small', min: type.min });
  if (type.max !== null && number > type.max) return invalid({ code: 'too-large', max: type.max });
  if (Math.abs(number) > largestExact) return invalid({ code: 'too-large', max: largestExact });
  return valid(text);
}

/** The largest number whose neighbours are still told apart by every program that a figure passes. */
const largestExact = Number.MAX_SAFE_INTEGER;

/** Not tab or line break: two cells of a spreadsheet are not one number. */
const separators = /[ \u00a0\u2009\u202f]/g;
const plainDecimal = /^([+\-\u2212]?)(\d+)(?:[.,](\d+))?$/;

/**
 * Reads a number as people write it in Swedish or by program: spaces (thin, hard or plain) between thousands,
 * comma or point before decimals. Returns its canonical decimal text, or null when it is not one finite number,
 * or one so large or small that a program writes it with an exponent.
 */
export function canonicalNumber(raw: unknown): string | null {
  if (typeof raw === 'number') return canonicalNumber(String(raw));
  if (typeof raw !== 'string' || raw.length > 40) return null;
  const match = plainDecimal.exec(raw.trim().replace(separators, ''));
  if (!match) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  const negative = match[1] !== '' && match[1] !== '+' && /[1-9]/.test(digits);
  return negative ? `-${digits}` : digits;
}

/** A lone surrogate, or a control character other than line break and tab, cannot be stored as text. */
// eslint-disable-next-line no-control-regex -- the characters that it looks for are the point
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

function typeText(type: Extract<FieldType, { kind: 'text' }>, raw: unknown): Typed {
  if (typeof raw !== 'string') return invalid({ code: 'not-text' });
  const text = composed(raw.replace(/\r\n?/g, '\n'));
  if (unstorable.test(text)) return invalid({ code: 'control-character' });
  const { length } = Array.from(text);
  return length > type.maxLength ? invalid({ code: 'too-long', limit: type.maxLength, length }) : valid(text);
}

function typeChoices(type: Extract<FieldType, { kind: 'choices' }>, raw: unknown): Typed {
  if (!Array.isArray(raw) || raw.length > type.choices.length) return invalid({ code: 'not-a-choice' });
  const listed = new Set(type.choices.map((choice) => choice.value));
  if (!raw.every((value) => typeof value === 'string' && listed.has(value))) return invalid({ code: 'not-a-choice' });
  const chosen = new Set(raw);
  return valid(type.choices.map((choice) => choice.value).filter((value) => chosen.has(value)));
}

/** True for a value that answers nothing: an empty text or an empty list. Zero and "no" are answers. */
export function isEmpty(raw: unknown): boolean {
  return (
    raw === null ||
    raw === undefined ||
    (typeof raw === 'string' && raw.trim() === '') ||
    (Array.isArray(raw) && raw.length === 0)
  );
}

export function sameAnswer(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((value, i) => value === b[i])
    : a === b;
}
