import type { Bridge } from './bridge.ts';
import type { Check } from './check.ts';
import type { ReporterRef } from './indicator.ts';
import type { Period } from './period.ts';
import type { Field, Question } from './question.ts';
import type { LocalText } from './text.ts';

/** A section is a page of the form; `goalArea` ties it to the agreement. */
export type Section = {
  key: string;
  title: LocalText;
  intro: LocalText | null;
  goalArea: string | null;
  questions: Question[];
};

/** What one kind of respondent is asked; `survey` is the SurveyJS definition that it was read from. */
export type Part = {
  key: string;
  title: LocalText;
  respondent: ReporterRef;
  sections: Section[];
  checks: Check[];
  survey: Record<string, unknown>;
};

export type Edition = {
  key: string;
  questionnaire: string;
  label: string;
  agreement: string;
  title: LocalText;
  period: Period;
  changelog: LocalText;
  parts: Part[];
  /** `part/question` → how it compares with the edition before; absent means the same. */
  bridges: Record<string, Bridge>;
  /** `part/question` of the edition before that is no longer asked → why. */
  dropped: Record<string, LocalText>;
  /** Codes of the agreement's indicators that the edition does not ask for, as its author says. */
  leftOut?: string[];
};

/** That SKR was consulted before the municipalities were asked (SFS 1982:668), on which ISO date, or why it was not. */
export type Consultation = { consultedOn: string } | { reason: string };

export function questionsOf(part: Part): Question[] {
  return part.sections.flatMap((section) => section.questions);
}

export function fieldsOf(part: Part): Field[] {
  return questionsOf(part).flatMap((question) => question.fields);
}

/** Fields by address, as a Map: an address that came from outside cannot reach an object's prototype. */
export function fieldsByAddress(parts: Part[]): Map<string, Field> {
  return new Map(parts.flatMap(fieldsOf).map((field) => [field.address, field]));
}

export function bridgeOf(edition: Edition, part: string, question: string): Bridge {
  return edition.bridges[`${part}/${question}`] ?? { kind: 'same', note: null };
}
