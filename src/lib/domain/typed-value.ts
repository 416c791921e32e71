import { isDate } from './period.ts';
import type { Violation } from './problem.ts';
import type { ValueType } from './question.ts';
import { composed, isKeepable } from './text.ts';

/**
 * One typed value. A number is its canonical decimal text ("1234.5", never -0, no exponent), so that nothing is
 * lost on the way to a `numeric` column; a date is its ISO day; a list is sorted in its choices' order.
 */
export type SingleValue = string | boolean | string[];

export type TypedValue = { ok: true; value: SingleValue } | { ok: false; violation: Violation };

const invalid = (violation: Violation): TypedValue => ({ ok: false, violation });
const valid = (value: SingleValue): TypedValue => ({ ok: true, value });

/** Types one value that came from outside, or says what is wrong with it. */
export function typeValue(type: ValueType, raw: unknown): TypedValue {
  switch (type.kind) {
    case 'number':
      return typeNumber(type, raw);
    case 'text':
      return typeText(type, raw);
    case 'date':
      return typeDate(type, raw);
    case 'email':
      return typeEmail(raw);
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

function typeNumber(type: Extract<ValueType, { kind: 'number' }>, raw: unknown): TypedValue {
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

/** Types a text of at most `maxLength` characters: line breaks as \n, composed, without what cannot be kept. */
export function typeText(type: Extract<ValueType, { kind: 'text' }>, raw: unknown): TypedValue {
  if (typeof raw !== 'string') return invalid({ code: 'not-text' });
  const text = composed(raw.replace(/\r\n?/g, '\n'));
  if (!isKeepable(text)) return invalid({ code: 'control-character' });
  const { length } = Array.from(text);
  return length > type.maxLength ? invalid({ code: 'too-long', limit: type.maxLength, length }) : valid(text);
}

/** A day that exists, as `2026-02-28`; other ways of writing it are not guessed at. */
function typeDate({ min, max }: Extract<ValueType, { kind: 'date' }>, raw: unknown): TypedValue {
  const day = typeof raw === 'string' && raw.length <= 40 ? raw.trim() : '';
  if (!isDate(day)) return invalid({ code: 'not-a-date' });
  if (day < min) return invalid({ code: 'too-early', min });
  return day > max ? invalid({ code: 'too-late', max }) : valid(day);
}

/** What RFC 5321 lets an address be long in all, and before its @. */
const longestEmail = 254;
const longestLocalPart = 64;
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const domainLabel = /^[\p{L}\p{N}-]{1,63}$/u;

/** Step by step and each step in linear time; no blanks or line breaks, which a mail's head could be forged with. */
function typeEmail(raw: unknown): TypedValue {
  const address = typeof raw === 'string' && raw.length <= 2 * longestEmail ? composed(raw.trim()) : '';
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  const sound =
    more.length === 0 &&
    address.length <= longestEmail &&
    local.length <= longestLocalPart &&
    localPart.test(local) &&
    !`.${local}.`.includes('..') &&
    labels.length > 1 &&
    labels.every((label) => domainLabel.test(label) && !label.startsWith('-') && !label.endsWith('-'));
  return sound ? valid(address) : invalid({ code: 'not-an-email' });
}

function typeChoices(type: Extract<ValueType, { kind: 'choices' }>, raw: unknown): TypedValue {
  if (!Array.isArray(raw) || raw.length > type.choices.length) return invalid({ code: 'not-a-choice' });
  const listed = new Set(type.choices.map((choice) => choice.value));
  if (!raw.every((value) => typeof value === 'string' && listed.has(value))) return invalid({ code: 'not-a-choice' });
  const chosen = new Set(raw);
  return valid(type.choices.map((choice) => choice.value).filter((value) => chosen.has(value)));
}
