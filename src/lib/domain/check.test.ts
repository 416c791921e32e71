import { describe, expect, test } from 'vitest';
import { type Check, type Checked, findingsOf, isJump, stopsSubmission } from './check.ts';
import type { Field, Question } from './question.ts';
import type { Entries, Entry } from './response.ts';

const message = { sv: 'Rätta talen.', en: 'Mend the figures.' };
const rule: Check = {
  kind: 'at-most',
  question: 'sfi',
  lesser: 'passed',
  greater: 'started',
  severity: 'error',
  message,
};

type Cell = { row: string; component: string; sex: 'K' | 'M'; unit?: string };
const cells: Cell[] = (['0513', '0580'] as const).flatMap((unit) =>
  (['K', 'M'] as const).flatMap((sex) => [
    { row: `${unit}_passed_${sex}`, component: 'passed', sex, unit },
    { row: `${unit}_started_${sex}`, component: 'started', sex, unit },
  ]),
);

const field = ({ row, component, sex, unit }: Cell): Field => ({
  address: `p/sfi/${row}`,
  question: 'sfi',
  row,
  column: null,
  label: null,
  type: { kind: 'number', min: 0, max: null, decimals: 0 },
  required: true,
  observes: { indicator: 'I', component, breakdown: { sex }, unit: unit ?? null },
});

const question = (fields: Field[]): Question => ({
  name: 'sfi',
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

const part = (checks: Check[] = [rule], fields = cells.map(field)): Checked => ({
  sections: [{ questions: [question(fields)] }],
  checks,
});
const answers = (given: Record<string, string | Entry>): Entries =>
  Object.fromEntries(
    Object.entries(given).map(([row, value]) => [`p/sfi/${row}`, typeof value === 'string' ? { value } : value]),
  );
const run = (document: Entries, { previous = {}, relevant = ['sfi'], on = part() } = {}) =>
  findingsOf(on, document, new Map(Object.entries(previous)), new Set(relevant));
type Options = { previous?: Record<string, string>; relevant?: string[]; on?: Checked };

describe('at most', () => {
  test('finds the cell and the unit where more passed than started, and no other', () => {
    const found = run(
      answers({
        '0513_passed_K': '3',
        '0513_started_K': '3',
        '0513_passed_M': '4',
        '0513_started_M': '3',
        '0580_passed_M': '3',
        '0580_started_M': '9',
      }),
    );
    expect(found).toEqual([
      {
        code: 'at-most',
        severity: 'error',
        addresses: ['p/sfi/0513_passed_M', 'p/sfi/0513_started_M'],
        message,
        explained: false,
      },
    ]);
  });

  test.each<[string, Record<string, string | Entry>]>([
    ['one figure is missing', { '0513_passed_K': '3' }],
    ['one has a reason instead', { '0513_passed_K': '3', '0513_started_K': { reason: 'not_kept' } }],
    ['women in one place and men in another', { '0513_passed_K': '3', '0580_started_K': '1', '0513_started_M': '2' }],
    ['both are zero', { '0513_passed_K': '0', '0513_started_K': '0' }],
    ['9 of 10, which as words would be the other way', { '0513_passed_K': '9', '0513_started_K': '10' }],
  ])('finds nothing when %s', (_, given) => {
    expect(run(answers(given))).toEqual([]);
  });

  test('compares by number: 10 passed of 9 is found', () => {
    expect(run(answers({ '0513_passed_K': '10', '0513_started_K': '9' }))).toHaveLength(1);
  });

  test('compares figures of a respondent without units', () => {
    const fields = [
      field({ row: 'a', component: 'passed', sex: 'K' }),
      field({ row: 'b', component: 'started', sex: 'K' }),
    ];
    expect(run(answers({ a: '2', b: '1' }), { on: part([rule], fields) })).toHaveLength(1);
  });

  test('asks nothing of a question that is not asked', () => {
    const given = answers({ '0513_passed_K': '4', '0513_started_K': '3' });
    expect(run(given, { relevant: [] })).toEqual([]);
    expect(run(given)).toHaveLength(1);
  });

  test.each(['0513_passed_K', '0513_started_K'])('a warning is explained on either figure (%s)', (row) => {
    const given = { '0513_passed_K': { value: '4' }, '0513_started_K': { value: '3' } };
    const explained = answers({ ...given, [row]: { ...given[row as keyof typeof given], note: 'Fler blev klara.' } });
    const on = part([{ ...rule, severity: 'warning' }]);
    expect(run(explained, { on })).toMatchObject([{ explained: true }]);
    expect(run(answers(given), { on })).toMatchObject([{ explained: false }]);
  });
});

describe('a jump', () => {
  test.each<[number, number, boolean]>([
    [0, 0, false],
    [0, 9, false],
    [0, 10, true],
    [9, 0, false],
    [10, 0, true],
    [10, 19, false],
    [10, 20, true],
    [20, 10, true],
    [19, 10, false],
    [5, 14, false],
    [100, 199, false],
    [100, 200, true],
    [100, 51, false],
    [100, 50, true],
  ])('from %d to %d: %s', (before, now, jumped) => {
    expect(isJump(before, now)).toBe(jumped);
  });

  const previous = { 'p/sfi/0513_passed_K': '10' };
  const on = part([]);

  test('tells last year and now, as a warning', () => {
    expect(run(answers({ '0513_passed_K': '40' }), { previous, on })).toEqual([
      {
        code: 'jump',
        severity: 'warning',
        addresses: ['p/sfi/0513_passed_K'],
        before: '10',
        now: '40',
        explained: false,
      },
    ]);
  });

  test('down to zero is a jump too', () => {
    expect(run(answers({ '0513_passed_K': '0' }), { previous, on })).toMatchObject([
      { code: 'jump', before: '10', now: '0' },
    ]);
  });

  test('is explained by a note on the figure', () => {
    const given = answers({ '0513_passed_K': { value: '40', note: 'En skola till.' } });
    expect(run(given, { previous, on })).toMatchObject([{ explained: true }]);
  });

  test.each<[string, Record<string, string | Entry>, Options]>([
    ['nothing to compare with', { '0513_passed_K': '40' }, { on }],
    ['no figure this year', { '0513_passed_K': { reason: 'not_available' } }, { previous, on }],
    ['the question not asked', { '0513_passed_K': '40' }, { previous, on, relevant: [] }],
  ])('is not found with %s', (_, given, options) => {
    expect(run(answers(given), options)).toEqual([]);
  });
});

test.each([
  ['error', false, true],
  ['error', true, true],
  ['warning', false, true],
  ['warning', true, false],
] as const)('a finding of severity %s, explained %s, stops a submission: %s', (severity, explained, stops) => {
  expect(stopsSubmission({ code: 'at-most', severity, explained, addresses: [], message })).toBe(stops);
});
