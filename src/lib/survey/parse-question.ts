import type { Indicator } from '#lib/domain/indicator.ts';
import { isPeriod, type Period } from '#lib/domain/period.ts';
import {
  addressOf,
  type Field,
  type Panel,
  type Question,
  type QuestionKind,
  questionKinds,
} from '#lib/domain/question.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { checkExpression, type Reading } from './expression.ts';
import { isObject, type Json, type JsonReader, told } from './json-reader.ts';
import { type FieldDraft, type KindContext, type KindNature, kindReaders, type KindResult } from './kinds/index.ts';
import { type Mapping, mappingKeys, observesOf, readMapping } from './mapping.ts';

/** The panels around a question with their conditions, and the names that those read. */
export type Enclosing = { panels: Panel[]; conditions: string[]; reads: Reading[] };

export type QuestionContext = KindContext & {
  indicators: Map<string, Indicator>;
  part: string;
  section: string;
  enclosing: Enclosing;
};

/** What questions of each nature have in common. */
const commonKeys: Record<KindNature, readonly string[]> = {
  figures: ['type', 'name', 'title', 'description', 'isRequired', 'visibleIf', 'period', ...mappingKeys],
  lists: ['type', 'name', 'title', 'description', 'isRequired', 'visibleIf', 'period'],
  computed: ['type', 'name', 'title', 'description', 'visibleIf'],
  content: ['type', 'name', 'visibleIf'],
};

export const namePattern = /^[a-z][a-z0-9_]*$/;

/** Names that SurveyJS's expressions read as something of their own. */
const reservedNames = new Set(['locale', 'pageno', 'pagecount', 'survey', 'panel', 'row', 'item', 'question']);

/** The name of a question or a panel. */
export function readName(reader: JsonReader, json: Json, path: string): string {
  const name = reader.name(json.name, `${path}.name`, namePattern);
  if (reservedNames.has(name)) reader.list.add(`${path}.name`, 'forbidden-name', { what: name });
  return name;
}

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
  const { nature } = kindReader;
  reader.onlyKeys(json, [...commonKeys[nature], ...kindReader.keys], path);
  const name = readName(reader, json, path);
  const { fields, reads = [], ...shape } = kindReader.read(reader, json, path, context);
  const condition = readCondition(reader, json, path, context.enclosing);
  const { panels } = context.enclosing;
  const question: Question = {
    name,
    kind,
    section: context.section,
    title: nature === 'content' ? { sv: '', en: '' } : reader.local(json.title, `${path}.title`),
    help: reader.optionalLocal(json.description, `${path}.description`),
    period: readPeriod(reader, json, path),
    visibleIf: condition.text,
    ...shape,
    fields: [],
    ...(panels.length > 0 ? { panels } : {}),
  };
  const base: Mapping = nature === 'figures' ? readMapping(reader, json, path) : { breakdown: {} };
  question.fields = fields.map((draft): Field => ({
    address: addressOf(context.part, name, draft.row, draft.column),
    question: name,
    row: draft.row,
    column: draft.column,
    label: labelOf(draft, shape),
    type: draft.type,
    required: reader.boolean(json.isRequired, `${path}.isRequired`),
    observes: observesOf(reader, context.indicators, { steps: [base, ...draft.steps], type: draft.type }, path),
  }));
  if (
    question.period === null &&
    question.fields.some((field) => field.observes !== null && field.type.kind === 'number')
  ) {
    reader.list.add(`${path}.period`, 'missing', { what: 'period' });
  }
  return { question, reads: [...condition.reads, ...reads] };
}

/** A question and the names that its conditions and its expression read. */
export type ParsedQuestion = { question: Question; reads: Reading[] };

/** The element's own condition and those of the panels around it, as one. */
export function readCondition(
  reader: JsonReader,
  json: Json,
  path: string,
  { conditions, reads }: Enclosing,
): { text: string | null; own: string | null; reads: Reading[] } {
  const at = `${path}.visibleIf`;
  const own = json.visibleIf === undefined ? null : reader.string(json.visibleIf, at, 100_000);
  const names = own === null ? [] : checkExpression(own, at, reader.list);
  const all = own === null ? conditions : [...conditions, own];
  return {
    text: all.length > 1 ? all.map((condition) => `(${condition})`).join(' and ') : (all[0] ?? null),
    own,
    reads: [...names.map((name) => ({ path: at, name })), ...reads],
  };
}

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
