import { expect, test } from 'vitest';
import { anyMunicipality, codebookOf } from './codebook.ts';
import type { Edition, Part } from './edition.ts';
import type { Question } from './question.ts';
import { sampleField as field, sampleQuestion } from '../../../tests/sample-question.ts';

const text = (word: string) => ({ sv: word, en: word });
const number = { kind: 'number', min: 0, max: null, decimals: 0 } as const;

const question = (name: string, given: Partial<Question> = {}): Question =>
  sampleQuestion(name, { fields: [field({ address: `p/${name}`, question: name })], ...given });

function edition(label: string, questions: Question[], said: Partial<Edition> = {}): Edition {
  const part: Part = {
    key: 'p',
    title: text('Delen'),
    respondent: { kind: 'municipality' },
    sections: [{ key: 's', title: text('Avsnittet'), intro: null, goalArea: null, questions }],
    checks: [{ kind: 'at-most', question: 'a', lesser: 'x', greater: 'y', severity: 'error', message: text('m') }],
    survey: {},
  };
  const period = { from: `${label}-01-01`, to: `${label}-12-31` };
  const rest = { key: label, questionnaire: 'q', agreement: 'a', title: text('t'), changelog: text('c') };
  return { ...rest, label, period, parts: [part], bridges: {}, dropped: {}, ...said };
}

test('each question once, with its wording in every edition and the bridge between them', () => {
  const bridge = { kind: 'note' as const, note: text('Omformulerad') };
  const codebook = codebookOf([
    edition('2013', [question('a', { title: text('förr') }), question('b')]),
    edition('2014', [question('c'), question('a', { title: text('nu') })], {
      bridges: { 'p/a': bridge },
      dropped: { 'p/b': text('Gick inte att räkna') },
    }),
  ]);
  expect(codebook.map(({ place }) => place)).toEqual(['p/c', 'p/a', 'p/b']);
  const [, a, b] = codebook;
  expect(a?.editions).toEqual([
    { label: '2014', title: text('nu'), help: null, bridge },
    { label: '2013', title: text('förr'), help: null, bridge: null },
  ]);
  expect(a?.checks).toHaveLength(1);
  expect([a?.dropped, b?.dropped]).toEqual([null, text('Gick inte att räkna')]);
});

test('a grid of municipalities is told once for all of them', () => {
  const rows = ['0513', '0580'].map((key) => ({ key, text: text(key) }));
  const columns = [{ key: 'k', text: text('Kvinnor') }];
  const fields = rows.map(({ key }) => field({ address: `p/g/${key}/k`, question: 'g', row: key, column: 'k' }));
  const [grid] = codebookOf([
    edition('2014', [question('g', { kind: 'matrixdropdown', rows, columns, rowsAreMunicipalities: true, fields })]),
  ]);
  expect(grid?.fields).toEqual([
    { address: `p/g/${anyMunicipality}/k`, label: text('Kvinnor'), type: number, observes: null },
  ]);
});
