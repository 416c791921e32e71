import type { Part, Section } from './edition.ts';
import type { Field, Question } from './question.ts';
import type { Entries, Entry } from './response.ts';

/** True when the address has a value or a stated reason why there is none. Zero is an answer. */
export function isAnswered(entry: Entry | undefined): boolean {
  return entry !== undefined && (entry.value !== undefined || entry.reason !== undefined);
}

/** Fields asked and answered, and those that must be answered before a submission but are not. */
export type Progress = { asked: number; answered: number; missing: string[] };

export type SectionProgress = Progress & { part: string; section: string };

/** Which questions of a part are asked, given its answers: the names that the conditions leave visible. */
export type Relevance = (part: Part, document: Entries) => Set<string>;

/** The fields that count: those of relevant questions. */
export function relevantFields(section: Section, relevant: Set<string>): Field[] {
  return section.questions.filter((question) => relevant.has(question.name)).flatMap((question) => question.fields);
}

export function progressOf(fields: Field[], document: Entries): Progress {
  const unanswered = fields.filter((field) => !isAnswered(document[field.address]));
  return {
    asked: fields.length,
    answered: fields.length - unanswered.length,
    missing: unanswered.filter((field) => field.required).map((field) => field.address),
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
  return question.fields.every((field) => isAnswered(document[field.address]) || !field.required);
}
