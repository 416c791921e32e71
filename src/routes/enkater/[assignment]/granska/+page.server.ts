import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { stopsSubmission } from '#lib/domain/check.ts';
import { questionOf } from '#lib/domain/question.ts';
import { entryOf, isEditable } from '#lib/domain/response.ts';
import { answering, answeringForm } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { previousIn, readResponse, submitResponse } from '#lib/server/responses/index.ts';
import { submittedSections } from '#lib/survey/submitted-sections.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** All answers to look through before they are sent, with what still stops them. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const answering = await readResponse(locals.database, locals.actor, params.assignment, locals.now);
  if (!isEditable(answering.state)) redirect(303, `/enkater/${params.assignment}/kvitto`);
  const {
    parts,
    document,
    progress,
    findings,
    previous: _previous,
    previousInSupplement: _inSupplement,
    ...rest
  } = answering;
  const { broken: _broken, ...head } = rest;
  const missing = new Set(progress.flatMap((section) => section.missing));
  return {
    ...head,
    entries: Object.fromEntries(Object.entries(document).map(([address, stored]) => [address, entryOf(stored)])),
    failing: findings.filter(stopsSubmission).map((finding) => ({
      finding,
      previousYear: previousIn(answering, questionOf(finding.addresses[0] ?? '').part)?.year ?? null,
    })),
    // Made once when the page is shown, so that pressing the button twice sends one submission.
    key: crypto.randomUUID(),
    sections: submittedSections(parts, document).map((read) => ({
      ...read,
      missing: read.section.questions
        .filter(({ fields }) => fields.some(({ address }) => missing.has(address)))
        .map(({ name, title }) => ({ name, title })),
    })),
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
