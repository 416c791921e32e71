/** A respondent's answers to what it is asked: by what a field observes, or by its name where it observes nothing. */
import type { Part, Section } from '#lib/domain/edition.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import { itemsOf, localAgreement } from './choices.ts';
import { reported, silenceOf } from './events.ts';
import { obstacleOf, workWithVolunteers } from './texts.ts';

/** Who answers, and for which year; `municipality` is null for agencies. */
export type Respondent = { organisation: string; municipality: string | null; year: number };

type Answers = Record<string, Entry>;

const some = (value: Entry['value'] | undefined): Entry | undefined => (value === undefined ? undefined : { value });

/** Questions that belong to no indicator, by name. */
const unobserved: Readonly<Record<string, (respondent: Respondent) => string | undefined>> = {
  so_sprak_annat: () => 'Oromo',
  ideburen_samarbete: ({ organisation, municipality, year }) =>
    workWithVolunteers(organisation, municipality, year) ? 'ja' : 'nej',
  hinder: ({ municipality }) => obstacleOf(municipality ?? ''),
  lok_finns: ({ municipality }) => localAgreement(municipality ?? ''),
};

function figure(field: Field, respondent: Respondent): Entry | undefined {
  const { observes } = field;
  const municipality = observes?.unit ?? respondent.municipality;
  if (!observes || municipality === null) return undefined;
  const { component, breakdown, indicator } = observes;
  const { value, note } = reported(
    indicator,
    { municipality, year: respondent.year, component, breakdown },
    observes.unit === null,
  );
  return { value: String(value), ...(note === null ? {} : { note }) };
}

function entryOf(field: Field, respondent: Respondent): Entry | undefined {
  const { organisation, municipality, year } = respondent;
  const reason = municipality === null ? undefined : silenceOf(municipality, year, field.question);
  if (reason) return { reason };
  if (!field.observes) return some(unobserved[field.question]?.(respondent));
  switch (field.type.kind) {
    case 'number':
      return figure(field, respondent);
    case 'choices':
      return some(itemsOf(field.observes.indicator, municipality ?? '', year));
    case 'text':
      return some(workWithVolunteers(organisation, municipality, year));
    default:
      throw new Error(`The demonstration cannot answer ${field.address}.`);
  }
}

/** What a respondent gives in one field; undefined for what they leave empty. */
export type AnswerIn = (field: Field) => Entry | undefined;

function answersTo(part: Part, answerIn: AnswerIn): Answers {
  const fields = questionsOf(part).flatMap((question) => question.fields);
  const all = Object.fromEntries(
    fields.flatMap((field) => {
      const entry = answerIn(field);
      return entry ? [[field.address, entry]] : [];
    }),
  );
  const relevant = relevantQuestions(part, all);
  const asked = new Set(fields.filter(({ question }) => relevant.has(question)).map(({ address }) => address));
  return Object.fromEntries(Object.entries(all).filter(([address]) => asked.has(address)));
}

/** Section by section, as people answer: what they save at a time. */
export type Answered = { section: Section; answers: Map<string, Entry> }[];

export function bySection(parts: Part[], answerIn: AnswerIn): Answered {
  return parts.flatMap((part) => {
    const answers = answersTo(part, answerIn);
    return part.sections.map((section) => {
      const addresses = section.questions.flatMap((question) => question.fields.map(({ address }) => address));
      return {
        section,
        answers: new Map(
          addresses.flatMap((address) => (answers[address] ? [[address, answers[address]] as const] : [])),
        ),
      };
    });
  });
}

/** The answers to Östergötland's questionnaire. */
export function answersBySection(parts: Part[], respondent: Respondent): Answered {
  return bySection(parts, (field) => entryOf(field, respondent));
}
