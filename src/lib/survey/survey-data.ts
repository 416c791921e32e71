import type { Part } from '#lib/domain/edition.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Entries } from '#lib/domain/response.ts';
import { withComputed } from './computed.ts';
import { questionValue } from './question-value.ts';

/**
 * The document as the data object that SurveyJS works with: one property per question that has an answer or a computed
 * value.
 */
export function toSurveyData(part: Part, entries: Entries): Record<string, unknown> {
  const questions = questionsOf(part);
  const data: Record<string, unknown> = {};
  for (const question of questions) {
    const value = questionValue(question, (address) => entries[address]?.value);
    if (value !== undefined) data[question.name] = value;
  }
  return withComputed(questions, data);
}
