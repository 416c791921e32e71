import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalNumber, isEmpty, sameAnswer, typeAnswer } from './answer.ts';
import type { FieldType } from './question.ts';

const thin = '\u202f';
const thinner = '\u2009';
const hard = '\u00a0';
const largest = Number.MAX_SAFE_INTEGER;

const typed = (type: FieldType, raw: unknown) => typeAnswer({ type }, raw);
const taken = (value: unknown) => ({ ok: true, value });
const refused = (violation: object) => ({ ok: false, violation });

const count: FieldType = { kind: 'number', min: 0, max: null, decimals: 0 };
const share: FieldType = { kind: 'number', min: 0, max: 100, decimals: 1 };
const anyNumber: FieldType = { kind: 'number', min: null, max: null, decimals: 6 };

describe('a number', () => {
  test.each<[string, FieldType, unknown, string]>([
    ['a whole number as text', count, '12', '12'],
    ['a whole number as number', count, 12, '12'],
    ['zero', count, 0, '0'],
    ['minus zero', count, -0, '0'],
    ['minus zero as text', anyNumber, '-0', '0'],
    ['minus zero with decimals', anyNumber, '\u22120,00', '0'],
    ['leading zeros', count, '007', '7'],
    ['a plus', count, '+7', '7'],
    ['decimals that say nothing', count, '7,0', '7'],
    ['blanks around it', count, ' 7 ', '7'],
    ['a line break after it', count, '7\r\n', '7'],
    ['thin space and comma', anyNumber, `1${thin}234,5`, '1234.5'],
    ['thinner space and comma', anyNumber, `1${thinner}234,5`, '1234.5'],
    ['hard space and comma', anyNumber, `1${hard}234,5`, '1234.5'],
    ['plain space and comma', anyNumber, '1 234,5', '1234.5'],
    ['decimal point', anyNumber, '1234.50', '1234.5'],
    ['a hyphen for minus', anyNumber, '-3', '-3'],
    ['a typographic minus', anyNumber, '\u22123,5', '-3.5'],
    ['the largest exact number', count, largest, '9007199254740991'],
    ['the largest exact number as text', count, '9 007 199 254 740 991', '9007199254740991'],
    ['its bounds: the least', share, '0', '0'],
    ['its bounds: the most', share, '100', '100'],
  ])('takes %s', (_, type, raw, value) => {
    expect(typed(type, raw)).toEqual(taken(value));
  });

  test.each<[string, unknown]>([
    ['the word NaN', 'NaN'],
    ['NaN', Number.NaN],
    ['1e309, which JSON reads as infinity', JSON.parse('1e309')],
    ['the text 1e309', '1e309'],
    ['an exponent', '1e3'],
    ['a number too small to write out', 1e-13],
    ['a number too large to write out', 1e21],
    ['Infinity', 'Infinity'],
    ['hexadecimal', '0x1f'],
    ['letters after it', '12abc'],
    ['a list of one number', [12]],
    ['an empty object', {}],
    ['an object that turns into a number', { valueOf: () => 12 }],
    ['true', true],
    ['two signs', '--5'],
    ['point and comma', '1.234,5'],
    ['two commas', '1,234,567'],
    ['a comma alone', ','],
    ['decimals alone', ',5'],
    ['a comma and no decimals', '5,'],
    ['Arabic-Indic digits', '\u0661\u0662'],
    ['two cells of a spreadsheet', '12\t34'],
    ['two lines', '12\n34'],
    ['NUL after it', '12\u0000'],
    ['a formula', '=1+1'],
    ['a million digits', '1'.repeat(1_000_000)],
  ])('does not take %s', (_, raw) => {
    expect(typed(anyNumber, raw)).toEqual(refused({ code: 'not-a-number' }));
  });

  test.each<[string, FieldType, unknown, object]>([
    ['a negative count', count, -1, { code: 'too-small', min: 0 }],
    ['a negative count as text', count, '\u22121', { code: 'too-small', min: 0 }],
    ['a share above a hundred', share, '100,1', { code: 'too-large', max: 100 }],
    ['half a person', count, '1,5', { code: 'not-whole' }],
    ['more decimals than are kept', share, '1,25', { code: 'too-many-decimals', decimals: 1 }],
    ['a number that is not exact', count, '9007199254740993', { code: 'too-large', max: largest }],
    ['the same as number', count, JSON.parse('9007199254740993'), { code: 'too-large', max: largest }],
    ['its negative', anyNumber, '-9007199254740993', { code: 'too-large', max: largest }],
  ])('is refused when it is %s, with the bound', (_, type, raw, violation) => {
    expect(typed(type, raw)).toEqual(refused(violation));
  });

  test('read once is read: reading it again changes nothing', () => {
    const written = fc.stringMatching(/^[ +\u2212-]?\d{1,3}([ \u00a0\u2009\u202f]?\d{3}){0,3}([.,]\d{1,8})?$/);
    fc.assert(
      fc.property(written, (text) => {
        const once = canonicalNumber(text);
        expect(once).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(once).not.toBe('-0');
        expect(canonicalNumber(once)).toBe(once);
      }),
    );
  });

  test('is text or null for whatever comes in, and never throws', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.anything(), fc.double());
    fc.assert(
      fc.property(anything, (raw) => {
        const text = canonicalNumber(raw);
        expect(text === null || /^-?\d+(\.\d+)?$/.test(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same number for every safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (whole) => {
        expect(canonicalNumber(whole)).toBe(String(whole));
        expect(Number(canonicalNumber(whole.toLocaleString('sv-SE')))).toBe(whole);
      }),
    );
  });

  test('is the same number for every decimal', () => {
    const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(decimal, ([units, decimals]) => {
        const number = units / 10 ** decimals;
        expect(Number(canonicalNumber(number))).toBe(number);
        expect(canonicalNumber(number.toFixed(decimals).replace('.', ','))).toBe(canonicalNumber(number));
      }),
    );
  });
});

describe('a text', () => {
  const text: FieldType = { kind: 'text', maxLength: 10 };

  test.each<[string, unknown, string]>([
    ['a decomposed å is composed', 'A\u030ar a\u030a', 'År å'],
    ['line breaks are of one kind', 'a\r\nb\rc', 'a\nb\nc'],
    ['a right-to-left override is kept', '\u202etxet', '\u202etxet'],
    ['markup is text', '<b>&amp;', '<b>&amp;'],
    ['characters are counted, not their halves', '😀'.repeat(10), '😀'.repeat(10)],
    ['decomposed characters are counted as composed', 'a\u030a'.repeat(10), 'å'.repeat(10)],
    ['a tab is kept', 'a\tb', 'a\tb'],
  ])('%s', (_, raw, value) => {
    expect(typed(text, raw)).toEqual(taken(value));
  });

  test.each<[string, unknown, object]>([
    ['NUL', 'a\u0000b', { code: 'control-character' }],
    ['escape', 'a\u001bb', { code: 'control-character' }],
    ['a lone high surrogate', 'a\ud800', { code: 'control-character' }],
    ['a lone low surrogate', '\udc00a', { code: 'control-character' }],
    ['more than its limit, which is named', 'å'.repeat(11), { code: 'too-long', limit: 10, length: 11 }],
    ['a number', 5, { code: 'not-text' }],
    ['a list', ['a'], { code: 'not-text' }],
    ['an object', { toString: () => 'a' }, { code: 'not-text' }],
  ])('with %s is refused', (_, raw, violation) => {
    expect(typed(text, raw)).toEqual(refused(violation));
  });
});

describe('a choice', () => {
  const choices = ['ja', 'nej', 'vet_ej'].map((value) => ({ value, text: { sv: value, en: value } }));
  const one: FieldType = { kind: 'choice', choices };
  const several: FieldType = { kind: 'choices', choices };

  test.each<[string, FieldType, unknown, unknown]>([
    ['one on the list', one, 'nej', 'nej'],
    ['several, in the order of the list', several, ['vet_ej', 'ja'], ['ja', 'vet_ej']],
    ['one twice counts once', several, ['ja', 'ja'], ['ja']],
    ['yes', { kind: 'boolean' }, true, true],
    ['no', { kind: 'boolean' }, false, false],
  ])('takes %s', (_, type, raw, value) => {
    expect(typed(type, raw)).toEqual(taken(value));
  });

  test.each<[string, FieldType, unknown, string]>([
    ['one off the list', one, 'kanske', 'not-a-choice'],
    ['another case', one, 'JA', 'not-a-choice'],
    ['what every object has', one, 'constructor', 'not-a-choice'],
    ['a list for one', one, ['ja'], 'not-a-choice'],
    ['a text for a list', several, 'ja', 'not-a-choice'],
    ['a list with one off it', several, ['ja', 'kanske'], 'not-a-choice'],
    ['a list with a number', several, [0], 'not-a-choice'],
    ['a list longer than there are choices', several, ['ja', 'ja', 'ja', 'ja'], 'not-a-choice'],
    ['the word true for yes', { kind: 'boolean' }, 'true', 'not-yes-or-no'],
    ['one for yes', { kind: 'boolean' }, 1, 'not-yes-or-no'],
  ])('does not take %s', (_, type, raw, code) => {
    expect(typed(type, raw)).toEqual(refused({ code }));
  });
});

test.each<[string, unknown, boolean]>([
  ['nothing', undefined, true],
  ['null', null, true],
  ['blanks', ' \n\u00a0', true],
  ['an empty list', [], true],
  ['zero', 0, false],
  ['zero as text', '0', false],
  ['no', false, false],
  ['an object', {}, false],
])('%s is empty: %s → %s', (_, raw, empty) => {
  expect(isEmpty(raw)).toBe(empty);
});

test.each<[unknown, unknown, boolean]>([
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['a'], false],
  [['a'], 'a', false],
  ['0', '0', true],
  ['0', undefined, false],
  [undefined, undefined, true],
  [false, undefined, false],
])('%j and %j are the same answer: %s', (a, b, same) => {
  const [left, right] = [a, b] as Parameters<typeof sameAnswer>;
  expect(sameAnswer(left, right)).toBe(same);
});
