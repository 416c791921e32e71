import type { ValueType } from '#lib/domain/question.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { bySwedishOrder } from '#lib/domain/text.ts';
import { type Json, type JsonReader, told } from '../json-reader.ts';
import { mostColumns, readRows, readSteps, type Step } from './headings.ts';
import type { FieldDraft, KindReader, KindResult } from './kind.ts';
import { boxKeys, numberKeys, readBoxType, readChoices } from './values.ts';

const mostItems = 60;

/** Several short boxes under one title. */
export const multipletext: KindReader = {
  nature: 'figures',
  keys: ['items', 'colCount'],
  read(reader, json, path) {
    const shape = { list: 'items', key: 'name', text: 'title', most: mostItems, keys: boxKeys };
    const items = readSteps(reader, json, path, shape, (step, item, at) => ({
      ...step,
      type: readBoxType(reader, item, at, 'text'),
    }));
    return table(
      items,
      [],
      items.map(({ heading, mapping, type }) => ({ row: heading.key, column: null, type, steps: [mapping] })),
    );
  },
};

/** One choice on the same scale for each row. */
export const matrix: KindReader = {
  nature: 'figures',
  keys: ['columns', 'rows'],
  read(reader, json, path) {
    const choices = readChoices(reader, json, path, { key: 'columns', most: mostColumns });
    const rows = readRows(reader, json, path);
    const type: ValueType = { kind: 'choice', choices };
    return table(
      rows,
      [],
      rows.map(({ heading, mapping }) => ({ row: heading.key, column: null, type, steps: [mapping] })),
    );
  },
};

/** A table of cells, with rows of its author's or one for each municipality. */
export const matrixdropdown: KindReader = {
  nature: 'figures',
  keys: ['columns', 'rows', 'rowsFrom', ...numberKeys],
  read(reader, json, path, context) {
    refuseOther(reader, json, path, 'inputType', ['number']);
    refuseOther(reader, json, path, 'rowsFrom', ['municipalities']);
    const rowsAreMunicipalities = json.rowsFrom === 'municipalities';
    const rows = rowsAreMunicipalities ? municipalityRows(context.municipalities) : readRows(reader, json, path);
    const shape = { list: 'columns', key: 'name', text: 'title', most: mostColumns, keys: cellKeys };
    const columns = readSteps(reader, json, path, shape, (step, item, at) => ({
      ...step,
      type: readCellType(reader, { json, item }, at, rowsAreMunicipalities),
    }));
    const fields = rows.flatMap((row) =>
      columns.map((column) => ({
        row: row.heading.key,
        column: column.heading.key,
        type: column.type,
        steps: [row.mapping, column.mapping],
      })),
    );
    return { ...table(rows, columns, fields), rowsAreMunicipalities };
  },
};

const cellKeys = ['cellType', 'choices', ...boxKeys] as const;

/** A cell is a number unless its column says otherwise; what the table says of numbers holds for all of them. */
function readCellType(
  reader: JsonReader,
  { json, item }: { json: Json; item: Json },
  path: string,
  numbersOnly: boolean,
): ValueType {
  if (numbersOnly) {
    // The grid of municipalities has boxes for numbers, and a row of sums.
    refuseOther(reader, item, path, 'cellType', ['text']);
    refuseOther(reader, item, path, 'inputType', ['number']);
  } else refuseOther(reader, item, path, 'cellType', ['text', 'dropdown', 'boolean']);
  if (item.cellType === 'boolean') return { kind: 'boolean' };
  if (item.cellType === 'dropdown') return { kind: 'choice', choices: readChoices(reader, item, path) };
  const isNumber = (item.inputType ?? 'number') === 'number';
  return readBoxType(reader, isNumber ? { ...numbersOf(json), ...item } : item, path, 'number');
}

function numbersOf(json: Json): Json {
  return Object.fromEntries(numberKeys.map((key) => [key, json[key]]));
}

/** What is not one of these would be read as one of them. */
export function refuseOther(reader: JsonReader, json: Json, path: string, key: string, only: readonly string[]): void {
  if (json[key] !== undefined && !only.some((known) => known === json[key]))
    reader.list.add(`${path}.${key}`, 'unknown-kind', { what: told(json[key]) });
}

function municipalityRows(municipalities: Municipality[]): Step[] {
  return [...municipalities]
    .sort((a, b) => bySwedishOrder(a.name, b.name))
    .map(({ code, name }) => ({
      heading: { key: code, text: { sv: name, en: name } },
      mapping: { breakdown: {}, unit: code },
    }));
}

function table(rows: Step[], columns: Step[], fields: FieldDraft[]): KindResult {
  return {
    rows: rows.map(({ heading }) => heading),
    columns: columns.map(({ heading }) => heading),
    rowsAreMunicipalities: false,
    fields,
  };
}
