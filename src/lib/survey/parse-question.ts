import type { Indicator } from '#lib/domain/indicator.ts';
import { isPeriod, type Period } from '#lib/domain/period.ts';
import { addressOf, type Field, type Question, type QuestionKind, questionKinds } from '#lib/domain/question.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { checkExpression } from './expression.ts';
import { isObject, type Json, type JsonReader, told } from './json-reader.ts';
import { type FieldDraft, type KindContext, kindReaders, type KindResult } from './kinds.ts';
import { mappingKeys, observesOf, readMapping } from './mapping.ts';

export type QuestionContext = KindContext & { indicators: Map<string, Indicator>; part: string; section: string };

const commonKeys = [
  'type',
  'name',
  'title',
  'description',
  'isRequired',
  'visibleIf',
  'period',
  ...mappingKeys,
] as const;

export const namePattern = /^[a-z][a-z0-9_]*$/;

/** Reads one SurveyJS question; null when its kind is not one that Samsyn can serve. */
export function parseQuestion(
  reader: JsonReader,
  json: Json,
  path: string,
  context: QuestionContext,
): ParsedQuestion | null {
  const kind = json.type;
  if (!isKind(kind)) {
    reader.list.add(`${path}.type`, 'unknown-kind', { what: told(kind) });
    return null;
  }
  const kindReader = kindReaders[kind];
  reader.onlyKeys(json, [...commonKeys, ...kindReader.keys], path);
  const name = reader.name(json.name, `${path}.name`, namePattern);
  const { rows, columns, rowsAreMunicipalities, fields } = kindReader.read(reader, json, path, context);
  const visibleIf = json.visibleIf === undefined ? null : reader.string(json.visibleIf, `${path}.visibleIf`, 100_000);
  const reads = visibleIf === null ? [] : checkExpression(visibleIf, `${path}.visibleIf`, reader.list);
  const question: Question = {
    name,
    kind,
    section: context.section,
    title: reader.local(json.title, `${path}.title`),
    help: reader.optionalLocal(json.description, `${path}.description`),
    period: readPeriod(reader, json, path),
    visibleIf,
    rows,
    columns,
    rowsAreMunicipalities,
    fields: [],
  };
  const base = readMapping(reader, json, path);
  question.fields = fields.map((draft): Field => ({
    address: addressOf(context.part, name, draft.row, draft.column),
    question: name,
    row: draft.row,
    column: draft.column,
    label: labelOf(draft, { rows, columns }),
    type: draft.type,
    required: reader.boolean(json.isRequired, `${path}.isRequired`),
    observes: observesOf(reader, context.indicators, [base, ...draft.steps], path),
  }));
  if (
    question.period === null &&
    question.fields.some((field) => field.observes !== null && field.type.kind === 'number')
  ) {
    reader.list.add(`${path}.period`, 'missing', { what: 'period' });
  }
  return { question, reads };
}

/** A question and the names that its condition reads. */
export type ParsedQuestion = { question: Question; reads: string[] };

function isKind(kind: unknown): kind is QuestionKind {
  return questionKinds.includes(kind as QuestionKind);
}

function readPeriod(reader: JsonReader, json: Json, path: string): Period | null {
  if (json.period === undefined) return null;
  const at = `${path}.period`;
  if (!isObject(json.period)) {
    reader.list.add(at, 'wrong-type', { what: '{from, to}' });
    return null;
  }
  const period = { from: told(json.period.from), to: told(json.period.to) };
  if (!isPeriod(period)) reader.list.add(at, 'bad-period', { what: `${period.from}–${period.to}` });
  return period;
}

function labelOf(draft: FieldDraft, { rows, columns }: Pick<KindResult, 'rows' | 'columns'>): LocalText | null {
  const row = rows.find((heading) => heading.key === draft.row)?.text;
  const column = columns.find((heading) => heading.key === draft.column)?.text;
  if (row && column) return { sv: `${row.sv}, ${column.sv}`, en: `${row.en}, ${column.en}` };
  return row ?? column ?? null;
}
