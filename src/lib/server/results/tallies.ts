import type { Tally } from '#lib/domain/summary.ts';
import type { Tx } from '../db/index.ts';
import { countedIn, fromWhole } from './whole-figures.ts';

/**
 * Whose figures are summed: one row per municipality of the counties, or one per county, and one for all together.
 * `only` leaves out all municipalities but those.
 */
export type TallyScope = { counties: string[]; by: 'municipality' | 'county'; only?: string[] };

/**
 * Sums of the counties' current lead figures, per indicator, year and breakdown: one row per municipality or county and
 * one for all of them. Each figure counts in its own full breakdown, in each single dimension of it, and in the total;
 * the county counts the municipalities whose figure is complete (a missing cell is not zero). Summed by the database.
 */
const sums: Record<TallyScope['by'], string> = {
  municipality: `
  select indicator, year, unit, breakdown, top::text, bottom::text, counted as complete, status,
         counted::int as units, null::text as explanation
  from whole where unit is not null
  union all
  select indicator, year, null, breakdown,
         sum(top) filter (where counted)::text, sum(bottom) filter (where counted)::text,
         bool_or(counted), min(status), count(*) filter (where counted)::int, null
  from whole
  group by indicator, year, breakdown`,
  county: `
  select indicator, year, county as unit, breakdown,
         sum(top) filter (where counted)::text as top, sum(bottom) filter (where counted)::text as bottom,
         bool_or(counted) as complete, min(status) as status, count(*) filter (where counted)::int as units,
         null::text as explanation
  from whole
  group by grouping sets ((indicator, year, breakdown), (indicator, year, breakdown, county))`,
};

/** What was explained, for the few figures that were: the municipalities', or the county's as a whole. */
const explainedSql = `
  with explained as materialized (
    select * from observation
    where superseded_at is null and explanation is not null and county_code = any($1) and year = any($2)
  )
  select o.indicator_code as indicator, o.year, o.municipality_code as unit, part.breakdown,
         string_agg(distinct o.explanation, ' ') as explanation
  from explained o
  join component c on c.indicator_code = o.indicator_code and c.key = o.component
  join indicator i on i.code = o.indicator_code
  ${countedIn}
  where o.lead and o.indicator_code = any($3)
    and (o.municipality_code is null) = not (i.document->>'byMunicipality')::boolean
    and c.role in ('value', 'numerator', 'denominator')
  group by o.indicator_code, o.year, o.municipality_code, part.breakdown`;

type Explained = Pick<Tally, 'indicator' | 'year' | 'unit' | 'breakdown' | 'explanation'>;

/** The tallies of the indicators in the counties for the years. */
export async function talliesOf(
  tx: Tx,
  { counties, by, only }: TallyScope,
  years: number[],
  indicators: string[],
): Promise<Tally[]> {
  const tallies = await fromWhole(tx, { counties, years, indicators, only: only ?? null }, sums[by]);
  if (by === 'county') return tallies;
  const { rows } = await tx.client.query<Explained>(explainedSql, [counties, years, indicators]);
  const notes = new Map(rows.map((row) => [placeOf(row), row.explanation]));
  if (notes.size > 0) for (const tally of tallies) tally.explanation = notes.get(placeOf(tally)) ?? null;
  return tallies;
}

function placeOf({ indicator, year, unit, breakdown }: Omit<Explained, 'explanation'>): string {
  return `${indicator} ${year} ${unit ?? ''} ${breakdown}`;
}

/** One county, by municipality. */
export function within(county: string): TallyScope {
  return { counties: [county], by: 'municipality' };
}
