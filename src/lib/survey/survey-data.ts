import type { AnswerValue } from '#lib/domain/answer.ts';
import type { Part } from '#lib/domain/edition.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';

/** The document as the data object that SurveyJS works with: one property per question that has an answer. */
export function toSurveyData(part: Part, entries: Entries): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const question of questionsOf(part)) {
    const value = questionValue(question, (address) => entries[address]?.value);
    if (value !== undefined) data[question.name] = value;
  }
  return data;
}

/** One question's value in SurveyJS's shape: plain, `{item: value}` or `{row: {column: value}}`. */
export function questionValue(question: Question, valueAt: (address: string) => AnswerValue | undefined): unknown {
  if (question.rows.length === 0) return valueAt(question.fields[0]?.address ?? '');
  const value: Record<string, unknown> = {};
  for (const field of question.fields) {
    const answer = valueAt(field.address);
    if (answer === undefined || field.row === null) continue;
    if (field.column === null) value[field.row] = answer;
    else value[field.row] = { ...(value[field.row] as object | undefined), [field.column]: answer };
  }
  return Object.keys(value).length === 0 ? undefined : value;
}

/** The reverse: every address of the question with what SurveyJS holds for it (null where it holds nothing). */
export function rawByAddress(question: Question, value: unknown): Map<string, unknown> {
  return new Map(
    question.fields.map((field) => {
      const inRow = field.row === null ? value : property(value, field.row);
      const raw = field.column === null ? inRow : property(inRow, field.column);
      return [field.address, raw ?? null];
    }),
  );
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
