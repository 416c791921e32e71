import { describe, expect, test } from 'vitest';
import { type Check, comparisonsOf, findingsOf, questionsCompared } from './check.ts';
import { figuresAt } from './check-cells.ts';
import type { Field, Question } from './question.ts';
import type { Entry } from './response.ts';

const message = { sv: 'Rätta talen.', en: 'Mend the figures.' };
const common = { severity: 'error', message } as const;

const field = (question: string, row: string | null, column: string | null, decimals = 0): Field => ({
  address: ['p', question, row, column].filter((step) => step !== null).join('/'),
  question,
  row,
  column,
  label: null,
  type: { kind: 'number', min: null, max: null, decimals },
  required: true,
  observes: null,
});
const question = (name: string, fields: Field[]): Question => ({
  name,
  kind: 'matrixdropdown',
  section: 's',
  title: message,
  help: null,
  period: null,
  visibleIf: null,
  rows: [],
  columns: [],
  rowsAreMunicipalities: false,
  fields,
});

const people = question(
  'personer',
  ['kvinnor', 'man', 'totalt'].map((row) => field('personer', row, null)),
);
const levels = question(
  'nivaer',
  ['a', 'b'].flatMap((row) => ['kvinnor', 'man', 'alla'].map((column) => field('nivaer', row, column))),
);
const all = question('alla', [field('alla', null, null)]);
const shares = question(
  'andelar',
  ['x', 'y', 'summa'].map((row) => field('andelar', row, null, 2)),
);
const words: Question = question('ord', [{ ...field('ord', null, null), type: { kind: 'text', maxLength: 9 } }]);
const questions = [people, levels, all, shares, words];

const within: Check = { kind: 'sum', ...common, question: 'personer', parts: ['kvinnor', 'man'], total: 'totalt' };
const inColumns: Check = { kind: 'sum', ...common, question: 'nivaer', parts: ['kvinnor', 'man'], total: 'alla' };
const ofAll: Check = { kind: 'sum', ...common, question: 'nivaer', parts: null, total: null, totalQuestion: 'alla' };
const inShares: Check = { kind: 'sum', ...common, question: 'andelar', parts: ['x', 'y'], total: 'summa' };
const between: Check = {
  kind: 'at-most',
  ...common,
  question: 'personer',
  lesser: 'kvinnor',
  greater: null,
  greaterQuestion: 'alla',
};

type Given = Record<string, string | Entry>;
const run = (check: Check, given: Given, relevant = questions.map(({ name }) => name)) =>
  findingsOf(
    { sections: [{ questions }], checks: [check] },
    Object.fromEntries(
      Object.entries(given).map(([at, value]) => [`p/${at}`, typeof value === 'string' ? { value } : value]),
    ),
    new Map(),
    new Set(relevant),
  );

const three = (kvinnor: string, man: string, totalt: string): Given => ({
  'personer/kvinnor': kvinnor,
  'personer/man': man,
  'personer/totalt': totalt,
});

describe('a sum', () => {
  test('that does not add up is told with both figures, the total first', () => {
    expect(run(within, three('12', '15', '28'))).toEqual([
      {
        code: 'sum',
        severity: 'error',
        message,
        addresses: ['p/personer/totalt', 'p/personer/kvinnor', 'p/personer/man'],
        explained: false,
        sum: '27',
        total: '28',
      },
    ]);
  });

  test.each<[string, Check, Given]>([
    ['adds up', within, three('12', '15', '27')],
    ['is nothing of nothing', within, three('0', '0', '0')],
    ['adds up to zero', within, three('5', '-5', '0')],
    ['lacks its total', within, { 'personer/kvinnor': '1', 'personer/man': '2' }],
    ['lacks a part', within, { 'personer/kvinnor': '1', 'personer/totalt': '9' }],
    ['has a reason for a part', within, { ...three('1', '2', '9'), 'personer/man': { reason: 'not_kept' } }],
    [
      'adds up by tenths, which floats do not',
      inShares,
      { 'andelar/x': '0.1', 'andelar/y': '0.2', 'andelar/summa': '0.3' },
    ],
  ])('finds nothing where it %s', (_, check, given) => {
    expect(run(check, given)).toEqual([]);
  });

  test('is made row by row', () => {
    const given = { kvinnor: '1', man: '2', alla: '3' };
    const cells = (row: string, alla: string): Given =>
      Object.fromEntries(
        Object.entries({ ...given, alla }).map(([column, value]) => [`nivaer/${row}/${column}`, value]),
      );
    expect(run(inColumns, { ...cells('a', '3'), ...cells('b', '4') })).toMatchObject([
      { addresses: ['p/nivaer/b/alla', 'p/nivaer/b/kvinnor', 'p/nivaer/b/man'], sum: '3', total: '4' },
    ]);
  });

  test('of all figures is compared with the total in another question', () => {
    const cells = Object.fromEntries(levels.fields.map(({ row, column }) => [`nivaer/${row}/${column}`, '1']));
    expect(run(ofAll, { ...cells, alla: '6' })).toEqual([]);
    expect(run(ofAll, { ...cells, alla: '7' })).toMatchObject([{ sum: '6', total: '7' }]);
    expect(run(ofAll, { ...cells, alla: '7' }, ['nivaer'])).toEqual([]);
    expect(run(ofAll, { ...cells, alla: '7' }, ['alla'])).toEqual([]);
  });

  test('as a warning is explained on any of its figures', () => {
    const warning: Check = { ...within, severity: 'warning' };
    const given = { ...three('1', '2', '4'), 'personer/man': { value: '2', note: 'En okänd.' } };
    expect(run(warning, given)).toMatchObject([{ severity: 'warning', explained: true }]);
  });
});

describe('at most, between two questions', () => {
  test.each<[Given, number]>([
    [{ 'personer/kvinnor': '5', alla: '4' }, 1],
    [{ 'personer/kvinnor': '5', alla: '5' }, 0],
    [{ 'personer/kvinnor': '0', alla: '0' }, 0],
    [{ 'personer/kvinnor': '10', alla: '9' }, 1],
    [{ 'personer/kvinnor': '5' }, 0],
    [{ alla: '5' }, 0],
  ])('%j: %d findings', (given, findings) => {
    expect(run(between, given)).toHaveLength(findings);
  });

  test('is not found where one of them is not asked', () => {
    const given = { 'personer/kvinnor': '5', alla: '4' };
    expect(run(between, given, ['personer'])).toEqual([]);
    expect(run(between, given, ['alla'])).toEqual([]);
  });
});

test.each([
  [within, ['personer']],
  [ofAll, ['nivaer', 'alla']],
  [between, ['personer', 'alla']],
])('a check compares its questions, its own first', (check, names) => {
  expect(questionsCompared(check)).toEqual(names);
});

test('what is no figure is never compared', () => {
  expect(figuresAt(words, null)).toEqual([]);
  const check: Check = {
    kind: 'at-most',
    ...common,
    question: 'ord',
    lesser: null,
    greater: null,
    greaterQuestion: 'alla',
  };
  const figures = ({ question: name, key }: { question: string; key: string | null }) =>
    figuresAt(
      questions.find((one) => one.name === name)!,
      key,
    );
  expect(comparisonsOf(check, figures)).toEqual([]);
});
