/** A questionnaire as it stands on paper, in one language: numbered questions with room for their answers. */
import type { Content } from './content.ts';
import { type Edition, type Part, questionsOf, type Section } from './edition.ts';
import type { Period } from './period.ts';
import {
  type FieldType,
  isAnswerable,
  type NumberUnit,
  type Panel,
  type Question,
  type RowsType,
  yesAndNo,
} from './question.ts';
import type { Language, LocalText } from './text.ts';

/** Room for one short answer, and what stands after it. */
export type PaperBox = { kind: 'box'; isNarrow: boolean; after: NumberUnit | 'date' | null };

/** Room for one answer: a box, empty lines, or choices to tick. */
export type PaperRoom = PaperBox | { kind: 'lines' } | { kind: 'choices'; several: boolean; texts: string[] };

/** A cell to write in, one to tick, or one with choices of its own. */
export type PaperCell = 'empty' | 'tick' | string[];

export type PaperTable = { kind: 'table'; columns: string[]; rows: { text: string; cells: PaperCell[] }[] };

/** Questions that are asked over again, at most so many times. */
export type PaperForm = {
  kind: 'form';
  caption: string | null;
  most: number;
  questions: { title: string; help: string | null; room: PaperRoom }[];
};

export type PaperAnswer =
  | PaperRoom
  | PaperTable
  | PaperForm
  | { kind: 'scale'; texts: string[]; least: string | null; most: string | null }
  | { kind: 'boxes'; rows: { text: string; room: PaperRoom }[] }
  /** One row for each of so many municipalities, when they are too many to be written out. */
  | { kind: 'municipalities'; count: number; table: PaperTable }
  /** A table that the respondent makes longer, at most so many rows. */
  | { kind: 'list'; most: number; table: PaperTable }
  | { kind: 'computed' };

export type PaperHeading = { title: string; help: string | null };

export type PaperQuestion = {
  kind: 'question';
  /** Counted through the part; null for what is only shown. */
  number: number | null;
  title: string;
  help: string | null;
  period: Period | null;
  /** When it is asked, in words. */
  condition: string | null;
  answer: PaperAnswer;
  /** The panels that begin with it. */
  panels: PaperHeading[];
};

export type PaperItem = PaperQuestion | { kind: 'text'; content: Content };
export type PaperSection = { title: string; intro: string | null; items: PaperItem[] };
export type PaperPart = { key: string; title: string; count: number; sections: PaperSection[] };

/** Tells in words when a question is asked; `others` are all questions of its part. */
export type ConditionWords = (condition: string, others: Question[], language: Language) => string;

/** More rows than this are not written out where each is a municipality. */
const mostMunicipalities = 30;
/** A text that may be longer than this, in characters, has lines to be written on. */
const shortText = 200;
const blankRows = 4;

/** Every part of the edition with its questions numbered through its sections. */
export function paperOf({ parts }: Edition, language: Language, words: ConditionWords): PaperPart[] {
  return parts.map((part) => partOf(part, language, words));
}

function partOf(part: Part, language: Language, words: ConditionWords): PaperPart {
  const all = questionsOf(part);
  const asked = all.filter(isAnswerable);
  const numbers = new Map(asked.map(({ name }, at) => [name, at + 1]));
  const told: Told = {
    language,
    numberOf: (question) => numbers.get(question.name) ?? null,
    conditionOf: ({ visibleIf }) => (visibleIf === null ? null : words(visibleIf, all, language)),
  };
  return {
    key: part.key,
    title: part.title[language],
    count: asked.length,
    sections: part.sections.map((section) => sectionOf(section, told)),
  };
}

type Told = {
  language: Language;
  numberOf: (question: Question) => number | null;
  conditionOf: (question: Question) => string | null;
};

function sectionOf({ title, intro, questions }: Section, told: Told): PaperSection {
  const { language } = told;
  const items = questions.map((question, at): PaperItem => {
    const { shows, help, period } = question;
    if (shows?.kind === 'content') return { kind: 'text', content: shows.content[language] };
    return {
      kind: 'question',
      number: told.numberOf(question),
      title: question.title[language],
      help: help?.[language] ?? null,
      period,
      condition: told.conditionOf(question),
      answer: answerOf(question, language),
      panels: begunWith(question, questions[at - 1]).map(({ title: heading, help: below }) => ({
        title: heading?.[language] ?? '',
        help: below?.[language] ?? null,
      })),
    };
  });
  return { title: title[language], intro: intro?.[language] ?? null, items };
}

/** The titled panels around the question that the one before it did not stand in. */
function begunWith({ panels = [] }: Question, before: Question | undefined): Panel[] {
  const open = new Set(before?.panels?.map(({ name }) => name));
  return panels.filter(({ name, title, help }) => !open.has(name) && (title !== null || help !== null));
}

function answerOf(question: Question, language: Language): PaperAnswer {
  const [first] = question.fields;
  if (!first) return { kind: 'computed' };
  const { type } = first;
  if (type.kind === 'rows') return rowsOf(question, type, language);
  if (question.kind === 'rating') return scaleOf(question, type, language);
  if (question.kind === 'matrix') return statementsOf(question, type, language);
  if (question.columns.length > 0) return gridOf(question, language);
  if (question.rows.length === 0) return roomFor(type, language);
  const rows = question.rows.map(({ key, text }) => ({
    text: text[language],
    room: roomFor(typeAt(question, key, null), language),
  }));
  return { kind: 'boxes', rows };
}

function typeAt({ fields }: Question, row: string, column: string | null): FieldType | undefined {
  return fields.find((field) => field.row === row && field.column === column)?.type;
}

function roomFor(type: FieldType | undefined, language: Language): PaperRoom {
  switch (type?.kind) {
    case 'number':
      return { kind: 'box', isNarrow: true, after: type.unit ?? null };
    case 'date':
      return { kind: 'box', isNarrow: true, after: 'date' };
    case 'text':
      return type.maxLength > shortText ? { kind: 'lines' } : { kind: 'box', isNarrow: false, after: null };
    case 'boolean':
    case 'choice':
    case 'choices':
      return { kind: 'choices', several: type.kind === 'choices', texts: textsOf(type, language) };
    default:
      return { kind: 'box', isNarrow: false, after: null };
  }
}

function textsOf(type: FieldType, language: Language): string[] {
  if (type.kind === 'boolean') return [yesAndNo.yes[language], yesAndNo.no[language]];
  return type.kind === 'choice' || type.kind === 'choices' ? type.choices.map(({ text }) => text[language]) : [];
}

function scaleOf({ captions }: Question, type: FieldType, language: Language): PaperAnswer {
  const caption = (text: LocalText | undefined): string | null => text?.[language] ?? null;
  return {
    kind: 'scale',
    texts: textsOf(type, language),
    least: caption(captions?.least),
    most: caption(captions?.most),
  };
}

/** Statements on the same scale: a table to tick in. */
function statementsOf({ rows }: Question, type: FieldType, language: Language): PaperTable {
  const columns = textsOf(type, language);
  return {
    kind: 'table',
    columns,
    rows: rows.map(({ text }) => ({ text: text[language], cells: columns.map(() => 'tick' as const) })),
  };
}

function gridOf(question: Question, language: Language): PaperAnswer {
  const { rows, columns, rowsAreMunicipalities } = question;
  const isLong = rowsAreMunicipalities && rows.length > mostMunicipalities;
  const shown = isLong ? Array.from({ length: blankRows }, () => ({ key: rows[0]?.key ?? '', text: null })) : rows;
  const table: PaperTable = {
    kind: 'table',
    columns: columns.map(({ text }) => text[language]),
    rows: shown.map(({ key, text }) => ({
      text: text?.[language] ?? '',
      cells: columns.map((column) => cellFor(typeAt(question, key, column.key), language)),
    })),
  };
  return isLong ? { kind: 'municipalities', count: rows.length, table } : table;
}

function cellFor(type: FieldType | undefined, language: Language): PaperCell {
  const texts = type ? textsOf(type, language) : [];
  return texts.length > 0 ? texts : 'empty';
}

function rowsOf({ kind, captions }: Question, { columns, max }: RowsType, language: Language): PaperAnswer {
  if (kind === 'matrixdynamic') {
    const cells = columns.map(({ type }) => cellFor(type, language));
    const rows = Array.from({ length: Math.min(blankRows, max) }, () => ({ text: '', cells }));
    const table: PaperTable = { kind: 'table', columns: columns.map(({ text }) => text[language]), rows };
    return { kind: 'list', most: max, table };
  }
  return {
    kind: 'form',
    caption: captions?.row?.[language] ?? null,
    most: max,
    questions: columns.map(({ text, help, type }) => ({
      title: text[language],
      help: help?.[language] ?? null,
      room: roomFor(type, language),
    })),
  };
}
