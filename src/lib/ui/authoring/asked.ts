import type { Choice } from '#lib/domain/question.ts';
import { yesAndNo } from '#lib/domain/question.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { innerOf } from '#lib/survey/edit-edition.ts';
import type { FileElement, FilePart } from '#lib/survey/edition-file.ts';
import { isAsked, isElementType } from '#lib/survey/element-types.ts';
import { listAt, localAt, type Properties, stringAt } from './element.ts';

/** A question that a condition may test, with the values that its answer can have; none where it is free. */
export type Asked = {
  name: string;
  title: LocalText;
  values: Choice[];
  /** What a check may compare in it: components, columns, rows and boxes, by their codes. */
  keys: Choice[];
};

/** All that a part asks, in order. */
export function askedIn(part: FilePart): Asked[] {
  return part.survey.pages.flatMap(({ elements }) => elements.flatMap(askedBy));
}

function askedBy(element: FileElement): Asked[] {
  if (element.type === 'panel') return innerOf(element).flatMap(askedBy);
  if (!isElementType(element.type) || !isAsked(element.type)) return [];
  return [{ name: element.name, title: localAt(element, 'title'), values: valuesOf(element), keys: keysOf(element) }];
}

function valuesOf(element: FileElement): Choice[] {
  if (element.type === 'boolean') {
    return [
      { value: 'true', text: yesAndNo.yes },
      { value: 'false', text: yesAndNo.no },
    ];
  }
  return listAt(element, 'choices').map(choiceOf);
}

/** Each code once; of a grid's rows and columns their own codes, and the components that they give. */
function keysOf(element: FileElement): Choice[] {
  const steps = ['items', 'columns', 'rows'].flatMap((list) => listAt(element, list));
  const own = steps.map((step) => ({
    value: stringAt(step, 'name') || stringAt(step, 'value'),
    text: typeof step.title === 'object' ? localAt(step, 'title') : localAt(step, 'text'),
  }));
  const components = [element, ...steps].map((step) => stringAt(step, 'component'));
  const all = [...components.map((value) => ({ value, text: { sv: value, en: value } })), ...own];
  return all.filter(({ value }, at) => value !== '' && all.findIndex((other) => other.value === value) === at);
}

function choiceOf(row: Properties): Choice {
  return { value: stringAt(row, 'value'), text: localAt(row, 'text') };
}
