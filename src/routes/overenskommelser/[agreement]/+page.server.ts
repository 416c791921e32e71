import { can } from '#lib/domain/access.ts';
import { nation } from '#lib/domain/territory.ts';
import { ownershipOf, readAgreement } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { listYears } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';

/** The agreement as it stands, with the ways to its results and to change it that the visitor has. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const reading = await readAgreement(locals.database, locals.actor, params.agreement);
  const { countyCode, key } = reading.agreement;
  // Figures are a county's: the whole country has no page of its years.
  const years = countyCode === nation ? [] : (await listYears(locals.database, locals.actor, countyCode)).years;
  const own = years.filter(({ agreement }) => agreement.key === key);
  return {
    ...reading,
    summaryYears: own.filter(({ summary }) => summary).map(({ year }) => year),
    mayEdit: can(locals.actor, 'agreement.edit', ownershipOf(reading.agreement)),
    hasTrends: own.some(({ trend }) => trend),
    synthetic: false,
  };
});
