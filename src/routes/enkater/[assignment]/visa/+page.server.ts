import { answering } from '#lib/server/http/answering.ts';
import { readSubmission } from '#lib/server/responses/index.ts';
import { submittedSections } from '#lib/survey/submitted-sections.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { parts, ...submission } = await readSubmission(locals.database, locals.actor, params.assignment, locals.now);
  return { ...submission, sections: submittedSections(parts, submission.answers) };
});
