import { describe, expect, test } from 'vitest';
import { type FieldType, questionKinds } from '#lib/domain/question.ts';
import { FaultList } from './fault-list.ts';
import { type Json, JsonReader } from './json-reader.ts';
import { kindReaders, type KindResult } from './kinds.ts';

const text = { sv: 'å', en: 'a' };
const municipalities = [
  { code: '0561', name: 'Åtvidaberg' },
  { code: '0513', name: 'Kinda' },
].map(({ code, name }) => ({ code, name, countyCode: '05', latitude: 0, longitude: 0 }));

type Kind = keyof typeof kindReaders;

function read(kind: Kind, json: Json): { result: KindResult; faults: string[] } {
  const list = new FaultList();
  const result = kindReaders[kind].read(new JsonReader(list), json, 'q', { municipalities });
  return { result, faults: list.faults.map(({ path, code }) => `${path} ${code}`) };
}

const choices = ['ja', 'nej'].map((value) => ({ value, text }));
const number: FieldType = { kind: 'number', min: null, max: null, decimals: 0 };
const rows = ['r1', 'r2'].map((value) => ({ value, text }));
const columns = ['k1', 'k2'].map((name) => ({ name, title: text }));

/** What each kind is read as: row/column → type, written out by hand. */
test.each<[Kind, Json, Record<string, FieldType>]>([
  ['text', {}, { '/': { kind: 'text', maxLength: 500 } }],
  ['text', { inputType: 'text', maxLength: 20 }, { '/': { kind: 'text', maxLength: 20 } }],
  ['text', { inputType: 'number' }, { '/': number }],
  [
    'text',
    { inputType: 'number', min: 0, max: 100, decimals: 1 },
    { '/': { kind: 'number', min: 0, max: 100, decimals: 1 } },
  ],
  ['comment', {}, { '/': { kind: 'text', maxLength: 4000 } }],
  ['comment', { maxLength: 10_000 }, { '/': { kind: 'text', maxLength: 10_000 } }],
  ['boolean', {}, { '/': { kind: 'boolean' } }],
  ['radiogroup', { choices }, { '/': { kind: 'choice', choices } }],
  ['dropdown', { choices }, { '/': { kind: 'choice', choices } }],
  ['checkbox', { choices }, { '/': { kind: 'choices', choices } }],
  ['tagbox', { choices }, { '/': { kind: 'choices', choices } }],
  [
    'multipletext',
    {
      items: [
        { name: 'a', title: text, inputType: 'number', min: 0 },
        { name: 'b', title: text, maxLength: 9 },
      ],
    },
    { 'a/': { ...number, min: 0 }, 'b/': { kind: 'text', maxLength: 9 } },
  ],
  ['matrixdropdown', { rows, columns }, { 'r1/k1': number, 'r1/k2': number, 'r2/k1': number, 'r2/k2': number }],
  [
    'matrixdropdown',
    { rows: rows.slice(1), min: 0, columns: [columns[0], { ...columns[1], min: 5, max: 9, decimals: 2 }] },
    { 'r2/k1': { ...number, min: 0 }, 'r2/k2': { kind: 'number', min: 5, max: 9, decimals: 2 } },
  ],
  [
    'matrixdropdown',
    { rowsFrom: 'municipalities', columns: columns.slice(1) },
    { '0513/k2': number, '0561/k2': number },
  ],
])('%s %j', (kind, json, types) => {
  const { result, faults } = read(kind, json);
  expect(faults).toEqual([]);
  expect(
    Object.fromEntries(result.fields.map(({ row, column, type }) => [`${row ?? ''}/${column ?? ''}`, type])),
  ).toEqual(types);
});

test('every kind is in the table above', () => {
  expect(Object.keys(kindReaders).sort()).toEqual([...questionKinds].sort());
});

describe('an agency’s grid', () => {
  const { result } = read('matrixdropdown', { rowsFrom: 'municipalities', columns });

  test('has the municipalities as rows in Swedish order, each cell mapped to its municipality', () => {
    expect(result.rowsAreMunicipalities).toBe(true);
    expect(result.rows.map(({ text: { sv } }) => sv)).toEqual(['Kinda', 'Åtvidaberg']);
    expect(result.fields.map(({ row, steps }) => [row, steps[0]?.unit])).toEqual(
      ['0513', '0513', '0561', '0561'].map((code) => [code, code]),
    );
  });

  test('is told from a grid of its author’s own rows', () => {
    expect(read('matrixdropdown', { rows, columns }).result.rowsAreMunicipalities).toBe(false);
  });
});

test.each<[string, Kind, Json, string[]]>([
  ['an input of another type', 'text', { inputType: 'date' }, ['q.inputType unknown-kind']],
  ['a least above the most', 'text', { inputType: 'number', min: 5, max: 4 }, ['q.max bad-number']],
  ['a bound as text', 'text', { inputType: 'number', min: '0' }, ['q.min bad-number']],
  ['half a decimal', 'text', { inputType: 'number', decimals: 0.5 }, ['q.decimals bad-number']],
  ['seven decimals', 'text', { inputType: 'number', decimals: 7 }, ['q.decimals bad-number']],
  ['less than no decimals', 'text', { inputType: 'number', decimals: -1 }, ['q.decimals bad-number']],
  ['no length', 'text', { maxLength: 0 }, ['q.maxLength bad-number']],
  ['half a character', 'text', { maxLength: 10.5 }, ['q.maxLength bad-number']],
  ['a length above the longest', 'comment', { maxLength: 10_001 }, ['q.maxLength bad-number']],
  ['no choices', 'radiogroup', {}, ['q.choices missing']],
  [
    'choices without texts',
    'dropdown',
    { choices: ['ja'] },
    [
      'q.choices[0] wrong-type',
      'q.choices[0].value missing',
      'q.choices[0].text missing',
      'q.choices[0].text.sv missing',
      'q.choices[0].text.en missing',
    ],
  ],
  ['the same choice twice', 'checkbox', { choices: [choices[0], choices[0]] }, ['q.choices[1] duplicate-name']],
  [
    '401 choices',
    'tagbox',
    { choices: Array.from({ length: 401 }, (_, i) => ({ value: `c${i}`, text })) },
    ['q.choices too-many'],
  ],
  [
    'a choice with a condition',
    'tagbox',
    { choices: [{ ...choices[0], visibleIf: '1=1' }] },
    ['q.choices[0].visibleIf unknown-key'],
  ],
  [
    'a choice with a blank in its value',
    'tagbox',
    { choices: [{ value: 'a b', text }] },
    ['q.choices[0].value bad-code'],
  ],
  ['no items', 'multipletext', {}, ['q.items missing']],
  ['the same item twice', 'multipletext', { items: [columns[0], columns[0]] }, ['q.items[1] duplicate-name']],
  [
    'an item with validators',
    'multipletext',
    { items: [{ ...columns[0], validators: [] }] },
    ['q.items[0].validators regex-not-allowed'],
  ],
  ['no columns', 'matrixdropdown', { rows }, ['q.columns missing']],
  ['no rows', 'matrixdropdown', { columns }, ['q.rows missing']],
  [
    'rows from elsewhere',
    'matrixdropdown',
    { rows, columns, rowsFrom: 'https://evil.example' },
    ['q.rowsFrom unknown-kind'],
  ],
  ['the same row twice', 'matrixdropdown', { rows: [rows[0], rows[0]], columns }, ['q.rows[1] duplicate-name']],
  [
    'the same column twice',
    'matrixdropdown',
    { rows, columns: [columns[0], columns[0]] },
    ['q.columns[1] duplicate-name'],
  ],
  [
    'a column of choices',
    'matrixdropdown',
    { rows, columns: [{ ...columns[0], cellType: 'dropdown' }] },
    ['q.columns[0].cellType unknown-kind'],
  ],
  [
    'a column of dates',
    'matrixdropdown',
    { rows, columns: [{ ...columns[0], inputType: 'date' }] },
    ['q.columns[0].inputType unknown-kind'],
  ],
  [
    '61 rows',
    'matrixdropdown',
    { rows: Array.from({ length: 61 }, (_, i) => ({ value: `r${i}`, text })), columns },
    ['q.rows too-many'],
  ],
  [
    '13 columns',
    'matrixdropdown',
    { rows, columns: Array.from({ length: 13 }, (_, i) => ({ name: `k${i}`, title: text })) },
    ['q.columns too-many'],
  ],
  ['rows that are a number', 'matrixdropdown', { rows: 3, columns }, ['q.rows wrong-type', 'q.rows missing']],
])('refuses %s (%s)', (_, kind, json, faults) => {
  expect(read(kind, json).faults).toEqual(faults);
});
