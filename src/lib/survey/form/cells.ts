import { type RowColumn, type ValueType, yesAndNo } from '#lib/domain/question.ts';
import type { Language } from '#lib/domain/text.ts';
import { unitSigns } from '../answer-text.ts';
import type { FormWords } from './form-words.ts';

export type Json = Record<string, unknown>;

/** What the form is drawn in: the language, and the words in it that are no definition's. */
export type Drawing = { language: Language; words: FormWords };

/** The choices of a field in order, as SurveyJS has them. */
export function choicesIn(type: ValueType, { language }: Drawing): { value: string | boolean; text: string }[] {
  if (type.kind === 'boolean')
    return [
      { value: true, text: yesAndNo.yes[language] },
      { value: false, text: yesAndNo.no[language] },
    ];
  return type.kind === 'choice' || type.kind === 'choices'
    ? type.choices.map(({ value, text }) => ({ value, text: text[language] }))
    : [];
}

/**
 * A box to write in. Numbers are plain text there: people write "1 234,5", and typing and bounds are judged by the
 * domain's own rule.
 */
export function box(type: ValueType): Json {
  switch (type.kind) {
    case 'date':
    case 'email':
      return { inputType: type.kind };
    case 'text':
      return { maxLength: type.maxLength };
    default:
      return {};
  }
}

/** One of a list of choices, in the browser's own control: it works with every keyboard, screen reader and thumb. */
export function select(type: ValueType, drawing: Drawing): Json {
  return { choices: choicesIn(type, drawing), renderAs: 'select', placeholder: drawing.words.choose };
}

/** A column of a table. */
export function column(key: string, title: string, type: ValueType, drawing: Drawing): Json {
  const heading = { name: key, title: titled(title, type) };
  return type.kind === 'choice' || type.kind === 'boolean'
    ? { ...heading, cellType: 'dropdown', ...select(type, drawing) }
    : { ...heading, cellType: 'text', ...box(type) };
}

/** Where there is no room after the box, the unit stands in its heading. */
function titled(title: string, type: ValueType): string {
  return type.kind === 'number' && type.unit ? `${title} (${unitSigns[type.unit]})` : title;
}

/** What a column is drawn as in a panel of its own. */
export function panelElement({ key, text, help, kind, type, required }: RowColumn, drawing: Drawing): Json {
  const { language } = drawing;
  return {
    type: kind,
    name: key,
    title: titled(text[language], type),
    ...(help === null ? {} : { description: help[language] }),
    ...(required ? { isRequired: true } : {}),
    ...asKind(kind, type, drawing),
  };
}

function asKind(kind: RowColumn['kind'], type: ValueType, drawing: Drawing): Json {
  switch (kind) {
    case 'text':
      return box(type);
    case 'comment':
      return { ...box(type), autoGrow: true, rows: 3 };
    case 'boolean':
      return yesOrNo(drawing);
    case 'dropdown':
      return select(type, drawing);
    case 'radiogroup':
    case 'checkbox':
      return { choices: choicesIn(type, drawing) };
  }
}

export function yesOrNo({ language }: Drawing): Json {
  return { renderAs: 'radio', swapOrder: true, labelTrue: yesAndNo.yes[language], labelFalse: yesAndNo.no[language] };
}
