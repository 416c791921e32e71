import { expect, test } from 'vitest';
import { isProblem } from '#lib/domain/problem.ts';
import { readTree } from './form-tree.ts';

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

function refusalOf(data: FormData): string | undefined {
  try {
    readTree(data);
  } catch (error) {
    if (isProblem(error, 'bad-request')) return error.details.what;
    throw error;
  }
  return undefined;
}

test('fields named by their place become that document', () => {
  const written = form(
    ['base', '3'],
    ['name.sv', 'Skola'],
    ['name.en', ''],
    ['goals[1].text.sv', 'b'],
    ['goals[0].text.sv', 'a'],
    ['goals[0].strategies[0].sv', 's'],
    ['lines[0]', 'x'],
    ['lines[1]', 'y'],
  );
  expect(readTree(written)).toEqual({
    base: '3',
    name: { sv: 'Skola', en: '' },
    goals: [{ text: { sv: 'a' }, strategies: [{ sv: 's' }] }, { text: { sv: 'b' } }],
    lines: ['x', 'y'],
  });
  expect(readTree(form())).toEqual({});
});

test('a name that is sent several times is a list, in the order sent', () => {
  expect(readTree(form(['goals', 'B'], ['goals', 'A'], ['one', 'x']))).toEqual({ goals: ['B', 'A'], one: 'x' });
});

test('line ends are those of Unix, whatever the browser sends', () => {
  expect(readTree(form(['text', 'a\r\nb\rc\n']))).toEqual({ text: 'a\nb\nc\n' });
});

test.each([
  '__proto__',
  '__proto__.polluted',
  'a.__proto__.b',
  'constructor',
  'constructor.prototype',
  'a.constructor',
  'a[0].prototype',
  'a..b',
  'a[0]b',
  'a.[0]',
  '[0]',
  '[0].a',
  '.a',
  'a.',
  'a[',
  'a[]',
  'a[-1]',
  'a[1000]',
  'a[0',
  'a b',
  'A',
  'å',
  'a\u0000',
  '',
])('%j is no place in a document', (name) => {
  expect(refusalOf(form([name, 'x']))).toBe(name);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('a place cannot be both a text and hold others', () => {
  expect(refusalOf(form(['a', 'x'], ['a.b', 'y']))).toBe('a.b');
  expect(refusalOf(form(['a.b', 'y'], ['a', 'x']))).toBe('a');
  expect(refusalOf(form(['a[0]', 'y'], ['a[0].b', 'x']))).toBe('a[0].b');
});

test('names are refused when they are deeper or longer than any form of ours, and told in short', () => {
  expect(readTree(form([Array(12).fill('a').join('.'), 'x']))).toHaveProperty('a.a.a.a.a.a.a.a.a.a.a.a', 'x');
  expect(refusalOf(form([Array(13).fill('a').join('.'), 'x']))).toBeDefined();
  expect(refusalOf(form(['a.'.repeat(100_000), 'x']))).toHaveLength(120);
});

test('10,000 fields are refused, also under one name', () => {
  const many = Array.from({ length: 10_000 }, (_, at): [string, string] => [`a[${at % 1000}].b${at}`, 'x']);
  expect(refusalOf(form(...many))).toBeDefined();
  expect(refusalOf(form(...many.map((): [string, string] => ['a', 'x'])))).toBe('a');
});

test('a file among the fields is refused', () => {
  const data = form(['name', 'x']);
  data.append('source', new File(['x'], 'x.txt'));
  expect(refusalOf(data)).toBe('source');
});
