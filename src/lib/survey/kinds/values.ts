import { isDate } from '#lib/domain/period.ts';
import { type Choice, numberUnits, type ValueType } from '#lib/domain/question.ts';
import { type Json, type JsonReader, told } from '../json-reader.ts';

export const defaultCommentLength = 4000;
const defaultTextLength = 500;
const longestComment = 10_000;
const mostChoices = 400;
const mostDecimals = 6;
/** What a date may be where its definition says nothing: further off it is a slip of the hand. */
const firstDay = '1900-01-01';
const lastDay = '2200-12-31';

/** A key of a choice, a row, a column or an item. */
export const keyPattern = /^[A-Za-z0-9_]+$/;

export const numberKeys = ['inputType', 'min', 'max', 'step', 'decimals', 'unit'] as const;
export const boxKeys = [...numberKeys, 'maxLength'] as const;

/** The type of a text box: by its `inputType`, or by `otherwise` where it says none. */
export function readBoxType(reader: JsonReader, json: Json, path: string, otherwise: 'text' | 'number'): ValueType {
  const inputType = json.inputType ?? otherwise;
  if (inputType === 'number') return readNumberType(reader, json, path);
  if (json.unit !== undefined) reader.list.add(`${path}.unit`, 'unknown-kind', { what: told(json.unit) });
  if (inputType === 'date') return readDateType(reader, json, path);
  if (inputType === 'email') return { kind: 'email' };
  if (inputType !== 'text') reader.list.add(`${path}.inputType`, 'unknown-kind', { what: told(inputType) });
  return { kind: 'text', maxLength: readLength(reader, json, path, defaultTextLength) };
}

function readNumberType(reader: JsonReader, json: Json, path: string): ValueType {
  const decimals = reader.number(json.decimals, `${path}.decimals`) ?? 0;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals)
    reader.list.add(`${path}.decimals`, 'bad-number', {});
  const unit = numberUnits.find((known) => known === json.unit);
  if (json.unit !== undefined && !unit) reader.list.add(`${path}.unit`, 'unknown-kind', { what: told(json.unit) });
  const min = reader.number(json.min, `${path}.min`) ?? (unit === 'percent' ? 0 : null);
  const max = reader.number(json.max, `${path}.max`) ?? (unit === 'percent' ? 100 : null);
  if (min !== null && max !== null && min > max) reader.list.add(`${path}.max`, 'bad-number', {});
  return { kind: 'number', min, max, decimals, ...(unit ? { unit } : {}) };
}

function readDateType(reader: JsonReader, json: Json, path: string): ValueType {
  const day = (key: 'min' | 'max', otherwise: string): string => {
    const value = json[key];
    if (value === undefined || value === null) return otherwise;
    if (typeof value === 'string' && isDate(value) && value >= firstDay && value <= lastDay) return value;
    reader.list.add(`${path}.${key}`, 'bad-period', { what: told(value) });
    return otherwise;
  };
  const [min, max] = [day('min', firstDay), day('max', lastDay)];
  if (min > max) reader.list.add(`${path}.max`, 'bad-period', { what: `${min}–${max}` });
  return { kind: 'date', min, max };
}

/** A whole number within its bounds. */
export function readWhole(
  reader: JsonReader,
  value: unknown,
  path: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
): number {
  const number = reader.number(value, path) ?? otherwise;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  reader.list.add(path, number > most ? 'too-many' : 'bad-number', number > most ? { limit: most } : {});
  return otherwise;
}

export function readLength(reader: JsonReader, json: Json, path: string, otherwise: number): number {
  const length = reader.number(json.maxLength, `${path}.maxLength`) ?? otherwise;
  if (!Number.isInteger(length) || length < 1 || length > longestComment)
    reader.list.add(`${path}.maxLength`, 'bad-number', { limit: longestComment });
  return length;
}

/** The choices under `key`, each with a code of its own and a text. */
export function readChoices(
  reader: JsonReader,
  json: Json,
  path: string,
  { key = 'choices', most = mostChoices }: { key?: string; most?: number } = {},
): Choice[] {
  const choices = reader.objects(json[key], `${path}.${key}`, most).map(({ item, path: at }) => {
    reader.onlyKeys(item, ['value', 'text'], at);
    return { value: reader.name(item.value, `${at}.value`, keyPattern), text: reader.local(item.text, `${at}.text`) };
  });
  if (choices.length === 0) reader.list.add(`${path}.${key}`, 'missing', { what: key });
  refuseDuplicates(
    reader,
    choices.map((choice) => choice.value),
    `${path}.${key}`,
  );
  return choices;
}

export function refuseDuplicates(reader: JsonReader, keys: string[], path: string): void {
  keys.forEach((key, i) => {
    if (key !== '' && keys.indexOf(key) !== i) reader.list.add(`${path}[${i}]`, 'duplicate-name', { what: key });
  });
}
