/** What the municipalities have chosen and listed, counted by county in the database. */
import type { AnswerCount } from '#lib/domain/county-spread.ts';
import type { ItemCount, ListCount } from '#lib/domain/county-union.ts';
import { nothingCode } from '#lib/domain/listing-table.ts';
import type { Tx } from '../db/index.ts';

/**
 * Each respondent's current answer, once: of two that lead for one municipality, the first by name (see listings.ts).
 * Where there can only be one, which is nearly everywhere, nothing is sorted for it.
 */
const said = `
  with lead as materialized (
    select indicator_code, key, not (cardinality(leads) = 1 and leads[1] ~ '^(kind:municipality$|organisation:)') as several
    from component where role = $4 and indicator_code = any($3)
  ), given as (
    select o.indicator_code as indicator, o.county_code as county, o.municipality_code, o.reporter_id, o.words, o.items,
           o.status, lead.several and o.municipality_code is not null as several
    from observation o
    join lead on lead.indicator_code = o.indicator_code and lead.key = o.component
    where o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = $2 and o.indicator_code = any($3)
  ), said as (
    select indicator, county, words, items, status from given where not several
    union all
    (select distinct on (indicator, county, given.municipality_code) indicator, county, words, items, status
     from given join organisation g on g.id = given.reporter_id
     where several
     order by indicator, county, given.municipality_code, g.name_sv collate "swedish")
  )`;

/** How many gave each answer to the choices, or none and why, by county. */
export async function answerCounts(
  { client }: Tx,
  counties: string[],
  year: number,
  indicators: string[],
): Promise<AnswerCount[]> {
  const { rows } = await client.query<AnswerCount>(
    `${said} select indicator, county, words as answer, case when words is null then status else 'value' end as status,
       count(*)::int as count from said group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [counties, year, indicators, 'choice'],
  );
  return rows;
}

/** How many have each item on their lists, and how many have given a list at all, by county. */
export async function listCounts(
  { client }: Tx,
  counties: string[],
  year: number,
  indicators: string[],
): Promise<{ items: ItemCount[]; lists: ListCount[] }> {
  const scope = [counties, year, indicators, 'items', nothingCode];
  const items = await client.query<ItemCount>(
    `${said} select indicator, county, item, count(*)::int as count
     from said cross join lateral (select distinct unnest(said.items) as item) listed
     where item <> $5 group by 1, 2, 3`,
    scope,
  );
  const lists = await client.query<ListCount>(
    `${said} select indicator, county, count(*)::int as answered, (count(*) filter (where items <@ array[$5::text]))::int as none
     from said where items is not null group by 1, 2`,
    scope,
  );
  return { items: items.rows, lists: lists.rows };
}
