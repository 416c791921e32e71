import type { ColumnKind } from '#lib/domain/question.ts';
import { isObject } from '../json-reader.ts';
import { takeBox, takeLength } from './boxes.ts';
import { takeChoices, tellRest } from './choices.ts';
import { keyFor } from './names.ts';
import type { Body } from './tables.ts';
import { clean, type Known, Source, type Taking } from './taking.ts';

const mostElements = 20;
const mostChoices = 400;
const deepest = 5;

/** Which of the kinds that a repeated form has stands for each of SurveyJS's. */
const kinds: Record<string, ColumnKind> = {
  text: 'text',
  comment: 'comment',
  radiogroup: 'radiogroup',
  rating: 'radiogroup',
  dropdown: 'dropdown',
  checkbox: 'checkbox',
  tagbox: 'checkbox',
  boolean: 'boolean',
};

/** The questions of a form that is repeated; those in panels stand beside the others. */
export function takeTemplate(taking: Taking, source: Source, known: Known): Body[] {
  const within = (holder: Source, key: string, depth: number): Body[] =>
    holder.list(key).flatMap((given, at) => {
      const item = new Source(isObject(given) ? given : {}, `${holder.path}.${key}[${at}]`);
      const type = clean(item.take('type'));
      if (type === 'panel' && depth < deepest) return within(item, 'elements', depth + 1);
      return takeElement(taking, item, type, known);
    });
  const all = within(source, 'templateElements', 0);
  if (all.length > mostElements) taking.leave(`${source.path}.templateElements`, 'too-many', mostElements);
  return all.slice(0, mostElements);
}

function takeElement(taking: Taking, item: Source, type: string, known: Known): Body[] {
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!kind) {
    taking.leave(item.path, 'column', type);
    return [];
  }
  const was = clean(item.take('name'));
  const title = taking.text(item.take('title') ?? was, `${item.path}.title`);
  if (title === null) return [];
  const name = keyFor(was || title.sv, new Set(known.steps.values()), `del${known.steps.size + 1}`);
  known.steps.set(was, name);
  const help = taking.text(item.take('description'), `${item.path}.description`);
  const required = item.take('isRequired') === true;
  const body = bodyOf(taking, item, kind, known);
  tellRest(taking, item);
  return [
    {
      type: kind,
      name,
      title,
      ...(help ? { description: help } : {}),
      ...(required ? { isRequired: true } : {}),
      ...body,
    },
  ];
}

function bodyOf(taking: Taking, item: Source, kind: ColumnKind, known: Known): Body {
  if (kind === 'text') return takeBox(taking, item);
  if (kind === 'comment') return takeLength(item);
  if (kind === 'boolean') return {};
  const given = item.list('choices');
  const list = given.length > 0 ? given : item.list('rateValues');
  const { choices, keys } = takeChoices(taking, list, `${item.path}.choices`, mostChoices);
  for (const [old, value] of keys) known.literals.set(old, `'${value}'`);
  return { choices };
}
