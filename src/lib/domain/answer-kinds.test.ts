/** What each kind of field takes and refuses, written out by hand and independent of SurveyJS. */
import { describe, expect, test } from 'vitest';
import { isEmpty, isShapedAs, sameAnswer, typeAnswer } from './answer.ts';
import type { AnswerValue } from './answer.ts';
import type { FieldType, RowsType, ValueType } from './question.ts';

const typed = (type: FieldType, raw: unknown) => typeAnswer({ type }, raw);
const text = (word: string) => ({ sv: word, en: word });
const choices = ['ja', 'nej'].map((value) => ({ value, text: text(value) }));
const percent: ValueType = { kind: 'number', min: 0, max: 100, decimals: 1, unit: 'percent' };
const money: ValueType = { kind: 'number', min: null, max: null, decimals: 0, unit: 'money' };
const date: ValueType = { kind: 'date', min: '1900-01-01', max: '2200-12-31' };
const email: ValueType = { kind: 'email' };
const list: RowsType = {
  kind: 'rows',
  min: 1,
  max: 3,
  columns: [
    {
      key: 'namn',
      text: text('Namn'),
      help: null,
      kind: 'text',
      type: { kind: 'text', maxLength: 10 },
      required: true,
    },
    { key: 'timmar', text: text('Timmar'), help: null, kind: 'text', type: { ...money, min: 0 }, required: false },
    { key: 'start', text: text('Start'), help: null, kind: 'text', type: date, required: false },
    {
      key: 'for',
      text: text('För'),
      help: null,
      kind: 'checkbox',
      type: { kind: 'choices', choices },
      required: false,
    },
    { key: 'klar', text: text('Klar'), help: null, kind: 'boolean', type: { kind: 'boolean' }, required: false },
  ],
};

describe('takes', () => {
  test.each<[string, FieldType, unknown, unknown]>([
    ['no per cent', percent, '0', '0'],
    ['a hundred per cent', percent, '100,0', '100'],
    ['a tenth of a per cent', percent, '12,5', '12.5'],
    ['a sum in kronor with thin space', money, '1\u202f250\u202f000', '1250000'],
    ['a loss', money, '\u22125', '-5'],
    ['a day', date, '2026-02-28', '2026-02-28'],
    ['a leap day', date, '2024-02-29', '2024-02-29'],
    ['a day with blanks around it', date, ' 2026-02-28 ', '2026-02-28'],
    ['the first day', date, '1900-01-01', '1900-01-01'],
    ['the last day', date, '2200-12-31', '2200-12-31'],
    ['an address', email, 'namn@kommun.se', 'namn@kommun.se'],
    ['an address with a sign and a dot', email, 'a.b+c@sub.example.se', 'a.b+c@sub.example.se'],
    ['an address with å, composed', email, 'a\u030a@ka\u030a.se', 'å@kå.se'],
    ['an address with a line break after it', email, 'a@b.se\r\n', 'a@b.se'],
    ['one row', list, [{ namn: 'a' }], [{ namn: 'a' }]],
    ['a row without what it must have: it is not complete yet', list, [{ timmar: '5' }], [{ timmar: '5' }]],
    ['rows typed cell by cell', list, [{ namn: 'a\u030a', timmar: '1 234' }], [{ namn: 'å', timmar: '1234' }]],
    ['zero and no in a cell', list, [{ timmar: 0, klar: false }], [{ timmar: '0', klar: false }]],
    ['choices in a cell, in their order', list, [{ for: ['nej', 'ja'] }], [{ for: ['ja', 'nej'] }]],
    ['rows but for the empty ones', list, [{}, { namn: ' ' }, { namn: 'b', for: [] }, {}], [{ namn: 'b' }]],
    ['many empty rows', list, Array.from({ length: 1000 }, () => ({})), []],
  ])('%s', (_, type, raw, value) => {
    expect(typed(type, raw)).toEqual({ ok: true, value });
  });
});

describe('refuses', () => {
  const inRow = (row: number, column: string | null, violation: object) => ({
    code: 'in-row',
    row,
    column: column === null ? null : text(column),
    violation,
  });
  const polluted: unknown = JSON.parse('[{"__proto__":{"x":1}}]');
  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

  test.each<[string, FieldType, unknown, object]>([
    ['a share above a hundred', percent, '100,1', { code: 'too-large', max: 100 }],
    ['a share below nothing', percent, -1, { code: 'too-small', min: 0 }],
    ['a per cent sign', percent, '12 %', { code: 'not-a-number' }],
    ['öre', money, '12,50', { code: 'not-whole' }],
    ['the 30th of February', date, '2026-02-30', { code: 'not-a-date' }],
    ['the 29th in a year without it', date, '2025-02-29', { code: 'not-a-date' }],
    ['month 13', date, '2026-13-01', { code: 'not-a-date' }],
    ['a Swedish date in words', date, '1 mars 2026', { code: 'not-a-date' }],
    ['a date the other way round', date, '28/02/2026', { code: 'not-a-date' }],
    ['a time of day', date, '2026-02-28T12:00', { code: 'not-a-date' }],
    ['a number for a date', date, 20260228, { code: 'not-a-date' }],
    ['a year of five digits', date, '12026-02-28', { code: 'not-a-date' }],
    ['the day before the first', date, '1899-12-31', { code: 'too-early', min: '1900-01-01' }],
    ['the day after the last', date, '2201-01-01', { code: 'too-late', max: '2200-12-31' }],
    ['an address without @', email, 'namn.kommun.se', { code: 'not-an-email' }],
    ['two @', email, 'a@b@c.se', { code: 'not-an-email' }],
    ['nobody', email, '@kommun.se', { code: 'not-an-email' }],
    ['a host without a dot', email, 'a@localhost', { code: 'not-an-email' }],
    ['an empty label', email, 'a@kommun..se', { code: 'not-an-email' }],
    ['a dot at the end of the name', email, 'a.@kommun.se', { code: 'not-an-email' }],
    ['a hyphen first in a label', email, 'a@-kommun.se', { code: 'not-an-email' }],
    ['a line break in it', email, 'a@b.se\r\nBcc: c@d.se', { code: 'not-an-email' }],
    ['a name in front', email, 'Namn <a@b.se>', { code: 'not-an-email' }],
    ['two addresses', email, 'a@b.se,c@d.se', { code: 'not-an-email' }],
    ['255 characters', email, `a@${'b'.repeat(60)}.${'c'.repeat(200)}.se`, { code: 'not-an-email' }],
    ['a list for an address', email, ['a@b.se'], { code: 'not-an-email' }],
    ['a text for a list', list, 'a', { code: 'not-rows' }],
    ['an object for a list', list, { 0: { namn: 'a' } }, { code: 'not-rows' }],
    ['a row too many', list, Array.from({ length: 4 }, () => ({ namn: 'a' })), { code: 'too-many-rows', limit: 3 }],
    ['20,000 rows', list, Array.from({ length: 20_000 }, () => ({ namn: 'a' })), { code: 'too-many-rows', limit: 3 }],
    ['a row that is a text', list, ['a'], inRow(1, null, { code: 'not-rows' })],
    ['a row that is a list', list, [['a']], inRow(1, null, { code: 'not-rows' })],
    ['an unknown key', list, [{ namn: 'a' }, { nam: 'b' }], inRow(2, null, { code: 'unknown-address' })],
    ['a key named __proto__', list, polluted, inRow(1, null, { code: 'unknown-address' })],
    ['a key that every object has', list, [{ constructor: 'a' }], inRow(1, null, { code: 'unknown-address' })],
    ['letters for hours', list, [{}, { timmar: 'x' }], inRow(2, 'Timmar', { code: 'not-a-number' })],
    ['less than no hours', list, [{ timmar: -1 }], inRow(1, 'Timmar', { code: 'too-small', min: 0 })],
    [
      'a name too long',
      list,
      [{ namn: 'x'.repeat(11) }],
      inRow(1, 'Namn', { code: 'too-long', limit: 10, length: 11 }),
    ],
    ['a day that is not', list, [{ start: '2026-02-30' }], inRow(1, 'Start', { code: 'not-a-date' })],
    ['a choice off the list', list, [{ for: ['kanske'] }], inRow(1, 'För', { code: 'not-a-choice' })],
    ['the word true', list, [{ klar: 'true' }], inRow(1, 'Klar', { code: 'not-yes-or-no' })],
    ['an object in a cell', list, [{ namn: { sv: 'a' } }], inRow(1, 'Namn', { code: 'not-text' })],
    ['nesting 5,000 deep in a cell', list, [{ namn: nested(5000) }], inRow(1, 'Namn', { code: 'not-text' })],
    ['nesting 5,000 deep for a row', list, nested(5000), inRow(1, null, { code: 'not-rows' })],
  ])('%s', (_, type, raw, violation) => {
    expect(typed(type, raw)).toEqual({ ok: false, violation });
  });

  test('a long text for an address at once', () => {
    const start = performance.now();
    for (const raw of ['a'.repeat(1_000_000), `${'a.'.repeat(200)}@b.se`, `a@${'-'.repeat(250)}.se`]) typed(email, raw);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

test.each<[string, unknown, boolean]>([
  ['rows in which nothing is written', [{}, { namn: '' }, { for: [] }], true],
  ['a row with a zero', [{ timmar: 0 }], false],
  ['a row with a no', [{ klar: false }], false],
  ['nesting 100,000 deep', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), false],
])('whether there is nothing in %s', (_, raw, empty) => {
  expect(isEmpty(raw)).toBe(empty);
});

test.each<[string, AnswerValue, AnswerValue, boolean]>([
  ['the same rows', [{ namn: 'a', timmar: '5' }], [{ namn: 'a', timmar: '5' }], true],
  ['keys in another order', [{ namn: 'a', timmar: '5' }], [{ timmar: '5', namn: 'a' }], true],
  ['rows in another order', [{ namn: 'a' }, { namn: 'b' }], [{ namn: 'b' }, { namn: 'a' }], false],
  ['a row more', [{ namn: 'a' }], [{ namn: 'a' }, { namn: 'b' }], false],
  ['a cell more', [{ namn: 'a' }], [{ namn: 'a', timmar: '0' }], false],
  ['a cell less', [{ namn: 'a', timmar: '0' }], [{ namn: 'a' }], false],
  ['another list in a cell', [{ for: ['ja'] }], [{ for: ['ja', 'nej'] }], false],
  ['rows and choices', [{ namn: 'a' }], ['a'], false],
])('%s are the same answer: %j and %j', (_, a, b, same) => {
  expect(sameAnswer(a, b)).toBe(same);
});

test.each<[FieldType, AnswerValue, boolean]>([
  [money, '5', true],
  [percent, '150', true],
  [money, 'x', false],
  [money, [{ namn: 'a' }], false],
  [email, 'a', true],
  [email, true, false],
  [{ kind: 'boolean' }, false, true],
  [{ kind: 'choices', choices }, ['borttaget'], true],
  [{ kind: 'choices', choices }, [{ namn: 'a' }], false],
  [list, [{ namn: 'a' }], true],
  [list, ['a'], false],
  [list, 'a', false],
])('a field of %j can show %j: %s', (type, value, shaped) => {
  expect(isShapedAs(type, value)).toBe(shaped);
});
