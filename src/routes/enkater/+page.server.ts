import { listAssignments } from '#lib/server/rounds/index.ts';
import { ownComparisons } from '#lib/server/comparisons/index.ts';
import { countOwnQuestions } from '#lib/server/trail/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals }: PageServerLoadEvent) => {
  const assignments = await listAssignments(locals.database, locals.actor);
  const comparisons = await ownComparisons(locals.database, locals.actor);
  const { open } = await countOwnQuestions(locals.database, locals.actor);
  return {
    assignments,
    comparisons,
    openQuestions: open,
    now: locals.now,
    synthetic: assignments.some(({ synthetic }) => synthetic),
  };
});
