import { answering } from '#lib/server/http/answering.ts';
import { readOrganisation } from '#lib/server/organisations/index.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => ({
  ...(await readOrganisation(locals.database, locals.actor, params.organisation)),
  synthetic: false,
}));
