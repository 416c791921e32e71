import type { Heading } from '#lib/domain/question.ts';
import type { Json, JsonReader } from '../json-reader.ts';
import { type Mapping, mappingKeys, readMapping } from '../mapping.ts';
import { keyPattern, refuseDuplicates } from './values.ts';

const mostRows = 60;
export const mostColumns = 12;

/** A row, column or item with what it maps to. */
export type Step = { heading: Heading; mapping: Mapping };

/** The fixed rows of a table, each with a code and a text. */
export function readRows(reader: JsonReader, json: Json, path: string): Step[] {
  return readSteps(
    reader,
    json,
    path,
    { list: 'rows', key: 'value', text: 'text', most: mostRows, keys: [] },
    (step) => step,
  );
}

type Shape = { list: string; key: string; text: string; most: number; keys: readonly string[] };

/** What stands under `list`: objects with a code, a text, a mapping and whatever `more` reads of them. */
export function readSteps<T>(
  reader: JsonReader,
  json: Json,
  path: string,
  { list, key, text, most, keys }: Shape,
  more: (step: Step, item: Json, path: string) => T,
): T[] {
  const names: string[] = [];
  const steps = reader.objects(json[list], `${path}.${list}`, most).map(({ item, path: at }) => {
    reader.onlyKeys(item, [key, text, ...keys, ...mappingKeys], at);
    const name = reader.name(item[key], `${at}.${key}`, keyPattern);
    names.push(name);
    const heading = { key: name, text: reader.local(item[text], `${at}.${text}`) };
    return more({ heading, mapping: readMapping(reader, item, at) }, item, at);
  });
  if (steps.length === 0) reader.list.add(`${path}.${list}`, 'missing', { what: list });
  refuseDuplicates(reader, names, `${path}.${list}`);
  return steps;
}
