import { can } from '#lib/domain/access.ts';
import { listAgreements } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { comparableIn } from '#lib/server/comparisons/index.ts';
import { listYears, seesNation } from '#lib/server/results/index.ts';
import { listRounds } from '#lib/server/rounds/index.ts';
import type { PageServerLoadEvent } from './$types';

/** The county's start page: its rounds for its own officers, and for everyone the years that they may see. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const { county, years } = await listYears(database, actor, params.county);
  const follows = can(actor, 'round.follow', { county: county.code });
  const agreements = await listAgreements(database, actor);
  return {
    county,
    years,
    rounds: follows ? await listRounds(database, actor, county.code) : null,
    compares: years.some(({ national }) => national) && (await seesNation(database, actor)),
    mayOpen: can(actor, 'round.open', { county: county.code }),
    agreements: agreements.filter(({ countyCode }) => countyCode === county.code),
    municipalities: await comparableIn(database, actor, county.code),
    now,
    synthetic: years.some((year) => year.synthetic),
  };
});
