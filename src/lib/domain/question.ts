import type { Breakdown } from './indicator.ts';
import type { Period } from './period.ts';
import type { LocalText } from './text.ts';

/** The SurveyJS question kinds that an edition may use so far. */
export const questionKinds = [
  'text',
  'comment',
  'radiogroup',
  'dropdown',
  'boolean',
  'checkbox',
  'tagbox',
  'multipletext',
  'matrixdropdown',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Choice = { value: string; text: LocalText };

/** The two answers of a boolean question. */
export const yesAndNo: { yes: LocalText; no: LocalText } = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
};

/** What one field may hold. Bounds are included; lengths are in characters. */
export type FieldType =
  | { kind: 'number'; min: number | null; max: number | null; decimals: number }
  | { kind: 'text'; maxLength: number }
  | { kind: 'boolean' }
  | { kind: 'choice'; choices: Choice[] }
  | { kind: 'choices'; choices: Choice[] };

/**
 * Where a field's answer goes: which indicator component, in which breakdown, and of which municipality
 * (`unit` null: the respondent's own territory).
 */
export type Observes = { indicator: string; component: string; breakdown: Breakdown; unit: string | null };

/** One value to answer, at its address `part/question/row/column` (empty steps are left out). */
export type Field = {
  address: string;
  question: string;
  row: string | null;
  column: string | null;
  /** The label beside the field; null where the question's title says it all. */
  label: LocalText | null;
  type: FieldType;
  required: boolean;
  observes: Observes | null;
};

/** A row or column heading of a question that has several fields. */
export type Heading = { key: string; text: LocalText };

export type Question = {
  name: string;
  kind: QuestionKind;
  section: string;
  title: LocalText;
  help: LocalText | null;
  /** The period or day that the figure concerns; null for a question about how things are when it is answered. */
  period: Period | null;
  /** A SurveyJS condition; null means always asked. */
  visibleIf: string | null;
  rows: Heading[];
  columns: Heading[];
  /** True when the rows are the county's municipalities (an agency's grid). */
  rowsAreMunicipalities: boolean;
  fields: Field[];
};

/** `part/question/row/column` without its empty steps. */
export function addressOf(part: string, question: string, row?: string | null, column?: string | null): string {
  return [part, question, row, column].filter((step) => step !== null && step !== undefined && step !== '').join('/');
}

/** The first two steps of an address. */
export function questionOf(address: string): { part: string; question: string } {
  const [part = '', question = ''] = address.split('/');
  return { part, question };
}
