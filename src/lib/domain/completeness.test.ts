import { describe, expect, test } from 'vitest';
import {
  askedQuestions,
  isAnswered,
  isQuestionAnswered,
  progressOf,
  relevantFields,
  sectionProgress,
  totalProgress,
} from './completeness.ts';
import type { Part, Section } from './edition.ts';
import type { Field, Question, RowColumn, RowsType } from './question.ts';
import type { Entry } from './response.ts';

const text = { sv: 'x', en: 'x' };
const field = (address: string, required = true): Field => ({
  address,
  question: address.split('/')[1] ?? '',
  row: null,
  column: null,
  label: null,
  type: { kind: 'number', min: 0, max: null, decimals: 0 },
  required,
  observes: null,
});
const question = (name: string, fields: Field[]): Question => ({
  name,
  kind: 'text',
  section: 's',
  title: text,
  help: null,
  period: null,
  visibleIf: null,
  rows: [],
  columns: [],
  rowsAreMunicipalities: false,
  fields,
});
const section = (key: string, ...questions: Question[]): Section => ({
  key,
  title: text,
  intro: null,
  goalArea: null,
  questions,
});

const places = question('places', [field('p/places/k'), field('p/places/m')]);
const remark = question('remark', [field('p/remark', false)]);
const language = question('language', [field('p/language')]);
const part: Part = {
  key: 'p',
  title: text,
  respondent: { kind: 'municipality' },
  sections: [section('one', places, remark), section('two', language)],
  checks: [],
  survey: {},
};

test.each<[string, Entry | undefined, boolean]>([
  ['zero', { value: '0' }, true],
  ['no', { value: false }, true],
  ['a reason', { reason: 'not_kept' }, true],
  ['an explanation alone', { note: 'Se bilaga.' }, false],
  ['a cleared entry', {}, false],
  ['nothing', undefined, false],
])('%s is an answer: %j → %s', (_, entry, answered) => {
  expect(isAnswered({ type: { kind: 'boolean' } }, entry)).toBe(answered);
});

describe('a list', () => {
  const column = (key: string, required: boolean): RowColumn => ({
    key,
    text,
    help: null,
    kind: 'text',
    type: { kind: 'text', maxLength: 9 },
    required,
  });
  const type: RowsType = { kind: 'rows', columns: [column('a', true), column('b', false)], min: 2, max: 5 };
  const list = (required: boolean) => ({ ...field('p/list', required), type });

  test.each<[string, Entry | undefined, boolean]>([
    ['as many rows as are asked for', { value: [{ a: '1' }, { a: '2', b: '3' }] }, true],
    ['a row too few', { value: [{ a: '1' }] }, false],
    ['a row without what it must have', { value: [{ a: '1' }, { b: '2' }] }, false],
    ['what is no list', { value: 'a' }, false],
    ['a reason', { reason: 'not_kept' }, true],
    ['nothing', undefined, false],
  ])('with %s is answered: %j → %s', (_, entry, answered) => {
    expect(isAnswered({ type }, entry)).toBe(answered);
  });

  test.each<[string, boolean, Entry, string[]]>([
    [
      'begun and not finished, must be finished though nobody has to begin it',
      false,
      { value: [{ a: '1' }] },
      ['p/list'],
    ],
    ['not begun, may stay so where it is optional', false, {}, []],
    ['not begun, must be where it is required', true, {}, ['p/list']],
    ['finished, is', true, { value: [{ a: '1' }, { a: '2' }] }, []],
  ])('%s', (_, required, entry, missing) => {
    expect(progressOf([list(required)], { 'p/list': entry }).missing).toEqual(missing);
    expect(isQuestionAnswered(question('list', [list(required)]), { 'p/list': entry })).toBe(missing.length === 0);
  });
});

test('texts and sums between the questions are not among those to answer', () => {
  const shown = question('shown', []);
  const asked = askedQuestions(section('one', shown, places, remark), new Set(['shown', 'places']));
  expect(asked.map(({ name }) => name)).toEqual(['places']);
  expect(isQuestionAnswered(shown, {})).toBe(true);
});

describe('progress', () => {
  test('counts what is asked and answered, and lists what must be answered and is not', () => {
    const document = { 'p/places/k': { value: '0' }, 'p/elsewhere': { value: '1' } };
    expect(progressOf([...places.fields, ...remark.fields], document)).toEqual({
      asked: 3,
      answered: 1,
      missing: ['p/places/m'],
    });
  });

  test('leaves out questions that are not asked, answered or not', () => {
    const document = { 'p/language': { value: '1' } };
    const only = (...names: string[]) => sectionProgress([part], document, () => new Set(names));
    expect(
      only('places', 'remark', 'language').map(({ section: key, ...progress }) => [
        key,
        progress.asked,
        progress.answered,
      ]),
    ).toEqual([
      ['one', 3, 0],
      ['two', 1, 1],
    ]);
    expect(only('remark')).toEqual([
      { part: 'p', section: 'one', asked: 1, answered: 0, missing: [] },
      { part: 'p', section: 'two', asked: 0, answered: 0, missing: [] },
    ]);
  });

  test('asks the relevance of each part by its own answers', () => {
    const seen: unknown[] = [];
    const document = { 'p/language': { value: '1' } };
    sectionProgress([part, { ...part, key: 'r' }], document, (asked, given) => {
      seen.push([asked.key, given]);
      return new Set();
    });
    expect(seen).toEqual([
      ['p', document],
      ['r', document],
    ]);
  });

  test('adds up over sections', () => {
    const one = { asked: 3, answered: 1, missing: ['a'] };
    const two = { asked: 1, answered: 1, missing: [] };
    expect(totalProgress([one, two, { asked: 2, answered: 0, missing: ['b', 'c'] }])).toEqual({
      asked: 6,
      answered: 2,
      missing: ['a', 'b', 'c'],
    });
    expect(totalProgress([])).toEqual({ asked: 0, answered: 0, missing: [] });
  });

  test('relevant fields come in the order of their questions', () => {
    expect(
      relevantFields(section('x', remark, places), new Set(['places', 'remark'])).map(({ address }) => address),
    ).toEqual(['p/remark', 'p/places/k', 'p/places/m']);
  });
});

test.each<[string, Question, Record<string, Entry>, boolean]>([
  ['both cells are', places, { 'p/places/k': { value: '0' }, 'p/places/m': { reason: 'not_kept' } }, true],
  ['one cell is not', places, { 'p/places/k': { value: '0' } }, false],
  ['it need not be', remark, {}, true],
])('a question is answered when %s', (_, asked, document, done) => {
  expect(isQuestionAnswered(asked, document)).toBe(done);
});
