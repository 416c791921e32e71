import type { Choice, FieldType, Heading, QuestionKind } from '#lib/domain/question.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { bySwedishOrder } from '#lib/domain/text.ts';
import { type Json, type JsonReader, told } from './json-reader.ts';
import { type Mapping, mappingKeys, readMapping } from './mapping.ts';

/** A field of a question before it has its address: its row and column, its type, and what its steps map to. */
export type FieldDraft = { row: string | null; column: string | null; type: FieldType; steps: Mapping[] };

export type KindResult = {
  rows: Heading[];
  columns: Heading[];
  rowsAreMunicipalities: boolean;
  fields: FieldDraft[];
};

export type KindContext = { municipalities: Municipality[] };

type KindReader = {
  /** SurveyJS properties of this kind that an edition may use, besides those that every kind has. */
  keys: readonly string[];
  read(reader: JsonReader, json: Json, path: string, context: KindContext): KindResult;
};

const defaultTextLength = 500;
const defaultCommentLength = 4000;
const longestComment = 10_000;
const mostChoices = 400;
const mostRows = 60;
const mostColumns = 12;
const keyPattern = /^[A-Za-z0-9_]+$/;

const numberKeys = ['inputType', 'min', 'max', 'step', 'decimals'] as const;
const choiceKeys = ['choices', 'colCount'] as const;

const single = (type: FieldType): KindResult => ({
  rows: [],
  columns: [],
  rowsAreMunicipalities: false,
  fields: [{ row: null, column: null, type, steps: [] }],
});

const choiceKind: KindReader = {
  keys: choiceKeys,
  read: (reader, json, path) => single({ kind: 'choice', choices: readChoices(reader, json, path) }),
};

const choicesKind: KindReader = {
  keys: [...choiceKeys],
  read: (reader, json, path) => single({ kind: 'choices', choices: readChoices(reader, json, path) }),
};

/** One entry per kind: a new kind does not compile until it can be read. */
export const kindReaders: Record<QuestionKind, KindReader> = {
  text: { keys: [...numberKeys, 'maxLength'], read: (reader, json, path) => single(readTextType(reader, json, path)) },
  comment: {
    keys: ['maxLength', 'rows'],
    read: (reader, json, path) =>
      single({ kind: 'text', maxLength: readLength(reader, json, path, defaultCommentLength) }),
  },
  boolean: { keys: ['labelTrue', 'labelFalse'], read: () => single({ kind: 'boolean' }) },
  radiogroup: choiceKind,
  dropdown: choiceKind,
  checkbox: choicesKind,
  tagbox: choicesKind,
  multipletext: { keys: ['items', 'colCount'], read: readMultipleText },
  matrixdropdown: { keys: ['columns', 'rows', 'rowsFrom', ...numberKeys], read: readMatrix },
};

function readTextType(reader: JsonReader, json: Json, path: string): FieldType {
  if (json.inputType === 'number') return readNumberType(reader, json, path);
  if (json.inputType !== undefined && json.inputType !== 'text') {
    reader.list.add(`${path}.inputType`, 'unknown-kind', { what: told(json.inputType) });
  }
  return { kind: 'text', maxLength: readLength(reader, json, path, defaultTextLength) };
}

function readNumberType(reader: JsonReader, json: Json, path: string): FieldType {
  const decimals = reader.number(json.decimals, `${path}.decimals`) ?? 0;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6)
    reader.list.add(`${path}.decimals`, 'bad-number', {});
  const min = reader.number(json.min, `${path}.min`);
  const max = reader.number(json.max, `${path}.max`);
  if (min !== null && max !== null && min > max) reader.list.add(`${path}.max`, 'bad-number', {});
  return { kind: 'number', min, max, decimals };
}

function readLength(reader: JsonReader, json: Json, path: string, otherwise: number): number {
  const length = reader.number(json.maxLength, `${path}.maxLength`) ?? otherwise;
  if (!Number.isInteger(length) || length < 1 || length > longestComment)
    reader.list.add(`${path}.maxLength`, 'bad-number', { limit: longestComment });
  return length;
}

function readChoices(reader: JsonReader, json: Json, path: string): Choice[] {
  const choices = reader.objects(json.choices, `${path}.choices`, mostChoices).map(({ item, path: at }) => {
    reader.onlyKeys(item, ['value', 'text'], at);
    return { value: reader.name(item.value, `${at}.value`, keyPattern), text: reader.local(item.text, `${at}.text`) };
  });
  if (choices.length === 0) reader.list.add(`${path}.choices`, 'missing', { what: 'choices' });
  refuseDuplicates(
    reader,
    choices.map((choice) => choice.value),
    `${path}.choices`,
  );
  return choices;
}

function readMultipleText(reader: JsonReader, json: Json, path: string): KindResult {
  const items = reader.objects(json.items, `${path}.items`, mostRows).map(({ item, path: at }) => {
    reader.onlyKeys(item, ['name', 'title', 'maxLength', ...numberKeys, ...mappingKeys], at);
    return {
      heading: { key: reader.name(item.name, `${at}.name`, keyPattern), text: reader.local(item.title, `${at}.title`) },
      type: readTextType(reader, item, at),
      mapping: readMapping(reader, item, at),
    };
  });
  if (items.length === 0) reader.list.add(`${path}.items`, 'missing', { what: 'items' });
  refuseDuplicates(
    reader,
    items.map((item) => item.heading.key),
    `${path}.items`,
  );
  return {
    rows: items.map((item) => item.heading),
    columns: [],
    rowsAreMunicipalities: false,
    fields: items.map(({ heading, type, mapping }) => ({ row: heading.key, column: null, type, steps: [mapping] })),
  };
}

type Row = { heading: Heading; mapping: Mapping };

function readMatrix(reader: JsonReader, json: Json, path: string, context: KindContext): KindResult {
  refuseOther(reader, json, path, 'inputType', 'number');
  refuseOther(reader, json, path, 'rowsFrom', 'municipalities');
  const rowsAreMunicipalities = json.rowsFrom === 'municipalities';
  const rows = rowsAreMunicipalities ? municipalityRows(context.municipalities) : readRows(reader, json, path);
  const columns = reader.objects(json.columns, `${path}.columns`, mostColumns).map(({ item, path: at }) => {
    reader.onlyKeys(item, ['name', 'title', 'cellType', ...numberKeys, ...mappingKeys], at);
    refuseOther(reader, item, at, 'cellType', 'text');
    refuseOther(reader, item, at, 'inputType', 'number');
    return {
      heading: { key: reader.name(item.name, `${at}.name`, keyPattern), text: reader.local(item.title, `${at}.title`) },
      type: readNumberType(reader, { ...json, ...item }, at),
      mapping: readMapping(reader, item, at),
    };
  });
  if (columns.length === 0) reader.list.add(`${path}.columns`, 'missing', { what: 'columns' });
  refuseDuplicates(
    reader,
    columns.map((column) => column.heading.key),
    `${path}.columns`,
  );
  return {
    rows: rows.map((row) => row.heading),
    columns: columns.map((column) => column.heading),
    rowsAreMunicipalities,
    fields: rows.flatMap((row) =>
      columns.map((column) => ({
        row: row.heading.key,
        column: column.heading.key,
        type: column.type,
        steps: [row.mapping, column.mapping],
      })),
    ),
  };
}

/** A grid's cells are numbers in text fields; another kind of cell would be read as one. */
function refuseOther(reader: JsonReader, json: Json, path: string, key: string, only: string): void {
  if (json[key] !== undefined && json[key] !== only)
    reader.list.add(`${path}.${key}`, 'unknown-kind', { what: told(json[key]) });
}

function readRows(reader: JsonReader, json: Json, path: string): Row[] {
  const rows = reader.objects(json.rows, `${path}.rows`, mostRows).map(({ item, path: at }) => {
    reader.onlyKeys(item, ['value', 'text', ...mappingKeys], at);
    return {
      heading: { key: reader.name(item.value, `${at}.value`, keyPattern), text: reader.local(item.text, `${at}.text`) },
      mapping: readMapping(reader, item, at),
    };
  });
  if (rows.length === 0) reader.list.add(`${path}.rows`, 'missing', { what: 'rows' });
  refuseDuplicates(
    reader,
    rows.map((row) => row.heading.key),
    `${path}.rows`,
  );
  return rows;
}

function municipalityRows(municipalities: Municipality[]): Row[] {
  return [...municipalities]
    .sort((a, b) => bySwedishOrder(a.name, b.name))
    .map(({ code, name }) => ({
      heading: { key: code, text: { sv: name, en: name } },
      mapping: { breakdown: {}, unit: code },
    }));
}

function refuseDuplicates(reader: JsonReader, keys: string[], path: string): void {
  keys.forEach((key, i) => {
    if (key !== '' && keys.indexOf(key) !== i) reader.list.add(`${path}[${i}]`, 'duplicate-name', { what: key });
  });
}
