import { json } from '@sveltejs/kit';
import { answering } from '#lib/server/http/answering.ts';
import { readJson } from '#lib/server/http/body.ts';
import { saveAnswers } from '#lib/server/responses/index.ts';
import type { RequestEvent } from './$types';
import { readSave } from './read-save.ts';

/** Saves changed answers; see `saveAnswers` for what it answers with and when it refuses. */
export const PATCH = answering(async ({ locals, params, request }: RequestEvent) => {
  const save = readSave(await readJson(request));
  return json(await saveAnswers(locals.database, locals.actor, params.assignment, save, locals.now));
});
