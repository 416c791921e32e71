import { type Finding, findingsOf, type PreviousFigures } from '#lib/domain/check.ts';
import type { Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';
import { before, type Previous } from './previous.ts';

/** What the checks find in one question as it stands on the page: the same rule that the server applies. */
export function findingsForQuestion(question: Question, entries: Entries, previous: Previous): Finding[] {
  const part = { sections: [{ questions: [question] }], checks: previous.checks };
  return findingsOf(part, entries, comparable(question, previous), new Set([question.name]));
}

function comparable(question: Question, previous: Previous): PreviousFigures {
  if (previous.broken.includes(question.name)) return new Map();
  return new Map(
    question.fields.flatMap((field) => {
      const value = before(previous, field);
      return typeof value === 'string' ? [[field.address, value] as const] : [];
    }),
  );
}
