import type { Part, Section } from '#lib/domain/edition.ts';
import type { Entries } from '#lib/domain/response.ts';
import { relevantQuestions } from './relevance.ts';

/** The sections of a submission, each with the names of the questions that were asked, given its answers. */
export function submittedSections(parts: Part[], answers: Entries): { section: Section; relevant: string[] }[] {
  return parts.flatMap((part) => {
    const relevant = relevantQuestions(part, answers);
    return part.sections.map((section) => ({
      section,
      relevant: section.questions.filter(({ name }) => relevant.has(name)).map(({ name }) => name),
    }));
  });
}
