import { answering } from '#lib/server/http/answering.ts';
import { readSubmission } from '#lib/server/responses/index.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const {
    parts: _parts,
    answers,
    ...receipt
  } = await readSubmission(locals.database, locals.actor, params.assignment, locals.now);
  return { ...receipt, answered: Object.keys(answers).length };
});
