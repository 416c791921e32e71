/** What the municipalities have chosen and listed, counted by county in the database. */
import type { AnswerCount } from '#lib/domain/county-spread.ts';
import type { ListedItem } from '#lib/domain/county-union.ts';
import type { Component } from '#lib/domain/indicator.ts';
import { nothingCode } from '#lib/domain/listing-table.ts';
import type { Tx } from '../db/index.ts';

/** $1 counties, $2 year, $3 indicators, $4 the components' role. */
const current = `o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = $2
  and o.indicator_code = any($3) and o.component = any(array(
    select key from component where role = $4 and indicator_code = any($3)))`;

/** Every respondent's current answer. Components are told apart once they are counted: joined before, all would wait. */
const everyAnswer = `select o.indicator_code, o.component, o.county_code, o.words, o.items, o.status
  from observation o where ${current}`;

/** Each municipality's current answer, once: of two that lead for one, the first by name (see listings.ts). */
const oncePerMunicipality = `select distinct on (o.indicator_code, o.component, o.county_code, coalesce(o.municipality_code, o.reporter_id))
    o.indicator_code, o.component, o.county_code, o.words, o.items, o.status
  from observation o join organisation g on g.id = o.reporter_id
  where ${current}
  order by o.indicator_code, o.component, o.county_code, coalesce(o.municipality_code, o.reporter_id),
    g.name_sv collate "swedish"`;

const answersSql = (said: string): string => `
  select n.indicator_code as indicator, n.county_code as county, n.words as answer, n.status, n.count
  from (select indicator_code, component, county_code, words, status, count(*)::int as count
        from (${said}) o group by 1, 2, 3, 4, 5) n
  join component c on c.indicator_code = n.indicator_code and c.key = n.component and c.role = $4
  order by 1, 2, 3, 4`;

/** Equal lists are counted first and opened then. Each list is counted once more, at its first item or where it has none. */
const itemsSql = (said: string): string => `
  select n.indicator_code as indicator, n.county_code as county, n.item, n.count, n.lists, n.empty
  from (select indicator_code, component, county_code, item, sum(count)::int as count,
               coalesce(sum(count) filter (where coalesce(at, 1) = 1 and items is not null), 0)::int as lists,
               coalesce(sum(count) filter (where coalesce(at, 1) = 1 and items <@ array[$5::text]), 0)::int as empty
        from (select indicator_code, component, county_code, items, count(*) as count
              from (${said}) o group by 1, 2, 3, 4) equal
        left join lateral unnest(items) with ordinality l (item, at) on true
        group by 1, 2, 3, 4) n
  join component c on c.indicator_code = n.indicator_code and c.key = n.component and c.role = $4`;

type Counting = { counties: string[]; year: number; indicators: string[] };

/** How many gave each answer to the choices, or none and why, by county. */
export async function answerCounts(
  tx: Tx,
  counties: string[],
  year: number,
  indicators: string[],
): Promise<AnswerCount[]> {
  return counted<AnswerCount>(tx, { counties, year, indicators }, answersSql, 'choice');
}

/** How many have each item on their lists, and how many have given a list at all, by county. */
export async function listCounts(
  tx: Tx,
  counties: string[],
  year: number,
  indicators: string[],
): Promise<ListedItem[]> {
  return counted<ListedItem>(tx, { counties, year, indicators }, itemsSql, 'items', nothingCode);
}

async function counted<Row extends object>(
  tx: Tx,
  { counties, year, indicators }: Counting,
  sql: (said: string) => string,
  role: Component['role'],
  ...more: string[]
): Promise<Row[]> {
  const { alone, several } = await sorted(tx, indicators);
  const found: Row[][] = [];
  for (const [codes, said] of [
    [alone, everyAnswer],
    [several, oncePerMunicipality],
  ] as const) {
    if (codes.length === 0) continue;
    const { rows } = await tx.client.query<Row>(sql(said), [counties, year, codes, role, ...more]);
    found.push(rows);
  }
  return found.flat();
}

/** Which indicators several may lead for one municipality. Of the others nothing is sorted, which is nearly all. */
async function sorted({ client }: Tx, indicators: string[]): Promise<{ alone: string[]; several: string[] }> {
  const { rows } = await client.query<{ code: string; several: boolean }>(
    `select i.code, (i.document->>'byMunicipality')::boolean and exists (
              select from component c
              where c.indicator_code = i.code and c.role in ('choice', 'items')
                and not (cardinality(c.leads) = 1 and c.leads[1] ~ '^(kind:municipality$|organisation:)')) as several
     from indicator i where i.code = any($1)`,
    [indicators],
  );
  const codes = (is: boolean): string[] => rows.filter(({ several }) => several === is).map(({ code }) => code);
  return { alone: codes(false), several: codes(true) };
}
