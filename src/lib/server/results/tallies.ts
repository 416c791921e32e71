import type { Tally } from '#lib/domain/summary.ts';
import type { Tx } from '../db/index.ts';

/**
 * Whose figures are summed: one row per municipality of the counties, or one per county, and one for all together.
 * `only` leaves out all municipalities but those.
 */
export type TallyScope = { counties: string[]; by: 'municipality' | 'county'; only?: string[] };

/**
 * `whole`: each municipality's sums of its current lead figures, and whether they are `counted`. Parameters: $1 counties,
 * $2 years, $3 indicators, $4 the only municipalities to count, null for all.
 */
export const wholeFigures = `
  with asked as materialized (
    select i.code as indicator, i.kind in ('share', 'mean') as ratio, d.kept,
           i.kind in ('share', 'mean') and exists (
             select from jsonb_path_query(i.document, '$.components[*] ? (@.role == "numerator").breakdowns[*]') n
             where not d.kept @> n) as split
    from indicator i
    cross join lateral (
      select jsonb_path_query_array(i.document, '$.components[*] ? (@.role == "denominator").breakdowns[*]') as kept) d
    where i.code = any($3)
  ), given as materialized (
    select o.indicator_code as indicator, o.year, o.county_code as county, o.municipality_code as unit,
           coalesce(o.breakdown, '') as breakdown,
           sum(o.value) filter (where c.role <> 'denominator') as top,
           sum(o.value) filter (where c.role = 'denominator') as bottom,
           bool_and(o.status = 'value') as complete,
           bool_and(o.status = 'value') filter (where c.role = 'denominator') as bottom_complete,
           min(o.status) filter (where o.status <> 'value' and c.role = 'denominator') as bottom_status,
           min(o.status) filter (where o.status <> 'value') as status
    from observation o
    join component c on c.indicator_code = o.indicator_code and c.key = o.component
    where o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = any($2)
      and o.indicator_code = any($3) and c.role in ('value', 'numerator', 'denominator')
      and ($4::text[] is null or o.municipality_code = any($4))
    group by grouping sets ((o.indicator_code, o.year, o.county_code, o.municipality_code, o.breakdown),
                            (o.indicator_code, o.year, o.county_code, o.municipality_code))
    having grouping(o.breakdown) = 1 or o.breakdown <> ''
  ), crossed as materialized (
    select distinct indicator from given where breakdown like '%|%'
  ), cell as materialized (
    select * from given
    where breakdown = '' or not exists (select from crossed where crossed.indicator = given.indicator)
    union all
    select g.indicator, g.year, g.county, g.unit, part.breakdown, sum(g.top), sum(g.bottom), bool_and(g.complete),
           bool_and(g.bottom_complete), min(g.bottom_status), min(g.status)
    from given g
    join crossed using (indicator)
    cross join lateral (select g.breakdown union select unnest(string_to_array(g.breakdown, '|'))) part
    where g.breakdown <> ''
    group by g.indicator, g.year, g.county, g.unit, part.breakdown
  ), whole as (
    select cell.indicator, cell.year, cell.county, cell.unit, cell.breakdown, cell.top, cell.bottom, cell.status,
           cell.complete and cell.top is not null and (not asked.ratio or cell.bottom is not null) as counted
    from cell join asked using (indicator)
    where not asked.split
    union all
    select cell.indicator, cell.year, cell.county, cell.unit, cell.breakdown, cell.top,
           coalesce(cell.bottom, base.bottom), coalesce(cell.status, base.bottom_status),
           cell.complete and cell.top is not null and coalesce(cell.bottom, base.bottom) is not null
             and coalesce(cell.bottom_complete, base.bottom_complete)
    from cell join asked using (indicator)
    left join cell base on cell.bottom_complete is null
      and base.indicator = cell.indicator and base.year = cell.year
      and base.county = cell.county and base.unit is not distinct from cell.unit and base.breakdown = coalesce((
        select string_agg(pair, '|' order by pair) from unnest(string_to_array(cell.breakdown, '|')) pair
        where asked.kept ? split_part(pair, '=', 1)), '')
    where asked.split
  )`;

/**
 * Sums of the counties' current lead figures, per indicator, year and breakdown: one row per municipality or county and
 * one for all of them. Each figure counts in its own full breakdown, in each single dimension of it, and in the total; the
 * county counts the municipalities whose figure is complete (a missing cell is not zero), both sides of it for a share. A share whose
 * denominator is not kept by some dimension of the numerator (settled by route, of all settled) is divided by the
 * denominator without that dimension. Summed by the database.
 */
const tallySql = `${wholeFigures}
  select indicator, year, unit, breakdown, top::text, bottom::text, counted as complete, status,
         counted::int as units
  from whole where unit is not null and $5 = 'municipality'
  union all
  select indicator, year, case when $5 = 'county' then county end, breakdown,
         sum(top) filter (where counted)::text, sum(bottom) filter (where counted)::text,
         bool_or(counted), min(status), count(*) filter (where counted)::int
  from whole
  group by grouping sets ((indicator, year, breakdown), (indicator, year, breakdown, county))
  having grouping(county) = 1 or $5 = 'county'`;

/** What was explained, for the few figures that were. */
const explainedSql = `
  select o.indicator_code, o.year, o.municipality_code, b.breakdown, string_agg(distinct o.explanation, ' ')
  from observation o
  join component c on c.indicator_code = o.indicator_code and c.key = o.component
  cross join lateral (
    select '' as breakdown
    union select o.breakdown
    union select unnest(string_to_array(nullif(o.breakdown, ''), '|'))) b
  where o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = any($2)
    and o.indicator_code = any($3) and c.role in ('value', 'numerator', 'denominator') and o.explanation is not null
  group by o.indicator_code, o.year, o.municipality_code, b.breakdown`;

type TallyRow = [string, number, string | null, string, string | null, string | null, boolean, Tally['status'], number];
type ExplainedRow = [string, number, string | null, string, string];

/** The tallies of the indicators in the counties for the years. */
export async function talliesOf(
  { client }: Tx,
  { counties, by, only }: TallyScope,
  years: number[],
  indicators: string[],
): Promise<Tally[]> {
  const rowMode = 'array';
  const values = [counties, years, indicators];
  const tallies = await client.query<TallyRow>({ text: tallySql, values: [...values, only ?? null, by], rowMode });
  const explained = await client.query<ExplainedRow>({ text: explainedSql, values, rowMode });
  const notes = new Map(explained.rows.map(([...place]) => [place.slice(0, 4).join(' '), place[4]]));
  const noteOn = (...place: (string | number)[]): string | null => notes.get(place.join(' ')) ?? null;
  return tallies.rows.map(([indicator, year, unit, breakdown, top, bottom, complete, status, units]) => ({
    indicator,
    year,
    unit,
    breakdown,
    top,
    bottom,
    complete,
    status,
    units,
    explanation: notes.size === 0 || unit === null ? null : noteOn(indicator, year, unit, breakdown),
  }));
}

/** One county, by municipality. */
export function within(county: string): TallyScope {
  return { counties: [county], by: 'municipality' };
}
