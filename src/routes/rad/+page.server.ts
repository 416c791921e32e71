import { redirect } from '@sveltejs/kit';
import { answering } from '#lib/server/http/answering.ts';
import { councilAgreements } from '#lib/server/results/index.ts';
import { trendsHref } from '../results-address.ts';
import type { PageServerLoadEvent } from './$types';

/** To the one agreement that one's council follows; the choice, where there are several. */
export const load = answering(async ({ locals }: PageServerLoadEvent) => {
  const agreements = await councilAgreements(locals.database, locals.actor);
  const [only, ...more] = agreements;
  if (only && more.length === 0) redirect(303, trendsHref(only.key, only.county, only.national));
  return { agreements };
});
