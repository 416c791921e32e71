import { listGroups } from '#lib/server/comparisons/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

/** The groups that the person keeps. */
export const load = answering(async ({ locals }: PageServerLoadEvent) => ({
  groups: await listGroups(locals.database, locals.actor),
  synthetic: false,
}));
