import { Problem } from '#lib/domain/problem.ts';
import { answering } from '#lib/server/http/answering.ts';
import { readSubmission } from '#lib/server/responses/index.ts';
import { followRound } from '#lib/server/rounds/index.ts';
import { submittedSections } from '#lib/survey/submitted-sections.ts';
import type { PageServerLoadEvent } from './$types';

/** One organisation's submission, when the address names its own round and county. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const { round, standings } = await followRound(database, actor, params.round);
  const isOfRound = standings.some(({ assignment }) => assignment === params.assignment);
  if (round.county !== params.county || !isOfRound) throw new Problem('not-found', {});
  const { parts, answers, ...submission } = await readSubmission(database, actor, params.assignment, now);
  return {
    round: { id: round.id, title: round.title, countyName: round.countyName, county: round.county },
    submission: { ...submission, answers, sections: submittedSections(parts, answers) },
    synthetic: submission.synthetic,
  };
});
