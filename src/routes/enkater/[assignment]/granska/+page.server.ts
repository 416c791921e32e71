import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { stopsSubmission } from '#lib/domain/check.ts';
import { entryOf, isEditable } from '#lib/domain/response.ts';
import { answering, answeringForm } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { readResponse, submitResponse } from '#lib/server/responses/index.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** All answers to look through before they are sent, with what still stops them. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const answering = await readResponse(locals.database, locals.actor, params.assignment, locals.now);
  if (!isEditable(answering.state)) redirect(303, `/enkater/${params.assignment}/kvitto`);
  const { parts, document, progress, findings, previous, broken: _broken, ...head } = answering;
  const missing = new Set(progress.flatMap((section) => section.missing));
  return {
    ...head,
    entries: Object.fromEntries(Object.entries(document).map(([address, stored]) => [address, entryOf(stored)])),
    previousYear: previous?.year ?? null,
    failing: findings.filter(stopsSubmission),
    // Made once when the page is shown, so that pressing the button twice sends one submission.
    key: crypto.randomUUID(),
    sections: parts.flatMap((part) => {
      const relevant = relevantQuestions(part, document);
      return part.sections.map((section) => ({
        section,
        relevant: section.questions.filter(({ name }) => relevant.has(name)).map(({ name }) => name),
        missing: section.questions
          .filter(({ fields }) => fields.some(({ address }) => missing.has(address)))
          .map(({ name, title }) => ({ name, title })),
      }));
    }),
  };
});

export const actions = {
  default: answeringForm(async ({ locals, params, request }: RequestEvent) => {
    const form = await readForm(request);
    const base = Number(textField(form, 'base'));
    const key = textField(form, 'key');
    if (!Number.isSafeInteger(base) || base < 0 || !/^[0-9a-f-]{36}$/.test(key)) {
      throw new Problem('bad-request', { what: 'base, key' });
    }
    await submitResponse(locals.database, locals.actor, params.assignment, { base, key }, locals.now);
    redirect(303, `/enkater/${params.assignment}/kvitto`);
  }),
};
