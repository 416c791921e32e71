import type { Actor } from '#lib/domain/access.ts';
import { listAgreements } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals }: PageServerLoadEvent) => ({
  agreements: await listAgreements(locals.database, locals.actor),
  mayRegister: mayOwnOne(locals.actor),
  synthetic: false,
}));

/** Only a county's officers may own an agreement: their county board's, or another body's that they work for. */
function mayOwnOne(actor: Actor): boolean {
  return actor.kind === 'person' && actor.memberships.some(({ role }) => role === 'county_officer');
}
