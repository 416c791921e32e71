import type { Tally } from '#lib/domain/summary.ts';
import type { Tx } from '../db/index.ts';
import { fromWhole } from './whole-figures.ts';

const matched = `, known as (
    select *, count(*) over (partition by indicator, county, unit, breakdown) as years from whole where counted
  )
  select indicator, year, county as unit, breakdown, sum(top)::text as top, sum(bottom)::text as bottom, true as complete,
         null as status, count(*)::int as units, null as explanation
  from known where years = 2
  group by grouping sets ((indicator, year, breakdown), (indicator, year, breakdown, county))`;

/**
 * Sums over the municipalities that have a complete figure in both years, for each of the two, by county and for all:
 * what a change is told by (decision 0007). A figure of the county as a whole is matched with itself. `unit` is a
 * county's code, or null for the counties as one.
 */
export function matchedTallies(
  tx: Tx,
  counties: string[],
  years: readonly [before: number, year: number],
  indicators: string[],
): Promise<Tally[]> {
  return fromWhole(tx, { counties, years, indicators, only: null }, matched);
}
