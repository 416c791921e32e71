import { readAgreement } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { listYears } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';

/** The agreement as it stands, with the ways to its results that the visitor has. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const reading = await readAgreement(locals.database, locals.actor, params.agreement);
  const { years } = await listYears(locals.database, locals.actor, reading.agreement.countyCode);
  const own = years.filter(({ agreement }) => agreement.key === reading.agreement.key);
  return {
    ...reading,
    summaryYears: own.filter(({ summary }) => summary).map(({ year }) => year),
    hasTrends: own.some(({ trend }) => trend),
    synthetic: false,
  };
});
