import { expect, test } from 'vitest';
import type { AnswerValue } from '#lib/domain/answer.ts';
import { fieldsOf } from '#lib/domain/edition.ts';
import { everyKindPart } from '../../../tests/every-kind.ts';
import { answerText } from './answer-text.ts';
import { computedText } from './computed-text.ts';
import { submittedSections } from './submitted-sections.ts';

const part = everyKindPart();
const fields = new Map(fieldsOf(part).map((field) => [field.address, field]));
const hard = '\u00a0';
const thin = '\u202f';

test.each<[string, AnswerValue, string, string]>([
  ['andel', '12.5', `12,5${hard}%`, `12,5${hard}%`],
  ['kostnad', '1250000', `1${thin}250${thin}000${hard}kr`, `1${thin}250${thin}000${hard}kr`],
  ['startdag', '2014-06-01', '1 juni 2014', '1 June 2014'],
  ['epost', 'a@b.se', 'a@b.se', 'a@b.se'],
  ['finns', true, 'Ja', 'Yes'],
  ['sprak', ['ar', 'so'], 'Arabiska, Somaliska', 'Arabic, Somali'],
  ['betyg', '5', '5', '5'],
  ['takt', 'lugn', 'Lugn', 'Calm'],
  ['pastaenden/samverkan', 'helt', 'Helt', 'Fully'],
  [
    'kurser',
    [{ namn: 'Svenska', timmar: '1200', start: '2014-06-01', form: 'grupp', digital: false }, { namn: 'So' }],
    `1. Kurs: Svenska, Timmar: 1${thin}200, Start: 1 juni 2014, Form: Grupp, Digital: Nej\n2. Kurs: So`,
    `1. Course: Svenska, Hours: 1${thin}200, Start: 1 June 2014, Form: Group, Online: No\n2. Course: So`,
  ],
  // An answer of another kind than the question has now is not shown as one of its own.
  ['kurser', 'text', '', ''],
  ['namn', [{ namn: 'a' }], '', ''],
])('%s: %j is read as %j and %j', (address, value, sv, en) => {
  const field = fields.get(`kommun/${address}`)!;
  expect([answerText(field, value, 'sv'), answerText(field, value, 'en')]).toEqual([sv, en]);
});

test.each<['decimal' | 'percent', number, unknown, string]>([
  ['decimal', 0, 1239, `1${thin}239`],
  ['decimal', 1, 0.25, '0,3'],
  ['decimal', 2, 10, '10'],
  ['percent', 1, 0.125, `12,5${hard}%`],
  ['percent', 0, 1, `100${hard}%`],
  ['decimal', 1, undefined, ''],
  ['decimal', 1, null, ''],
  ['decimal', 1, Number.NaN, ''],
  ['decimal', 1, Infinity, ''],
  ['decimal', 1, 'ja', 'ja'],
])('as %s with %d decimals, %s is read as %j', (display, decimals, value, text) => {
  expect(computedText({ kind: 'computed', expression: '', display, decimals }, value)).toBe(text);
});

test('a submission is read with what its expressions came to', () => {
  const answers = {
    'kommun/personer/kvinnor': { value: '3' },
    'kommun/personer/man': { value: '1' },
    'kommun/kurser': { value: [{ timmar: '10' }, { timmar: '5' }] },
  };
  const [, read] = submittedSections([part], answers);
  expect(read?.computed).toEqual({ summa: '4', andel_kvinnor: `75,0${hard}%`, timmar: '15' });
  expect(read?.relevant).toContain('inledning');
  expect(read?.relevant).not.toContain('beskriv');
});
