/**
 * The summary of a county over twenty years, all indicators at once (sums, series, changes of the same municipalities,
 * coverage), against the same sums written by hand in one statement and fetched; one at a time, among 1.2 million
 * figures. Nothing is kept in memory; `kept` tells what it takes when nothing has changed since.
 */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { forgetFigures, summariseYear } from '#lib/server/results/index.ts';
import { withManyFigures } from '../database.ts';
import { agreement, indicators, latest, years } from '../many-figures.ts';
import { lasting, median, times, type Times } from '../throughput.ts';

export const budget = '1.5 times as long';

const county = '05';
const municipalities = 13;
const system: Actor = { kind: 'system' };

/** Each municipality and the county, by sex and in total; a missing figure leaves the municipality out, and says why. */
const byHand = `
  with cell as (
    select o.indicator_code, o.year, o.municipality_code, coalesce(o.breakdown, '') as breakdown,
           sum(o.value) filter (where c.role <> 'denominator') as top,
           sum(o.value) filter (where c.role = 'denominator') as bottom,
           min(o.status) filter (where o.status <> 'value') as why
    from observation o join component c on c.indicator_code = o.indicator_code and c.key = o.component
    where o.superseded_at is null and o.lead and o.county_code = $1 and o.year = any($2) and o.indicator_code = any($3)
    group by grouping sets ((o.indicator_code, o.year, o.municipality_code, o.breakdown),
                            (o.indicator_code, o.year, o.municipality_code))
    having grouping(o.breakdown) = 1 or o.breakdown <> ''
  )
  select indicator_code, year, municipality_code, breakdown, top::text, bottom::text, why, 1 as units from cell
  union all
  select indicator_code, year, null, breakdown, sum(top) filter (where why is null)::text,
         sum(bottom) filter (where why is null)::text, min(why), count(*) filter (where why is null)
  from cell group by indicator_code, year, breakdown`;

async function throughUseCase(database: Database): Promise<void> {
  const { groups } = await summariseYear(database, system, county, latest, agreement);
  const points = groups.flatMap(({ indicators: all }) =>
    all.flatMap((one) => (one.shape === 'figures' ? (one.series.lines[0]?.points ?? []) : [])),
  );
  if (points.length !== indicators.length * years.length) throw new Error(`There are ${points.length} points.`);
}

async function throughHand(database: Database): Promise<void> {
  const { rows } = await database.pool.query(byHand, [county, years, indicators]);
  if (rows.length < indicators.length * years.length * municipalities)
    throw new Error(`There are ${rows.length} rows.`);
}

export function measure(): Promise<Times> {
  return withManyFigures(async ({ database }) => {
    const summed = await times(
      12,
      () => {
        forgetFigures();
        return throughUseCase(database);
      },
      () => throughHand(database),
    );
    const again: number[] = [];
    for (let turn = 0; turn < 10; turn++) again.push(await lasting(() => throughUseCase(database)));
    return { ...summed, also: [`kept=${median(again).toFixed(1)}ms`] };
  });
}
