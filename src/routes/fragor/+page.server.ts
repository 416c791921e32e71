import { answering } from '#lib/server/http/answering.ts';
import { ownQuestions } from '#lib/server/trail/index.ts';
import type { PageServerLoadEvent } from './$types';

/** The questions put to the visitor's own organisations. */
export const load = answering(async ({ locals }: PageServerLoadEvent) => ({
  questions: await ownQuestions(locals.database, locals.actor),
  now: locals.now,
}));
