import { describe, expect, test } from 'vitest';
import { type ColumnKind, type FieldType, questionKinds } from '#lib/domain/question.ts';
import { FaultList } from '../fault-list.ts';
import { type Json, JsonReader } from '../json-reader.ts';
import { kindReaders, type KindResult } from './index.ts';

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
const steps = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, i) => String(least + i)).map((value) => ({
    value,
    text: { sv: value, en: value },
  }));
const asked = (key: string, kind: ColumnKind) => ({ key, kind, text, help: null, required: false });
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
  ['text', { inputType: 'number', unit: 'percent' }, { '/': { ...number, min: 0, max: 100, unit: 'percent' } }],
  [
    'text',
    { inputType: 'number', unit: 'percent', max: 200, decimals: 1 },
    { '/': { kind: 'number', min: 0, max: 200, decimals: 1, unit: 'percent' } },
  ],
  ['text', { inputType: 'number', unit: 'money' }, { '/': { ...number, unit: 'money' } }],
  ['text', { inputType: 'date' }, { '/': { kind: 'date', min: '1900-01-01', max: '2200-12-31' } }],
  [
    'text',
    { inputType: 'date', min: '2014-01-01', max: '2014-12-31' },
    { '/': { kind: 'date', min: '2014-01-01', max: '2014-12-31' } },
  ],
  ['text', { inputType: 'email' }, { '/': { kind: 'email' } }],
  ['rating', {}, { '/': { kind: 'choice', choices: steps(1, 5) } }],
  ['rating', { rateMin: 0, rateMax: 10 }, { '/': { kind: 'choice', choices: steps(0, 10) } }],
  ['rating', { rateValues: choices }, { '/': { kind: 'choice', choices } }],
  ['matrix', { columns: choices, rows }, { 'r1/': { kind: 'choice', choices }, 'r2/': { kind: 'choice', choices } }],
  [
    'matrixdropdown',
    {
      rows: rows.slice(1),
      min: 0,
      columns: [
        { name: 'ord', title: text, inputType: 'text', maxLength: 9 },
        { name: 'dag', title: text, inputType: 'date' },
        { name: 'val', title: text, cellType: 'dropdown', choices },
        { name: 'klar', title: text, cellType: 'boolean' },
        { name: 'kr', title: text, cellType: 'text', unit: 'money' },
      ],
    },
    {
      'r2/ord': { kind: 'text', maxLength: 9 },
      'r2/dag': { kind: 'date', min: '1900-01-01', max: '2200-12-31' },
      'r2/val': { kind: 'choice', choices },
      'r2/klar': { kind: 'boolean' },
      'r2/kr': { ...number, min: 0, unit: 'money' },
    },
  ],
  [
    'matrixdynamic',
    { columns: [{ ...columns[0], isRequired: true }], maxRowCount: 5, minRowCount: 1 },
    { '/': { kind: 'rows', min: 1, max: 5, columns: [{ ...asked('k1', 'text'), type: number, required: true }] } },
  ],
  [
    'matrixdynamic',
    { columns: [{ ...columns[0], cellType: 'boolean' }] },
    { '/': { kind: 'rows', min: 0, max: 100, columns: [{ ...asked('k1', 'boolean'), type: { kind: 'boolean' } }] } },
  ],
  [
    'paneldynamic',
    {
      templateElements: [
        { type: 'text', name: 'a', title: text, description: text },
        { type: 'comment', name: 'b', title: text },
        { type: 'radiogroup', name: 'c', title: text, choices },
        { type: 'dropdown', name: 'd', title: text, choices },
        { type: 'checkbox', name: 'e', title: text, choices },
        { type: 'boolean', name: 'f', title: text },
      ],
    },
    {
      '/': {
        kind: 'rows',
        min: 0,
        max: 50,
        columns: [
          { ...asked('a', 'text'), help: text, type: { kind: 'text', maxLength: 500 } },
          { ...asked('b', 'comment'), type: { kind: 'text', maxLength: 4000 } },
          { ...asked('c', 'radiogroup'), type: { kind: 'choice', choices } },
          { ...asked('d', 'dropdown'), type: { kind: 'choice', choices } },
          { ...asked('e', 'checkbox'), type: { kind: 'choices', choices } },
          { ...asked('f', 'boolean'), type: { kind: 'boolean' } },
        ],
      },
    },
  ],
  ['expression', { expression: '{a} + 1' }, {}],
  ['html', { html: { sv: '<p>a</p>', en: 'a' } }, {}],
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

test('what is said beside the answers, and what is shown without any', () => {
  expect(read('rating', { minRateDescription: text }).result.captions).toEqual({ least: text });
  expect(read('rating', {}).result).not.toHaveProperty('captions');
  expect(read('matrixdynamic', { columns, addRowText: text }).result.captions).toEqual({ add: text });
  const templateElements = [{ type: 'boolean', name: 'a', title: text }];
  expect(read('paneldynamic', { templateElements, templateTitle: text }).result.captions).toEqual({ row: text });
  const sum = { expression: '{a} / {b}', displayStyle: 'percent', maximumFractionDigits: 2 };
  expect(read('expression', sum).result).toMatchObject({
    shows: { kind: 'computed', expression: '{a} / {b}', display: 'percent', decimals: 2 },
    reads: ['a', 'b'].map((name) => ({ path: 'q.expression', name })),
  });
  expect(read('html', { html: { sv: '<b>a</b>', en: '<script>' } }).result.shows).toEqual({
    kind: 'content',
    content: {
      sv: [{ tag: 'p', children: [{ tag: 'strong', children: ['a'] }] }],
      en: [{ tag: 'p', children: ['<script>'] }],
    },
  });
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
