import { listEditions } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { mayOwn } from './may-own.ts';
import type { PageServerLoadEvent } from './$types';

/** All questionnaires with their editions, and the drafts of whoever writes some. */
export const load = answering(async ({ locals }: PageServerLoadEvent) => ({
  ...(await listEditions(locals.database, locals.actor)),
  mayWrite: mayOwn(locals.actor),
  synthetic: false,
}));
