import fc from 'fast-check';
import { Model, type Question as StockQuestion } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { type Part, questionsOf } from '#lib/domain/edition.ts';
import { answersTo } from '../../../tests/arbitrary-answers.ts';
import { edited, editionLabels, shippedEdition } from '../../../tests/shipped.ts';
import { tiny, tinyContext } from '../../../tests/tiny-edition.ts';
import { parseEdition } from './parse-edition.ts';
import { relevantQuestions } from './relevance.ts';
import { toSurveyData } from './survey-data.ts';

const parts = editionLabels.flatMap((label) =>
  shippedEdition(label).parts.map((part) => [`${label}, ${part.key}`, part] as const),
);

/** The part as its author wrote it, in stock SurveyJS; rows that SurveyJS does not know of are left out. */
function stock(part: Part): Model {
  const survey = JSON.parse(
    JSON.stringify(part.survey, (key, value: unknown) => (key === 'rowsFrom' ? undefined : value)),
  ) as object;
  return new Model(survey);
}

/** Which questions stock SurveyJS shows with these answers. */
function shown(model: Model, data: Record<string, unknown>): string[] {
  model.data = data;
  return model
    .getAllQuestions()
    .filter((question: StockQuestion) => question.isVisible)
    .map((question: StockQuestion) => question.name);
}

describe.each(parts)('%s', (_, part) => {
  test('asks what stock SurveyJS shows, whatever is answered', () => {
    const model = stock(part);
    expect(model.getAllQuestions().map(({ name }) => name)).toEqual(questionsOf(part).map(({ name }) => name));
    const seen = new Set<number>();
    fc.assert(
      fc.property(answersTo(part), (entries) => {
        const asked = relevantQuestions(part, entries);
        seen.add(asked.size);
        expect([...asked]).toEqual(shown(model, toSurveyData(part, entries)));
      }),
      { seed: 2013, numRuns: 500 },
    );
    const conditional = questionsOf(part).filter(({ visibleIf }) => visibleIf !== null).length;
    expect(seen.size).toBe(conditional + 1);
  }, 60_000);
});

describe('conditions of other kinds', () => {
  const elements = 'parts[0].survey.pages[0].elements';
  const withCondition = (visibleIf: string): Part => {
    const parsed = parseEdition(edited(tiny, `${elements}[2].visibleIf`, visibleIf), tinyContext);
    const part = parsed.ok ? parsed.value.parts[0] : undefined;
    if (!part) throw new Error(JSON.stringify(parsed));
    return part;
  };

  test.each([
    '{antal.kvinnor} > 9',
    '{antal.kvinnor} > {antal.man}',
    '{antal.kvinnor} + {antal.man} >= 1000',
    'sum({antal.kvinnor}, {antal.man}) < 700',
    'max({antal.kvinnor}, {antal.man}) > 500',
    '{antal.kvinnor} = 0',
    '{antal.man} empty',
    '{samarbete} notempty',
    "{samarbete} anyof ['ja', 'kanske']",
    "!({samarbete} = 'ja')",
    "iif({samarbete} = 'ja', {antal.man}, 5) > 4",
    "{samarbete} = 'ja' or {antal.kvinnor} > 900",
  ])('%s', (condition) => {
    const part = withCondition(condition);
    const model = stock(part);
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(answersTo(part), (entries) => {
        const asked = relevantQuestions(part, entries);
        seen.add(asked.has('hur'));
        expect([...asked]).toEqual(shown(model, toSurveyData(part, entries)));
      }),
      { seed: 2014, numRuns: 500 },
    );
    // A condition on one exact number of a thousand is rarely met.
    if (condition !== '{antal.kvinnor} = 0') expect(seen.size).toBe(2);
  });

  test.each([
    ['9', '10', false],
    ['10', '9', true],
    ['0', '0', false],
  ])('%s women and %s men are compared as numbers', (kvinnor, man, asked) => {
    const entries = { 'kommun/antal/kvinnor': { value: kvinnor }, 'kommun/antal/man': { value: man } };
    expect(relevantQuestions(withCondition('{antal.kvinnor} > {antal.man}'), entries).has('hur')).toBe(asked);
  });
});
