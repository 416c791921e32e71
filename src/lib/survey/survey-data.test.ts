import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeAnswer } from '#lib/domain/answer.ts';
import { fieldsOf, type Part, questionsOf } from '#lib/domain/edition.ts';
import { answersTo } from '../../../tests/arbitrary-answers.ts';
import { editionLabels, shippedEdition } from '../../../tests/shipped.ts';
import { questionValue, rawByAddress } from './question-value.ts';
import { toSurveyData } from './survey-data.ts';

const parts = editionLabels.flatMap((label) =>
  shippedEdition(label).parts.map((part) => [`${label}, ${part.key}`, part] as const),
);

/** What comes back out of SurveyJS's data, address by address. */
function back(part: Part, data: Record<string, unknown>): Map<string, unknown> {
  return new Map(questionsOf(part).flatMap((question) => [...rawByAddress(question, data[question.name])]));
}

describe.each(parts)('%s', (_, part) => {
  test('answers come back from SurveyJS’s data as they went in', () => {
    fc.assert(
      fc.property(answersTo(part), (entries) => {
        const data = toSurveyData(part, entries);
        const returned = back(part, data);
        expect([...returned.keys()]).toEqual(fieldsOf(part).map(({ address }) => address));
        for (const [address, raw] of returned) expect(raw).toEqual(entries[address]?.value ?? null);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('what is read back types to the same answer', () => {
    fc.assert(
      fc.property(answersTo(part), (entries) => {
        const returned = back(part, toSurveyData(part, entries));
        for (const field of fieldsOf(part)) {
          const value = entries[field.address]?.value;
          if (value !== undefined) expect(typeAnswer(field, returned.get(field.address))).toEqual({ ok: true, value });
        }
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  test('nothing answered is no data at all', () => {
    expect(toSurveyData(part, {})).toEqual({});
    expect(toSurveyData(part, { [fieldsOf(part)[0]?.address ?? '']: { reason: 'not_kept' } })).toEqual({});
  });
});

describe('the shape of one question’s value', () => {
  const part = parts[0]?.[1];
  const question = (name: string) => {
    const found = part && questionsOf(part).find((candidate) => candidate.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  test.each<[string, Record<string, string | string[]>, unknown]>([
    ['ideburen_samarbete', { 'kommun/ideburen_samarbete': 'ja' }, 'ja'],
    ['so_sprak', { 'kommun/so_sprak': ['eng', 'fra'] }, ['eng', 'fra']],
    ['bosatta', { 'kommun/bosatta/kvinnor': '0' }, { kvinnor: '0' }],
    ['so_paborjat', { 'kommun/so_paborjat/numerator/man': '2' }, { numerator: { man: '2' } }],
    ['so_paborjat', {}, undefined],
  ])('%s', (name, answers, value) => {
    expect(questionValue(question(name), (address) => answers[address])).toEqual(value);
  });

  test.each<[string, unknown]>([
    ['a text', 'x'],
    ['a list', [1]],
    ['a number', 5],
    ['null', null],
    ['an object of another shape', { x: { y: 1 } }],
    ['a row that is a text', { numerator: 'toString' }],
    ['what every object has', Object.create({ numerator: { man: '2' } })],
  ])('of a grid that is %s holds nothing', (_, value) => {
    expect([...rawByAddress(question('so_paborjat'), value).values()]).toEqual([null, null, null, null]);
  });
});
