import { type AnswerValue, isEmpty, typeAnswer } from '#lib/domain/answer.ts';
import { isAnswerable, type Question } from '#lib/domain/question.ts';

/** One question's value in SurveyJS's shape: plain (a list has its rows), `{item: value}` or `{row: {column: value}}`. */
export function questionValue(question: Question, valueAt: (address: string) => AnswerValue | undefined): unknown {
  if (!isAnswerable(question)) return undefined;
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

/** What SurveyJS holds for a question with its texts typed, as the server will read them; what does not type is left out. */
export function typedQuestionValue(question: Question, value: unknown): unknown {
  const raw = rawByAddress(question, value);
  const fields = new Map(question.fields.map((field) => [field.address, field]));
  return questionValue(question, (address) => {
    const field = fields.get(address);
    const written = raw.get(address);
    const typed = field && !isEmpty(written) ? typeAnswer(field, written) : undefined;
    return typed?.ok ? typed.value : undefined;
  });
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
