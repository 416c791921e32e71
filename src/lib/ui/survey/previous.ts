import type { AnswerValue } from '#lib/domain/answer.ts';
import type { Check } from '#lib/domain/check.ts';
import type { Field, Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';

/** What a section needs to know besides its questions: last year's answers, what breaks with them, and its checks. */
export type Previous = {
  year: number | null;
  values: Readonly<Record<string, AnswerValue>>;
  /** Names of questions that last year's answers cannot be compared with. */
  broken: readonly string[];
  checks: readonly Check[];
  /** What checks between questions need: all questions that they compare, and the answers in other sections. */
  related: { questions: readonly Question[]; entries: Entries };
};

/** Last year's answer to a field; undefined when there is none. */
export function before(previous: Previous, field: Field): AnswerValue | undefined {
  return Object.hasOwn(previous.values, field.address) ? previous.values[field.address] : undefined;
}
