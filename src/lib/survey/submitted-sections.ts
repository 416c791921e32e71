import { type Part, questionsOf, type Section } from '#lib/domain/edition.ts';
import type { Entries } from '#lib/domain/response.ts';
import { computedText } from './computed-text.ts';
import { relevantAmong } from './relevance.ts';
import { toSurveyData } from './survey-data.ts';

/** A section to read: the questions that were asked, given the answers, and what its expressions came to, by name. */
export type ReadSection = { section: Section; relevant: string[]; computed: Record<string, string> };

function sectionsToRead(part: Part, answers: Entries): ReadSection[] {
  const data = toSurveyData(part, answers);
  const relevant = relevantAmong(questionsOf(part), data);
  return part.sections.map((section) => ({
    section,
    relevant: section.questions.filter(({ name }) => relevant.has(name)).map(({ name }) => name),
    computed: computedIn(section, data),
  }));
}

/** The sections of a response, as far as they are asked given its answers. */
export function submittedSections(parts: Part[], answers: Entries): ReadSection[] {
  return parts.flatMap((part) => sectionsToRead(part, answers));
}

/** What the section's expressions come to, by name and as it is read, given the part's answers in SurveyJS's shape. */
export function computedIn({ questions }: Section, data: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ name, shows }) =>
      shows?.kind === 'computed' ? [[name, computedText(shows, data[name])] as const] : [],
    ),
  );
}
