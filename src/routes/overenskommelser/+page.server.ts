import { listAgreements } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals }: PageServerLoadEvent) => ({
  agreements: await listAgreements(locals.database, locals.actor),
  synthetic: false,
}));
