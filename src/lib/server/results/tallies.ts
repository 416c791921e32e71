import type { Tally } from '#lib/domain/summary.ts';
import type { Tx } from '../db/index.ts';

/** Whose figures are summed: one row per municipality of the counties, or one per county, and one for all together. */
export type TallyScope = { counties: string[]; by: 'municipality' | 'county' };

/**
 * Sums of the counties' current lead figures, per indicator, year and breakdown: one row per municipality or county and
 * one for all of them. Each figure counts in its own full breakdown, in each single dimension of it, and in the total; the
 * county counts the municipalities whose figure is complete (a missing cell is not zero), both sides of it for a share. A share whose
 * denominator is not kept by some dimension of the numerator (settled by route, of all settled) is divided by the
 * denominator without that dimension. Summed by the database.
 */
const tallySql = `
  with cell as (
    select o.indicator_code as indicator, o.year, o.county_code as county, o.municipality_code as unit, b.breakdown,
           sum(o.value) filter (where c.role in ('value', 'numerator')) as top,
           sum(o.value) filter (where c.role = 'denominator') as bottom,
           bool_and(o.status = 'value') as complete,
           bool_and(o.status = 'value') filter (where c.role = 'denominator') as bottom_complete,
           min(o.status) filter (where o.status <> 'value' and c.role = 'denominator') as bottom_status,
           min(o.status) filter (where o.status <> 'value') as status,
           string_agg(distinct o.explanation, ' ') as explanation
    from observation o
    join component c on c.indicator_code = o.indicator_code and c.key = o.component
    cross join lateral (
      select '' as breakdown
      union select o.breakdown
      union select unnest(string_to_array(nullif(o.breakdown, ''), '|'))
    ) b
    where o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = any($2)
      and o.indicator_code = any($3) and c.role in ('value', 'numerator', 'denominator')
    group by o.indicator_code, o.year, o.county_code, o.municipality_code, b.breakdown
  ), asked as (
    select code, kind, jsonb_path_query_array(document, '$.components[*] ? (@.role == "denominator").breakdowns[*]') as kept
    from indicator where code = any($3)
  ), whole as (
    select cell.*, coalesce(cell.bottom, base.bottom) as base, coalesce(cell.status, base.bottom_status) as why,
           cell.complete and cell.top is not null and (asked.kind not in ('share', 'mean') or
             (coalesce(cell.bottom, base.bottom) is not null and coalesce(cell.bottom_complete, base.bottom_complete))) as counted
    from cell
    join asked on asked.code = cell.indicator
    left join cell base on asked.kind in ('share', 'mean') and cell.bottom_complete is null
      and base.indicator = cell.indicator and base.year = cell.year
      and base.county = cell.county and base.unit is not distinct from cell.unit and base.breakdown = coalesce((
        select string_agg(pair, '|' order by pair) from unnest(string_to_array(cell.breakdown, '|')) pair
        where asked.kept ? split_part(pair, '=', 1)), '')
  )
  select indicator, year, unit, breakdown, top::text, base::text as bottom, counted as complete, why as status,
         (case when counted then 1 else 0 end) as units, explanation
  from whole where unit is not null and $4 = 'municipality'
  union all
  select indicator, year, case when $4 = 'county' then county end, breakdown,
         sum(top) filter (where counted)::text, sum(base) filter (where counted)::text,
         bool_or(counted), min(why), count(*) filter (where counted)::int, null
  from whole
  group by grouping sets ((indicator, year, breakdown), (indicator, year, breakdown, county))
  having grouping(county) = 1 or $4 = 'county'`;

/** The tallies of the indicators in the counties for the years. */
export async function talliesOf(tx: Tx, scope: TallyScope, years: number[], indicators: string[]): Promise<Tally[]> {
  const { rows } = await tx.client.query<Tally>(tallySql, [scope.counties, years, indicators, scope.by]);
  return rows;
}

/** One county, by municipality. */
export function within(county: string): TallyScope {
  return { counties: [county], by: 'municipality' };
}
