import { listAgreements } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';
import type { AgreementEntry } from './agreement-entry.ts';

export const load = answering(async ({ locals }: PageServerLoadEvent) => {
  const agreements: AgreementEntry[] = await listAgreements(locals.database, locals.actor);
  return { agreements };
});
