import type { Captions, ColumnKind, RowColumn, ValueType } from '#lib/domain/question.ts';
import { columnKinds } from '#lib/domain/question.ts';
import { type Json, type JsonReader, told } from '../json-reader.ts';
import { mostColumns } from './headings.ts';
import { type KindReader, single } from './kind.ts';
import { refuseOther } from './tables.ts';
import {
  boxKeys,
  defaultCommentLength,
  keyPattern,
  readBoxType,
  readChoices,
  readLength,
  readWhole,
  refuseDuplicates,
} from './values.ts';

const mostRows = 100;
const mostPanels = 50;
const mostElements = 20;

/** A table that the respondent makes longer, row by row. */
export const matrixdynamic: KindReader = {
  nature: 'lists',
  keys: ['columns', 'minRowCount', 'maxRowCount', 'addRowText'],
  read(reader, json, path) {
    const columns = readList(reader, json, `${path}.columns`, mostColumns, (item, at) => {
      reader.onlyKeys(item, ['name', 'title', 'isRequired', 'cellType', 'choices', ...boxKeys], at);
      refuseOther(reader, item, at, 'cellType', ['text', 'dropdown', 'boolean']);
      const kind = item.cellType === 'dropdown' || item.cellType === 'boolean' ? item.cellType : 'text';
      const box = (): ValueType => readBoxType(reader, item, at, 'number');
      return columnOf(reader, item, at, kind, kind === 'text' ? box() : typesOf[kind](reader, item, at));
    });
    const bounds = readBounds(reader, json, path, { min: 'minRowCount', max: 'maxRowCount', most: mostRows });
    const add = reader.optionalLocal(json.addRowText, `${path}.addRowText`);
    return single({ kind: 'rows', columns, ...bounds }, add ? { add } : undefined);
  },
};

/** The same questions over again for each thing that the respondent tells of. */
export const paneldynamic: KindReader = {
  nature: 'lists',
  keys: ['templateElements', 'templateTitle', 'minPanelCount', 'maxPanelCount', 'addPanelText'],
  read(reader, json, path) {
    const columns = readList(reader, json, `${path}.templateElements`, mostElements, (item, at) => {
      const kind = columnKinds.find((known) => known === item.type);
      if (!kind) {
        reader.list.add(`${at}.type`, 'unknown-kind', { what: told(item.type) });
        return null;
      }
      reader.onlyKeys(item, ['type', 'name', 'title', 'description', 'isRequired', ...elementKeys[kind]], at);
      return columnOf(reader, item, at, kind, typesOf[kind](reader, item, at));
    });
    const bounds = readBounds(reader, json, path, { min: 'minPanelCount', max: 'maxPanelCount', most: mostPanels });
    const row = reader.optionalLocal(json.templateTitle, `${path}.templateTitle`);
    const add = reader.optionalLocal(json.addPanelText, `${path}.addPanelText`);
    const captions: Captions = { ...(row ? { row } : {}), ...(add ? { add } : {}) };
    return single({ kind: 'rows', columns, ...bounds }, Object.keys(captions).length > 0 ? captions : undefined);
  },
};

const elementKeys: Record<ColumnKind, readonly string[]> = {
  text: boxKeys,
  comment: ['maxLength', 'rows'],
  radiogroup: ['choices', 'colCount'],
  dropdown: ['choices'],
  checkbox: ['choices', 'colCount'],
  boolean: [],
};

/** What each kind of column holds: a new one does not compile until it can be read. */
const typesOf: Record<ColumnKind, (reader: JsonReader, json: Json, path: string) => ValueType> = {
  text: (reader, json, path) => readBoxType(reader, json, path, 'text'),
  comment: (reader, json, path) => ({
    kind: 'text',
    maxLength: readLength(reader, json, path, defaultCommentLength),
  }),
  radiogroup: (reader, json, path) => ({ kind: 'choice', choices: readChoices(reader, json, path) }),
  dropdown: (reader, json, path) => ({ kind: 'choice', choices: readChoices(reader, json, path) }),
  checkbox: (reader, json, path) => ({ kind: 'choices', choices: readChoices(reader, json, path) }),
  boolean: () => ({ kind: 'boolean' }),
};

function readList(
  reader: JsonReader,
  json: Json,
  path: string,
  most: number,
  read: (item: Json, path: string) => RowColumn | null,
): RowColumn[] {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const given = reader.objects(json[key], path, most);
  const columns = given.map(({ item, path: at }) => read(item, at));
  if (given.length === 0) reader.list.add(path, 'missing', { what: key });
  refuseDuplicates(
    reader,
    columns.map((column) => column?.key ?? ''),
    path,
  );
  return columns.filter((column) => column !== null);
}

function columnOf(reader: JsonReader, json: Json, path: string, kind: ColumnKind, type: ValueType): RowColumn {
  return {
    key: reader.name(json.name, `${path}.name`, keyPattern),
    text: reader.local(json.title, `${path}.title`),
    help: reader.optionalLocal(json.description, `${path}.description`),
    kind,
    type,
    required: reader.boolean(json.isRequired, `${path}.isRequired`),
  };
}

function readBounds(
  reader: JsonReader,
  json: Json,
  path: string,
  keys: { min: string; max: string; most: number },
): { min: number; max: number } {
  const { most } = keys;
  const min = readWhole(reader, json[keys.min], `${path}.${keys.min}`, { otherwise: 0, least: 0, most });
  const max = readWhole(reader, json[keys.max], `${path}.${keys.max}`, { otherwise: most, least: 1, most });
  if (min > max) reader.list.add(`${path}.${keys.max}`, 'bad-number', {});
  return { min, max };
}
