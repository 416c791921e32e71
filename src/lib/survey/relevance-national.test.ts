import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Model } from 'survey-core';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import { type Part, questionsOf } from '#lib/domain/edition.ts';
import { answersTo } from '../../../tests/arbitrary-answers.ts';
import { parseEdition } from './parse-edition.ts';
import { relevantQuestions } from './relevance.ts';
import { toSurveyData } from './survey-data.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`surveys/${file}`, 'utf8'));

/** The parts of a shipped edition that has no grid of municipalities. */
function partsOf(questionnaire: string, agreement: string): (readonly [string, Part])[] {
  const { indicators } = read(`agreements/${agreement}.json`) as Agreement;
  const context = { indicators: new Map(indicators.map((one) => [one.code, one])), municipalities: [] };
  const parsed = parseEdition(read(`questionnaires/${questionnaire}/2026.json`), context);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 5)));
  return parsed.value.parts.map((part) => [`${questionnaire}, ${part.key}`, part]);
}

describe.each([
  ...partsOf('00-mottagande-och-etablering', '00-mottagande-och-etablering'),
  ...partsOf('01-tillagg', '01-ksl-nyanlanda'),
])('%s', (_, part) => {
  test('asks what stock SurveyJS shows, whatever is answered', () => {
    const model = new Model(JSON.parse(JSON.stringify(part.survey)) as object);
    const conditional = questionsOf(part).filter(({ visibleIf }) => visibleIf !== null);
    const seen = new Map<string, Set<boolean>>(conditional.map(({ name }) => [name, new Set()]));
    fc.assert(
      fc.property(answersTo(part), (entries) => {
        const asked = relevantQuestions(part, entries);
        for (const [name, states] of seen) states.add(asked.has(name));
        model.data = toSurveyData(part, entries);
        const shown = model.getAllQuestions().filter((question) => question.isVisible && question.isParentVisible);
        expect([...asked]).toEqual(shown.map(({ name }) => name));
      }),
      { seed: 2026, numRuns: 500 },
    );
    // Every condition was met and not met, or the test has said nothing of it.
    expect([...seen].filter(([, states]) => states.size !== 2).map(([name]) => name)).toEqual([]);
  }, 180_000);
});
