import type { Tally } from '#lib/domain/summary.ts';
import type { Tx } from '../db/index.ts';

/**
 * How an indicator is summed. Nearly all are `plain`: by their breakdown and in total, in one pass. `many` are those
 * of the county as a whole, where any number of respondents give parts of one figure: added up first, the rest is as for
 * the plain. `other` are those with figures by two dimensions at once, each of which counts in both; and ratios whose
 * numerator is kept by a dimension that the denominator lacks (settled by route, of all settled), divided by the
 * denominator without it.
 */
type Sort = 'plain' | 'many' | 'other';

/** What a statement is about: $1 counties, $2 years, $3 indicators, $4 the only municipalities to count, null for all. */
export type Scope = {
  counties: string[];
  years: readonly number[];
  indicators: string[];
  only: string[] | null;
};

const isCurrent = `o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = any($2)
      and o.indicator_code = any($3) and ($4::text[] is null or o.municipality_code = any($4))`;

const isFigure = `c.role in ('value', 'numerator', 'denominator')`;

const ofComponents = `
    from observation o
    join component c on c.indicator_code = o.indicator_code and c.key = o.component`;

/** `part.breakdown` is each breakdown that a figure counts in: its own, each dimension of it, and the total. */
export const countedIn = `
    cross join lateral (
      select '' as breakdown
      union select o.breakdown
      union select unnest(string_to_array(nullif(o.breakdown, ''), '|'))
    ) part`;

/** Components are told apart once they are added up: joined before, all would wait for it. */
const addedUp = `
    from (
      select o.indicator_code, o.component, o.year, o.county_code, o.municipality_code, o.breakdown,
             sum(o.value) as value, min(o.status) filter (where o.status <> 'value') as status
      from observation o where ${isCurrent}
      group by o.indicator_code, o.component, o.year, o.county_code, o.municipality_code, o.breakdown
    ) o
    join component c on c.indicator_code = o.indicator_code and c.key = o.component
    where ${isFigure}`;

/** A numerator or a denominator is a side of a ratio, which both must be there for. */
const wholeOf = (figures: string): string => `
  with cell as materialized (
    select o.indicator_code as indicator, o.year, o.county_code as county, o.municipality_code as unit,
           coalesce(o.breakdown, '') as breakdown,
           sum(o.value) filter (where c.role <> 'denominator') as top,
           sum(o.value) filter (where c.role = 'denominator') as bottom,
           min(o.status) filter (where o.status <> 'value') as status,
           bool_and(c.role = 'value') as plain
    ${figures}
    group by grouping sets ((o.indicator_code, o.year, o.county_code, o.municipality_code, o.breakdown),
                            (o.indicator_code, o.year, o.county_code, o.municipality_code))
    having grouping(o.breakdown) = 1 or o.breakdown <> ''
  ), whole as not materialized (
    select *, status is null and top is not null and (plain or bottom is not null) as counted from cell
  )`;

/**
 * `whole`: each municipality's sums of its current lead figures, why there is none, and whether they are `counted`: all
 * of it there, both sides of it for a ratio.
 */
const wholeFigures: Record<Sort, string> = {
  plain: wholeOf(`${ofComponents} where ${isCurrent} and ${isFigure}`),
  many: wholeOf(addedUp),
  other: `
  with asked as materialized (
    select i.code as indicator, i.kind in ('share', 'mean') as ratio, d.kept
    from indicator i
    cross join lateral (
      select jsonb_path_query_array(i.document, '$.components[*] ? (@.role == "denominator").breakdowns[*]') as kept) d
    where i.code = any($3)
  ), cell as materialized (
    select o.indicator_code as indicator, o.year, o.county_code as county, o.municipality_code as unit, part.breakdown,
           sum(o.value) filter (where c.role <> 'denominator') as top,
           sum(o.value) filter (where c.role = 'denominator') as bottom,
           bool_and(o.status = 'value') filter (where c.role = 'denominator') as bottom_complete,
           min(o.status) filter (where o.status <> 'value' and c.role = 'denominator') as bottom_status,
           min(o.status) filter (where o.status <> 'value') as status
    ${ofComponents} ${countedIn}
    where ${isCurrent} and ${isFigure}
    group by o.indicator_code, o.year, o.county_code, o.municipality_code, part.breakdown
  ), whole as materialized (
    select cell.indicator, cell.year, cell.county, cell.unit, cell.breakdown, cell.top,
           coalesce(cell.bottom, base.bottom) as bottom, coalesce(cell.status, base.bottom_status) as status,
           cell.status is null and cell.top is not null and (not asked.ratio or
             (coalesce(cell.bottom, base.bottom) is not null and coalesce(cell.bottom_complete, base.bottom_complete))) as counted
    from cell join asked using (indicator)
    left join cell base on asked.ratio and cell.bottom_complete is null
      and base.indicator = cell.indicator and base.year = cell.year
      and base.county = cell.county and base.unit is not distinct from cell.unit and base.breakdown = coalesce((
        select string_agg(pair, '|' order by pair) from unnest(string_to_array(cell.breakdown, '|')) pair
        where asked.kept ? split_part(pair, '=', 1)), '')
  )`,
};

/** Which of the indicators are summed how, by their definitions and by what there is of them. */
async function sorted({ client }: Tx, { counties, years, indicators }: Scope): Promise<Record<Sort, string[]>> {
  const { rows } = await client.query<{ code: string; plain: boolean; many: boolean }>(
    `select i.code, not (i.document->>'byMunicipality')::boolean as many, not crossed.found and (i.kind not in ('share', 'mean') or not exists (
              select from jsonb_path_query(i.document, '$.components[*] ? (@.role == "numerator").breakdowns[*]') n
              where not jsonb_path_query_array(i.document, '$.components[*] ? (@.role == "denominator").breakdowns[*]') @> n
            )) as plain
     from indicator i
     cross join lateral (
       select exists (select from observation o
                      where o.superseded_at is null and o.breakdown like '%|%' and o.indicator_code = i.code
                        and o.county_code = any($1) and o.year = any($2)) as found) crossed
     where i.code = any($3)`,
    [counties, years, indicators],
  );
  const sorts = Map.groupBy(rows, ({ plain, many }): Sort => (plain ? (many ? 'many' : 'plain') : 'other'));
  const codes = (sort: Sort): string[] => sorts.get(sort)?.map(({ code }) => code) ?? [];
  return { plain: codes('plain'), many: codes('many'), other: codes('other') };
}

/** The tallies that `select` makes of `whole`, for all the indicators. */
export async function fromWhole(tx: Tx, scope: Scope, select: string): Promise<Tally[]> {
  const sorts = await sorted(tx, scope);
  const found: Tally[][] = [];
  for (const sort of ['plain', 'many', 'other'] as const) {
    if (sorts[sort].length === 0) continue;
    const values = [scope.counties, scope.years, sorts[sort], scope.only];
    const { rows } = await tx.client.query<Tally>(`${wholeFigures[sort]} ${select}`, values);
    found.push(rows);
  }
  return found.length === 1 ? (found[0] ?? []) : found.flat();
}
