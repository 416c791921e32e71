/** Random answers that type: for property tests of everything that answers go through. */
import fc from 'fast-check';
import type { AnswerValue, RowRecord } from '#lib/domain/answer.ts';
import { fieldsOf, type Part } from '#lib/domain/edition.ts';
import type { Field, RowsType, ValueType } from '#lib/domain/question.ts';
import type { Entries, Entry } from '#lib/domain/response.ts';
import type { SingleValue } from '#lib/domain/typed-value.ts';

const day = 86_400_000;

function numbers({ min, max, decimals }: Extract<ValueType, { kind: 'number' }>): fc.Arbitrary<string> {
  const most = 10 ** Math.min(decimals, 1);
  return fc.integer({ min: (min ?? 0) * most, max: (max ?? 1000) * most }).map((tenths) => String(tenths / most));
}

function valueOf(type: ValueType): fc.Arbitrary<SingleValue> {
  switch (type.kind) {
    case 'number':
      return numbers(type);
    case 'text':
      return fc.constantFrom('x', '0', 'å ä ö', '{so_sprak}', '<b>').map((text) => text.slice(0, type.maxLength));
    case 'date':
      // Of this century, so that conditions on a year are met as often as not.
      return fc
        .integer({ min: Date.parse('2005-01-01') / day, max: Date.parse('2020-12-31') / day })
        .map((days) => new Date(days * day).toISOString().slice(0, 10));
    case 'email':
      return fc.constantFrom('a@example.se', 'å.ö+1@kommun.example.se');
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...type.choices.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        type.choices.map(({ value }) => value),
        { minLength: 1 },
      );
  }
}

/** Rows of a list, none of them empty. */
function rowsOf({ columns, max }: RowsType): fc.Arbitrary<RowRecord[]> {
  const cells = Object.fromEntries(columns.map(({ key, type }) => [key, valueOf(type)]));
  const row = fc.record(cells, { requiredKeys: columns.slice(0, 1).map(({ key }) => key), noNullPrototype: true });
  return fc.array(row, { minLength: 1, maxLength: Math.min(max, 4) });
}

function answerOf({ type }: Field): fc.Arbitrary<AnswerValue> {
  return type.kind === 'rows' ? rowsOf(type) : valueOf(type);
}

/** A document in which each field of the part has an answer or none; with `every`, an answer. */
export function answersTo(part: Part, { every = false }: { every?: boolean } = {}): fc.Arbitrary<Entries> {
  const entries = fieldsOf(part).map(
    (field) => [field.address, answerOf(field).map((value): Entry => ({ value }))] as const,
  );
  return fc.record(Object.fromEntries(entries), every ? {} : { requiredKeys: [] });
}
