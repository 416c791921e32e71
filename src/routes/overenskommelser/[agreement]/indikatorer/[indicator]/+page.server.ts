import { readIndicator } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { listYears } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';

/** The indicator as it stands, with the way to its trend where the visitor has one. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const reading = await readIndicator(locals.database, locals.actor, params.agreement, params.indicator);
  const { key, countyCode } = reading.agreement;
  return {
    ...reading,
    hasTrend: await hasTrend(locals, countyCode, key),
    surveyYear: locals.now.getFullYear(),
    synthetic: false,
  };
});

async function hasTrend({ database, actor }: App.Locals, county: string, key: string): Promise<boolean> {
  const { years } = await listYears(database, actor, county);
  return years.some(({ agreement, trend }) => trend && agreement.key === key);
}
