import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import { questionsOf } from '#lib/domain/edition.ts';
import { isAnswerable, questionKinds } from '#lib/domain/question.ts';
import { answersTo } from '../../../tests/arbitrary-answers.ts';
import { everyKindPart } from '../../../tests/every-kind.ts';
import { relevantQuestions } from './relevance.ts';
import { toSurveyData } from './survey-data.ts';

const part = everyKindPart();

test('the questionnaire has every kind in use, and a condition on each that is answered', () => {
  const kinds = new Set(questionsOf(part).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...questionKinds].sort());
  const conditions = questionsOf(part).map(({ visibleIf }) => visibleIf ?? '');
  const unread = questionsOf(part)
    .filter((question) => question.section === 'alla_slag' && isAnswerable(question))
    .filter(({ name }) => !conditions.some((condition) => new RegExp(`{${name}[}.[]`).test(condition)))
    .map(({ name }) => name);
  expect(unread).toEqual([]);
});

test('asks what stock SurveyJS shows, whatever is answered', () => {
  const model = new Model(JSON.parse(JSON.stringify(part.survey)) as object);
  const names = questionsOf(part).map(({ name }) => name);
  expect(model.getAllQuestions().map(({ name }) => name)).toEqual(names);
  const seen = new Map<string, Set<boolean>>(names.map((name) => [name, new Set()]));
  fc.assert(
    fc.property(answersTo(part), (entries) => {
      const asked = relevantQuestions(part, entries);
      for (const name of names) seen.get(name)?.add(asked.has(name));
      model.data = toSurveyData(part, entries);
      const shown = model.getAllQuestions().filter((question) => question.isVisible && question.isParentVisible);
      expect([...asked]).toEqual(shown.map(({ name }) => name));
      const computed = toSurveyData(part, entries);
      for (const name of ['summa', 'andel_kvinnor', 'timmar'])
        expect([name, computed[name]]).toEqual([name, model.getValue(name) ?? undefined]);
    }),
    { seed: 2015, numRuns: 300 },
  );
  const conditional = questionsOf(part).filter(({ visibleIf }) => visibleIf !== null);
  expect(conditional.filter(({ name }) => seen.get(name)?.size !== 2).map(({ name }) => name)).toEqual([]);
}, 180_000);
