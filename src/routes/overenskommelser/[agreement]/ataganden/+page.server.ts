import { followCommitments } from '#lib/server/commitments/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryYear } from '#lib/server/http/query.ts';
import type { PageServerLoadEvent } from './$types';

/** The commitments for anyone; what the parties report on them for those who may follow it. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) =>
  followCommitments(
    locals.database,
    locals.actor,
    { agreement: params.agreement, year: queryYear(url, 'ar') },
    locals.now,
  ),
);
