import { type Finding, findingsOf, stopsSubmission } from '#lib/domain/check.ts';
import { type SectionProgress, sectionProgress } from '#lib/domain/completeness.ts';
import type { ResponseDocument } from '#lib/domain/response.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { Tx } from '../db/index.ts';
import type { Assignment } from '../rounds/index.ts';
import { comparableFigures, type PreviousAnswers, previousAnswers } from './previous.ts';

/**
 * How a response stands: progress per section, what the checks found, and last year's answers: to the round's edition,
 * and to the county's supplement, which may have been asked in another year.
 */
export type StandingOfResponse = {
  progress: SectionProgress[];
  findings: Finding[];
  previous: PreviousAnswers;
  previousInSupplement: PreviousAnswers;
};

export async function standingOf(
  tx: Tx,
  assignment: Assignment,
  document: ResponseDocument,
): Promise<StandingOfResponse> {
  const [first, supplement] = assignment.editions;
  const previous = await previousAnswers(tx, assignment, first);
  const previousInSupplement = supplement ? await previousAnswers(tx, assignment, supplement) : null;
  const figures = new Map([
    ...comparableFigures(first.edition, previous),
    ...(supplement ? comparableFigures(supplement.edition, previousInSupplement) : []),
  ]);
  return {
    progress: sectionProgress(assignment.parts, document, relevantQuestions),
    findings: assignment.parts.flatMap((part) =>
      findingsOf(part, document, figures, relevantQuestions(part, document)),
    ),
    previous,
    previousInSupplement,
  };
}

/** The addresses that keep a response from being submitted: missing answers, and findings to mend or explain. */
export function obstaclesOf(standing: StandingOfResponse): { missing: string[]; failing: string[] } {
  return {
    missing: standing.progress.flatMap(({ missing }) => missing),
    failing: standing.findings.filter(stopsSubmission).flatMap(({ addresses }) => addresses.slice(0, 1)),
  };
}

/** Last year's answers to a part's edition. */
export function previousIn(
  { previous, previousInSupplement }: Pick<StandingOfResponse, 'previous' | 'previousInSupplement'>,
  part: string,
): PreviousAnswers {
  return [previous, previousInSupplement].find((one) => one?.parts.includes(part)) ?? null;
}
