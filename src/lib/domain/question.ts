import type { Content } from './content.ts';
import type { Breakdown } from './indicator.ts';
import type { Period } from './period.ts';
import type { Language, LocalText } from './text.ts';

/** The SurveyJS question kinds that an edition may use. */
export const questionKinds = [
  'text',
  'comment',
  'radiogroup',
  'dropdown',
  'boolean',
  'checkbox',
  'tagbox',
  'rating',
  'multipletext',
  'matrix',
  'matrixdropdown',
  'matrixdynamic',
  'paneldynamic',
  'expression',
  'html',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Choice = { value: string; text: LocalText };

/** The two answers of a boolean question. */
export const yesAndNo: { yes: LocalText; no: LocalText } = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
};

/** What stands after the box of a number: a share in per cent, or Swedish kronor. */
export const numberUnits = ['percent', 'money'] as const;
export type NumberUnit = (typeof numberUnits)[number];

/** What one value may be. Bounds are included (dates are ISO days); lengths are in characters. */
export type ValueType =
  | { kind: 'number'; min: number | null; max: number | null; decimals: number; unit?: NumberUnit }
  | { kind: 'text'; maxLength: number }
  | { kind: 'date'; min: string; max: string }
  | { kind: 'email' }
  | { kind: 'boolean' }
  | { kind: 'choice'; choices: Choice[] }
  | { kind: 'choices'; choices: Choice[] };

/** The question kinds that a column of a list may be asked as. */
export const columnKinds = ['text', 'comment', 'radiogroup', 'dropdown', 'checkbox', 'boolean'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** What each row of a list is asked for. */
export type RowColumn = {
  key: string;
  text: LocalText;
  help: LocalText | null;
  kind: ColumnKind;
  type: ValueType;
  required: boolean;
};

/** A list that the respondent makes longer: each row has a value or none in each column. Bounds are numbers of rows. */
export type RowsType = { kind: 'rows'; columns: RowColumn[]; min: number; max: number };

/** What one field may hold. */
export type FieldType = ValueType | RowsType;

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

/** A frame around questions that are asked together. */
export type Panel = { name: string; title: LocalText | null; help: LocalText | null };

/** What a question without fields shows: a text, or what an expression makes of the answers. */
export type Shown =
  | { kind: 'content'; content: Record<Language, Content> }
  | { kind: 'computed'; expression: string; display: 'decimal' | 'percent'; decimals: number };

/** What is said beside the answers: at the ends of a scale, above each row of a list, on the button that adds one. */
export type Captions = { least?: LocalText; most?: LocalText; row?: LocalText; add?: LocalText };

export type Question = {
  name: string;
  kind: QuestionKind;
  section: string;
  /** Empty for a text between the questions. */
  title: LocalText;
  help: LocalText | null;
  /** The period or day that the figure concerns; null for a question about how things are when it is answered. */
  period: Period | null;
  /** A SurveyJS condition, those of its panels included; null means always asked. */
  visibleIf: string | null;
  rows: Heading[];
  columns: Heading[];
  /** True when the rows are the county's municipalities (an agency's grid). */
  rowsAreMunicipalities: boolean;
  /** None where there is nothing to answer: see `shows`. */
  fields: Field[];
  /** Absent where there is something to answer. */
  shows?: Shown;
  captions?: Captions;
  /** The panels that it stands in, the outermost first; absent outside of any. */
  panels?: Panel[];
};

/** True for a question that is answered, and not only read. */
export function isAnswerable(question: Pick<Question, 'fields'>): boolean {
  return question.fields.length > 0;
}

/** `part/question/row/column` without its empty steps. */
export function addressOf(part: string, question: string, row?: string | null, column?: string | null): string {
  return [part, question, row, column].filter((step) => step !== null && step !== undefined && step !== '').join('/');
}

/** The first two steps of an address. */
export function questionOf(address: string): { part: string; question: string } {
  const [part = '', question = ''] = address.split('/');
  return { part, question };
}
