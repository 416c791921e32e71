/**
 * The whole country in a year, all indicators at once (sums by county and for all, changes of the same municipalities,
 * response rates), against the same sums and changes written by hand in two statements and fetched; one at a time, among
 * 1.2 million figures. Nothing is kept in memory.
 */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { forgetFigures, summariseCountry } from '#lib/server/results/index.ts';
import { withManyFigures } from '../database.ts';
import { agreement, indicators, latest } from '../many-figures.ts';
import { times, type Times } from '../throughput.ts';

export const budget = '2 times as long';

const counties = 21;
const system: Actor = { kind: 'system' };

/** A missing figure leaves the municipality out of the sum. */
const cells = `
  with cell as (
    select o.indicator_code, o.year, o.county_code, o.municipality_code, coalesce(o.breakdown, '') as breakdown,
           sum(o.value) filter (where c.role <> 'denominator') as top,
           sum(o.value) filter (where c.role = 'denominator') as bottom,
           bool_and(o.status = 'value') as complete
    from observation o join component c on c.indicator_code = o.indicator_code and c.key = o.component
    where o.superseded_at is null and o.lead and o.year = any($1) and o.indicator_code = any($2)
    group by grouping sets ((o.indicator_code, o.year, o.county_code, o.municipality_code, o.breakdown),
                            (o.indicator_code, o.year, o.county_code, o.municipality_code))
    having grouping(o.breakdown) = 1 or o.breakdown <> ''
  )`;

const sums = `${cells}
  select indicator_code, county_code, breakdown, sum(top)::text, sum(bottom)::text, count(*) from cell where complete
  group by grouping sets ((indicator_code, breakdown), (indicator_code, breakdown, county_code))`;

const changes = `${cells}, both_years as (
    select *, count(*) over (partition by indicator_code, municipality_code, breakdown) as years from cell where complete
  )
  select indicator_code, year, county_code, breakdown, sum(top)::text, sum(bottom)::text, count(*) from both_years
  where years = 2
  group by grouping sets ((indicator_code, year, breakdown), (indicator_code, year, breakdown, county_code))`;

async function throughUseCase(database: Database): Promise<void> {
  const { groups } = await summariseCountry(database, system, latest, agreement);
  const lines = groups.flatMap(({ indicators: all }) =>
    all.flatMap((one) => (one.shape === 'figures' ? one.table.lines : [])),
  );
  if (lines.length !== indicators.length * counties) throw new Error(`There are ${lines.length} lines.`);
}

async function throughHand({ pool }: Database): Promise<void> {
  const summed = await pool.query(sums, [[latest], indicators]);
  const changed = await pool.query(changes, [[latest - 1, latest], indicators]);
  const least = indicators.length * (counties + 1);
  if (summed.rows.length < least || changed.rows.length < 2 * least)
    throw new Error(`There are ${summed.rows.length} and ${changed.rows.length} rows.`);
}

export function measure(): Promise<Times> {
  return withManyFigures(({ database }) =>
    times(
      8,
      () => {
        forgetFigures();
        return throughUseCase(database);
      },
      () => throughHand(database),
    ),
  );
}
