import { readCodebook } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

/** The codebook of the edition's questionnaire, up to and with this edition. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => ({
  ...(await readCodebook(locals.database, locals.actor, params.edition)),
  synthetic: false,
}));
