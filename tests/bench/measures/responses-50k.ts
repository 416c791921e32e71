/**
 * The whole of a survey with 50,000 responses to 96 questions, 4.8 million answers: every choice's spread, every list's
 * union and every count's sum by county and for all, through the national summary, against one statement that goes
 * through all answers once and groups them. Nothing is kept in memory.
 */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { forgetFigures, summariseCountry } from '#lib/server/results/index.ts';
import { withManyResponses } from '../database.ts';
import { agreement } from '../many-figures.ts';
import { responses, year } from '../many-responses.ts';
import { times, type Times } from '../throughput.ts';

export const budget = '1.2 times as long';

const system: Actor = { kind: 'system' };

const onePass = `
  select o.indicator_code, o.county_code, o.words, item, o.status, count(*), sum(o.value)::text
  from observation o
  join component c on c.indicator_code = o.indicator_code and c.key = o.component
  left join lateral unnest(o.items) item on true
  where o.superseded_at is null and o.lead and o.year = $1
  group by 1, 2, 3, 4, 5`;

async function throughUseCase(database: Database): Promise<void> {
  const { groups } = await summariseCountry(database, system, year, agreement);
  const counted = groups.flatMap(({ indicators }) =>
    indicators.flatMap((one) => (one.shape === 'choice' ? [one.spread.together.answered] : [])),
  );
  const answered = counted.reduce((sum, many) => sum + many, 0);
  if (answered < counted.length * responses * 0.95) throw new Error(`${answered} answers were counted.`);
}

async function throughHand({ pool }: Database): Promise<void> {
  const { rows } = await pool.query(onePass, [year]);
  if (rows.length < 40 * 21 * 4) throw new Error(`There are ${rows.length} rows.`);
}

export function measure(): Promise<Times> {
  return withManyResponses(({ database }) =>
    times(
      3,
      () => {
        forgetFigures();
        return throughUseCase(database);
      },
      () => throughHand(database),
    ),
  );
}
