import { isRows } from './answer.ts';
import type { Part, Section } from './edition.ts';
import { type Field, isAnswerable, type Question } from './question.ts';
import type { Entries, Entry } from './response.ts';
import { isCompleteList } from './typed-rows.ts';

/**
 * True when the field has a value or a stated reason why there is none. Zero is an answer; a list is one when it
 * has the rows that are asked for and each row what it must have.
 */
export function isAnswered({ type }: Pick<Field, 'type'>, entry: Entry | undefined): boolean {
  if (entry?.value === undefined) return entry?.reason !== undefined;
  return type.kind !== 'rows' || (isRows(entry.value) && isCompleteList(type, entry.value));
}

/** True for what keeps a response from being submitted: a required field without answer, or half a list. */
function isMissing(field: Field, entry: Entry | undefined): boolean {
  return !isAnswered(field, entry) && (field.required || entry?.value !== undefined);
}

/** Fields asked and answered, and those that must be answered before a submission but are not. */
export type Progress = { asked: number; answered: number; missing: string[] };

export type SectionProgress = Progress & { part: string; section: string };

/** Which questions of a part are asked, given its answers: the names that the conditions leave visible. */
export type Relevance = (part: Part, document: Entries) => Set<string>;

/** The questions to answer of those that are relevant: not the texts and sums between them. */
export function askedQuestions(section: Section, relevant: ReadonlySet<string>): Question[] {
  return section.questions.filter((question) => relevant.has(question.name) && isAnswerable(question));
}

/** The fields that count: those of relevant questions. */
export function relevantFields(section: Section, relevant: ReadonlySet<string>): Field[] {
  return section.questions.filter((question) => relevant.has(question.name)).flatMap((question) => question.fields);
}

export function progressOf(fields: Field[], document: Entries): Progress {
  return {
    asked: fields.length,
    answered: fields.filter((field) => isAnswered(field, document[field.address])).length,
    missing: fields.filter((field) => isMissing(field, document[field.address])).map(({ address }) => address),
  };
}

export function sectionProgress(parts: Part[], document: Entries, relevance: Relevance): SectionProgress[] {
  return parts.flatMap((part) => {
    const relevant = relevance(part, document);
    return part.sections.map((section) => ({
      part: part.key,
      section: section.key,
      ...progressOf(relevantFields(section, relevant), document),
    }));
  });
}

export function totalProgress(sections: Progress[]): Progress {
  return {
    asked: sections.reduce((sum, { asked }) => sum + asked, 0),
    answered: sections.reduce((sum, { answered }) => sum + answered, 0),
    missing: sections.flatMap(({ missing }) => missing),
  };
}

/** A question is done when all its fields are; the task list counts questions, as people do. */
export function isQuestionAnswered(question: Question, document: Entries): boolean {
  return question.fields.every((field) => !isMissing(field, document[field.address]));
}
