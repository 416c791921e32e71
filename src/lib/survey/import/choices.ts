import type { LocalText } from '#lib/domain/text.ts';
import { isObject } from '../json-reader.ts';
import { keyFor } from './names.ts';
import { clean, Source, type Taking } from './taking.ts';

export type TakenChoice = { value: string; text: LocalText };
export type TakenList = { choices: TakenChoice[]; keys: Map<string, string> };

/**
 * A list of choices or rows: texts, numbers, `value|text`, or objects with `value` and `text`. Gives also the keys by
 * what each was called. What is beyond `most` is left.
 */
export function takeChoices(taking: Taking, list: unknown[], path: string, most: number): TakenList {
  if (list.length > most) taking.leave(path, 'too-many', most);
  const keys = new Map<string, string>();
  const used = new Set<string>();
  const choices = list.slice(0, most).flatMap((item, at): TakenChoice[] => {
    const taken = takeChoice(taking, item, `${path}[${at}]`);
    if (taken === null || keys.has(taken.was)) return [];
    const value = keyFor(taken.was, used, `val${at + 1}`);
    used.add(value);
    keys.set(taken.was, value);
    return [{ value, text: taken.text }];
  });
  return { choices, keys };
}

function takeChoice(taking: Taking, item: unknown, path: string): { was: string; text: LocalText } | null {
  if (isObject(item)) {
    const source = new Source(item, path);
    const was = clean(source.takeFirst('value', 'itemValue'));
    const text = taking.text(source.take('text') ?? was, path);
    tellRest(taking, source);
    return text && { was: was || text.sv, text };
  }
  const [was = '', words] = clean(item).split('|');
  const text = taking.text(words ?? was, path);
  return text && { was, text };
}

const checking = new Set(['validators', 'maskType', 'maskSettings', 'inputMask']);
const elsewhere = new Set(['choicesByUrl', 'choicesFromQuestion', 'choicesLazyLoadEnabled', 'imageLink']);
const deciding = new Set([
  'visibleIf',
  'requiredIf',
  'enableIf',
  'setValueIf',
  'setValueExpression',
  'resetValueIf',
  'defaultValueExpression',
  'defaultValue',
  'defaultRowValue',
  'correctAnswer',
  'valueName',
  'readOnly',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'minValueExpression',
  'maxValueExpression',
  'totalExpression',
  'totalType',
  'maxSelectedChoices',
  'minSelectedChoices',
  'hasSelectAll',
  'showSelectAllItem',
  'choicesOrder',
  'keyName',
]);

/** Tells what of an object was not read: what would change the answers one by one, mere looks together at the end. */
export function tellRest(taking: Taking, source: Source): void {
  for (const key of source.rest()) {
    const path = `${source.path}.${clean(key).slice(0, 40)}`;
    if (checking.has(key)) taking.leave(path, 'validators', key);
    else if (elsewhere.has(key)) taking.leave(path, 'choices-elsewhere', key);
    else if (deciding.has(key)) taking.leave(path, 'logic', key);
    else if (taking.settings.size < 60) taking.settings.add(clean(key).slice(0, 40));
  }
}
