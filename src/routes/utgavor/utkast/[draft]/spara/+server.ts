import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '#lib/domain/problem.ts';
import { openDraft, saveDraft } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { readJson } from '#lib/server/http/body.ts';
import { toldFaults } from '../told-faults.ts';
import type { RequestEvent } from './$types';

const body = z.strictObject({ base: z.int().min(1), document: z.record(z.string(), z.unknown()) });

/** Saves a draft, and answers with its new revision and what is wrong with it as it stands. */
export const PATCH = answering(async ({ locals, params, request }: RequestEvent) => {
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) throw new Problem('bad-request', { what: parsed.error.issues[0]?.path.join('.') || 'body' });
  const { database, actor, now, locale } = locals;
  const { revision } = await saveDraft(database, actor, params.draft, parsed.data, now);
  const { draft, judged } = await openDraft(database, actor, params.draft);
  return json({ revision, faults: toldFaults(judged.faults, draft.document, locale) });
});
