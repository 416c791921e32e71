/** Random answers that type: for property tests of everything that answers go through. */
import fc from 'fast-check';
import type { AnswerValue } from '#lib/domain/answer.ts';
import { fieldsOf, type Part } from '#lib/domain/edition.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entries, Entry } from '#lib/domain/response.ts';

function valueOf({ type }: Field): fc.Arbitrary<AnswerValue> {
  switch (type.kind) {
    case 'number':
      return fc.integer({ min: type.min ?? 0, max: type.max ?? 1000 }).map(String);
    case 'text':
      return fc.constantFrom('x', '0', 'å ä ö', '{so_sprak}', '<b>').map((text) => text.slice(0, type.maxLength));
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

/** A document in which each field of the part has an answer or none. */
export function answersTo(part: Part): fc.Arbitrary<Entries> {
  const entries = fieldsOf(part).map(
    (field) => [field.address, valueOf(field).map((value): Entry => ({ value }))] as const,
  );
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}
