import { type Finding, findingsOf, stopsSubmission } from '#lib/domain/check.ts';
import { type SectionProgress, sectionProgress } from '#lib/domain/completeness.ts';
import type { ResponseDocument } from '#lib/domain/response.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { Tx } from '../db/index.ts';
import type { Assignment } from '../rounds/index.ts';
import { comparableFigures, type PreviousAnswers, previousAnswers } from './previous.ts';

/** How a response stands: progress per section, what the checks found, and last year's answers. */
export type StandingOfResponse = {
  progress: SectionProgress[];
  findings: Finding[];
  previous: PreviousAnswers;
};

export async function standingOf(
  tx: Tx,
  assignment: Assignment,
  document: ResponseDocument,
): Promise<StandingOfResponse> {
  const previous = await previousAnswers(tx, assignment);
  const figures = comparableFigures(assignment.edition, previous);
  return {
    progress: sectionProgress(assignment.parts, document, relevantQuestions),
    findings: assignment.parts.flatMap((part) =>
      findingsOf(part, document, figures, relevantQuestions(part, document)),
    ),
    previous,
  };
}

/** The addresses that keep a response from being submitted: missing answers, and findings to mend or explain. */
export function obstaclesOf(standing: StandingOfResponse): { missing: string[]; failing: string[] } {
  return {
    missing: standing.progress.flatMap(({ missing }) => missing),
    failing: standing.findings.filter(stopsSubmission).flatMap(({ addresses }) => addresses.slice(0, 1)),
  };
}
