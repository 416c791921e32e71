import { redirect } from '@sveltejs/kit';
import { isProblem, Problem, type Violation } from '#lib/domain/problem.ts';
import type { GivenEntry } from '#lib/domain/trail-draft.ts';
import { answering, failing, throwAsError } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { queryText } from '#lib/server/http/query.ts';
import { addEntry, dayOf, readThread } from '#lib/server/trail/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';
import { actionKinds, type EntryAction, entryFields, fieldName, nothingWritten } from './entry-form.ts';

export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => ({
  ...(await readThread(locals.database, locals.actor, params, locals.now)),
  saved: queryText(url, 'sparat'),
  today: dayOf(locals.now),
  now: locals.now,
}));

const none: Record<string, Violation> = {};

function baseIn(form: FormData): number {
  const text = textField(form, 'base');
  if (!/^\d{1,9}$/.test(text)) throw new Problem('bad-request', { what: 'base' });
  return Number(text);
}

function writtenIn(form: FormData, action: EntryAction): GivenEntry {
  const fields = entryFields.map((field) => [field, textField(form, fieldName(action, field))] as const);
  return { ...nothingWritten, ...Object.fromEntries(fields) };
}

/** What the person wrote comes back with what is wrong, or with what happened since `base`. */
const entering = (action: EntryAction) => async (event: RequestEvent) => {
  const { locals, params, request } = event;
  let written = nothingWritten;
  let base = 0;
  try {
    const form = await readForm(request);
    base = baseIn(form);
    written = writtenIn(form, action);
    const entry = { ...params, base, kind: actionKinds[action], given: written };
    await addEntry(locals.database, locals.actor, entry, locals.now);
  } catch (error) {
    const again = { action, kind: actionKinds[action], written, base };
    if (isProblem(error, 'answers-invalid')) return failing(error, { ...again, violations: error.details.violations });
    if (isProblem(error, 'changed-meanwhile')) return failing(error, { ...again, violations: none });
    throwAsError(error);
  }
  redirect(303, `/rad/${params.agreement}/fragor/${params.question}?sparat=${action}`);
};

export const actions = {
  answer: entering('answer'),
  assign: entering('assign'),
  measure: entering('measure'),
  close: entering('close'),
  reopen: entering('reopen'),
};
