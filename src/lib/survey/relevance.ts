import { ConditionRunner } from 'survey-core';
import type { Part } from '#lib/domain/edition.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';
import { toSurveyData } from './survey-data.ts';

/**
 * The names of the part's questions that are asked, given its answers. SurveyJS's own expression engine decides,
 * on the same data as in the browser, but without building a survey model (which takes some 50 ms).
 */
export function relevantQuestions(part: Part, document: Entries): Set<string> {
  const questions = questionsOf(part);
  const conditional = questions.some((question) => question.visibleIf !== null);
  return relevantAmong(questions, conditional ? toSurveyData(part, document) : {});
}

/** The names of those questions that are asked, given the part's answers in SurveyJS's shape. */
export function relevantAmong(questions: readonly Question[], data: Record<string, unknown>): Set<string> {
  return new Set(
    questions.filter(({ visibleIf }) => visibleIf === null || holds(visibleIf, data)).map(({ name }) => name),
  );
}

/** Parsed once per condition; conditions come from published editions only, so there are not many. */
const runners = new Map<string, ConditionRunner>();

function holds(condition: string, data: Record<string, unknown>): boolean {
  const runner = runners.get(condition) ?? new ConditionRunner(condition);
  runners.set(condition, runner);
  return runner.runValues(data);
}
