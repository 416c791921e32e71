import { readCoverage } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => ({
  ...(await readCoverage(locals.database, locals.actor, params.agreement)),
  // Nothing here is a figure.
  synthetic: false,
}));
