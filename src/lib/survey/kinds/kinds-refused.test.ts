import { expect, test } from 'vitest';
import { FaultList } from '../fault-list.ts';
import { type Json, JsonReader } from '../json-reader.ts';
import { kindReaders } from './index.ts';

const text = { sv: 'å', en: 'a' };
type Kind = keyof typeof kindReaders;

function faultsOf(kind: Kind, json: Json): string[] {
  const list = new FaultList();
  kindReaders[kind].read(new JsonReader(list), json, 'q', { municipalities: [] });
  return list.faults.map(({ path, code }) => `${path} ${code}`);
}

const choices = ['ja', 'nej'].map((value) => ({ value, text }));
const rows = ['r1', 'r2'].map((value) => ({ value, text }));
const columns = ['k1', 'k2'].map((name) => ({ name, title: text }));

test.each<[string, Kind, Json, string[]]>([
  ['an input of another type', 'text', { inputType: 'tel' }, ['q.inputType unknown-kind']],
  ['a unit of its own', 'text', { inputType: 'number', unit: 'kg' }, ['q.unit unknown-kind']],
  ['a unit for words', 'text', { unit: 'percent' }, ['q.unit unknown-kind']],
  ['a first day that is not', 'text', { inputType: 'date', min: '2026-02-30' }, ['q.min bad-period']],
  ['a last day beyond all', 'text', { inputType: 'date', max: '2300-01-01' }, ['q.max bad-period']],
  ['days backwards', 'text', { inputType: 'date', min: '2026-02-02', max: '2026-02-01' }, ['q.max bad-period']],
  ['a scale of twelve steps', 'rating', { rateMin: 0, rateMax: 11 }, ['q.rateMax too-many']],
  ['a scale of a million', 'rating', { rateMax: 1e6 }, ['q.rateMax too-many']],
  ['a scale of one', 'rating', { rateMin: 5, rateMax: 5 }, ['q.rateMax bad-number']],
  ['half a step', 'rating', { rateMin: 0.5 }, ['q.rateMin bad-number']],
  [
    'twelve steps with texts',
    'rating',
    { rateValues: Array.from({ length: 12 }, (_, i) => ({ value: `s${i}`, text })) },
    ['q.rateValues too-many'],
  ],
  ['a scale without steps', 'matrix', { rows }, ['q.columns missing']],
  ['a scale for nothing', 'matrix', { columns: choices }, ['q.rows missing']],
  ['a list of a million rows', 'matrixdynamic', { columns, maxRowCount: 1e6 }, ['q.maxRowCount too-many']],
  ['a list of no rows', 'matrixdynamic', { columns, maxRowCount: 0 }, ['q.maxRowCount bad-number']],
  [
    'more at least than at most',
    'matrixdynamic',
    { columns, minRowCount: 5, maxRowCount: 4 },
    ['q.maxRowCount bad-number'],
  ],
  ['a list of nothing', 'matrixdynamic', {}, ['q.columns missing']],
  [
    'a list tied to an indicator',
    'matrixdynamic',
    { columns: [{ ...columns[0], indicator: 'I-01' }] },
    ['q.columns[0].indicator unknown-key'],
  ],
  [
    'a list in a list',
    'paneldynamic',
    { templateElements: [{ type: 'paneldynamic', name: 'a', title: text }] },
    ['q.templateElements[0].type unknown-kind'],
  ],
  [
    'a condition in a list',
    'paneldynamic',
    { templateElements: [{ type: 'boolean', name: 'a', title: text, visibleIf: '{b} = 1' }] },
    ['q.templateElements[0].visibleIf unknown-key'],
  ],
  [
    '51 panels',
    'paneldynamic',
    { templateElements: [{ type: 'boolean', name: 'a', title: text }], maxPanelCount: 51 },
    ['q.maxPanelCount too-many'],
  ],
  [
    'a column named __proto__',
    'matrixdynamic',
    { columns: [{ name: '__proto__', title: text }] },
    ['q.columns[0].name forbidden-name'],
  ],
  ['no expression', 'expression', {}, ['q.expression missing']],
  ['half an expression', 'expression', { expression: '{a} + (' }, ['q.expression bad-expression']],
  ['an expression that calls out', 'expression', { expression: 'fetch({a})' }, ['q.expression unknown-function']],
  ['a currency', 'expression', { expression: '1', displayStyle: 'currency' }, ['q.displayStyle unknown-kind']],
  ['a text in one language', 'html', { html: { sv: 'a' } }, ['q.html.en missing']],
  ['a text of 2 MB', 'html', { html: { sv: 'a'.repeat(2e6), en: 'a' } }, ['q.html.sv too-long']],
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
    'a column of choices without any',
    'matrixdropdown',
    { rows, columns: [{ ...columns[0], cellType: 'dropdown' }] },
    ['q.columns[0].choices missing'],
  ],
  [
    'a column of files',
    'matrixdropdown',
    { rows, columns: [{ ...columns[0], cellType: 'file' }] },
    ['q.columns[0].cellType unknown-kind'],
  ],
  [
    'a column of dates for each municipality',
    'matrixdropdown',
    { rowsFrom: 'municipalities', columns: [{ ...columns[0], inputType: 'date' }] },
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
  expect(faultsOf(kind, json)).toEqual(faults);
});
