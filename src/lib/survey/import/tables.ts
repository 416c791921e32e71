import type { LocalText } from '#lib/domain/text.ts';
import { isObject } from '../json-reader.ts';
import { takeBox } from './boxes.ts';
import { takeChoices, tellRest } from './choices.ts';
import { keyFor } from './names.ts';
import { clean, type Known, Source, type Taking } from './taking.ts';

const mostColumns = 12;
const mostItems = 60;
const mostChoices = 400;

export type Body = { [property: string]: unknown };

/** The named columns or items of a table: each is read by `read`, which gives null for one that cannot be taken. */
function takeNamed(
  taking: Taking,
  source: Source,
  { key, most, known }: { key: string; most: number; known: Known },
  read: (item: Source) => Body | null,
): Body[] {
  const list = source.list(key);
  if (list.length > most) taking.leave(`${source.path}.${key}`, 'too-many', most);
  return list.slice(0, most).flatMap((given, at) => {
    const item = new Source(isObject(given) ? given : { name: given }, `${source.path}.${key}[${at}]`);
    const was = clean(item.takeFirst('name', 'value'));
    const title: LocalText | null = taking.text(item.takeFirst('title', 'text') ?? was, item.path);
    const body = read(item);
    if (body === null || title === null) return [];
    const name = keyFor(was || title.sv, new Set(known.steps.values()), `${key.slice(0, 3)}${at + 1}`);
    known.steps.set(was, name);
    tellRest(taking, item);
    return [{ name, title, ...body }];
  });
}

export function takeItems(taking: Taking, source: Source, known: Known): Body[] {
  return takeNamed(taking, source, { key: 'items', most: mostItems, known }, (item) => takeBox(taking, item));
}

/** Which of the cells that Samsyn has stands for each of SurveyJS's. */
const cellTypes: Record<string, 'text' | 'dropdown' | 'boolean'> = {
  text: 'text',
  comment: 'text',
  dropdown: 'dropdown',
  radiogroup: 'dropdown',
  rating: 'dropdown',
  boolean: 'boolean',
};

/** The columns of a table of cells; a cell is a list to choose from unless something else is said. */
export function takeColumns(taking: Taking, source: Source, known: Known, isRequired: boolean): Body[] {
  const common = source.list('choices');
  const otherwise = clean(source.take('cellType')) || 'dropdown';
  return takeNamed(taking, source, { key: 'columns', most: mostColumns, known }, (item) => {
    const given = clean(item.take('cellType'));
    const wanted = given === '' || given === 'default' ? otherwise : given;
    const cellType = Object.hasOwn(cellTypes, wanted) ? cellTypes[wanted] : undefined;
    const required = item.take('isRequired') === true;
    if (!cellType) {
      taking.leave(item.path, 'column', wanted);
      return null;
    }
    return {
      cellType,
      ...(isRequired && required ? { isRequired: true } : {}),
      ...cellOf(taking, item, cellType, common, known),
    };
  });
}

function cellOf(taking: Taking, item: Source, cellType: string, common: unknown[], known: Known): Body {
  if (cellType === 'boolean') return {};
  if (cellType === 'text') return { inputType: 'text', ...takeBox(taking, item) };
  const own = item.list('choices');
  const steps = item.list('rateValues');
  const list = [own, steps, common].find((one) => one.length > 0) ?? ratedIn(item);
  const { choices, keys } = takeChoices(taking, list, `${item.path}.choices`, mostChoices);
  for (const [was, value] of keys) known.literals.set(was, `'${value}'`);
  return { choices };
}

function ratedIn(item: Source): number[] {
  const [least, most] = [item.number('rateMin'), item.number('rateMax')];
  if (least === null && most === null) return [];
  const [from, to] = [least ?? 1, most ?? 5];
  return Array.from({ length: Math.max(0, Math.min(20, to - from + 1)) }, (_, at) => from + at);
}
