import { type Finding, findingsOf, type PreviousFigures } from '#lib/domain/check.ts';
import type { Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';
import { before, type Previous } from './previous.ts';

/**
 * What the checks find in one question as it stands on the page, by the same rule that the server applies. What is found
 * between two questions is told where it may be explained; `isShown` says which of the section's others are asked.
 */
export function findingsForQuestion(
  question: Question,
  entries: Entries,
  previous: Previous,
  isShown: (name: string) => boolean,
): Finding[] {
  const others = previous.related.questions.filter(({ name }) => name !== question.name && isShown(name));
  const questions = [question, ...others];
  const part = { sections: [{ questions }], checks: previous.checks };
  const relevant = new Set(questions.map(({ name }) => name));
  const answers = { ...previous.related.entries, ...entries };
  return findingsOf(part, answers, comparable(question, previous), relevant).filter(({ addresses }) =>
    question.fields.some(({ address }) => address === addresses[0]),
  );
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
