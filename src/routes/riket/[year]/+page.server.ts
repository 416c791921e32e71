import { byHighestRate } from '#lib/domain/national.ts';
import { answering } from '#lib/server/http/answering.ts';
import { pathYear, queryText } from '#lib/server/http/query.ts';
import { summariseCountry } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';
import { heatOf } from './heat.ts';
import { overviewOf } from './overview.ts';

/** The counties' year in one view: who has answered, and each indicator's headline, goal area by goal area. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { groups, agreement, rates, ...head } = await summariseCountry(
    locals.database,
    locals.actor,
    pathYear(params.year),
    queryText(url, 'overenskommelse'),
  );
  const byRate = queryText(url, 'ordning') === 'andel';
  return {
    ...head,
    preliminary: !head.published,
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
    byRate,
    heat: heatOf({ groups, counties: head.counties }),
    rates: byRate ? rates.toSorted((a, b) => byHighestRate(a.rate, b.rate)) : rates,
    groups: groups.map(({ area, indicators }) => ({
      code: area.code,
      name: area.name,
      lines: indicators.flatMap(overviewOf),
    })),
  };
});
