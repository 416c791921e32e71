import { describe, expect, test } from 'vitest';
import type { Field, Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { totalText } from './totals.ts';

overwriteGetLocale(() => 'sv');

const field = (address: string, component: string): Field => ({
  address,
  question: 'q',
  row: null,
  column: null,
  label: null,
  type: { kind: 'number', min: 0, max: null, decimals: 0 },
  required: true,
  observes: { indicator: 'x', component, breakdown: {}, unit: null },
});

const question = (...fields: Field[]): Question => ({
  name: 'q',
  kind: 'matrixdropdown',
  section: 's',
  title: { sv: '', en: '' },
  help: null,
  period: null,
  visibleIf: null,
  rows: [],
  columns: [],
  rowsAreMunicipalities: false,
  fields,
});

const given = (values: Record<string, string>): Entries =>
  Object.fromEntries(Object.entries(values).map(([address, value]) => [address, { value }]));

describe('what a question adds up to', () => {
  const sexes = question(field('k', 'value'), field('m', 'value'));
  const shares = question(
    field('a', 'numerator'),
    field('b', 'numerator'),
    field('c', 'denominator'),
    field('d', 'denominator'),
  );

  test('is the sum of its cells', () => {
    expect(totalText(sexes, given({ k: '1200', m: '34' }))).toContain('1\u202f234');
  });

  test('is not told while a cell is empty, since empty is not zero', () => {
    expect(totalText(sexes, given({ k: '12' }))).toBeNull();
  });

  test('is a share where there are a numerator and a denominator', () => {
    expect(totalText(shares, given({ a: '1', b: '1', c: '3', d: '3' }))).toContain('33,3');
  });

  test('is not told for a share of nothing', () => {
    expect(totalText(shares, given({ a: '0', b: '0', c: '0', d: '0' }))).toBeNull();
  });
});
