/** Questions and fields for tests, of which each test says only what it is about. */
import type { Field, Question } from '#lib/domain/question.ts';

export function sampleField(given: Partial<Field> = {}): Field {
  return {
    address: 'p/a',
    question: 'a',
    row: null,
    column: null,
    label: null,
    type: { kind: 'number', min: 0, max: null, decimals: 0 },
    required: false,
    observes: null,
    ...given,
  };
}

/** A question without fields, whose words are its name. */
export function sampleQuestion(name: string, given: Partial<Question> = {}): Question {
  return {
    name,
    kind: 'text',
    section: 's',
    title: { sv: name, en: name },
    help: null,
    period: null,
    visibleIf: null,
    rows: [],
    columns: [],
    rowsAreMunicipalities: false,
    fields: [],
    ...given,
  };
}
