import type { Tx } from '../db/index.ts';
import type { Drawn } from './circles.ts';

/** Of one answer to an indicator (null for all who answered at all): how many of the circle gave it, and closed ones among them. */
type Counted = { indicator: string; answer: string | null; units: number; closed: number };

/** How many of a circle's municipalities have answered each indicator, and given each answer. */
export type AnswerCounts = {
  answered: (indicator: string) => { units: number; closed: number };
  given: (indicator: string, answer: string) => number;
};

/** The circle's answers to choices and lists in the year; free texts are only counted. */
export async function answerCounts(
  { client }: Tx,
  { places, members, closed }: Drawn,
  year: number,
  indicators: string[],
): Promise<AnswerCounts> {
  const { rows } = await client.query<Counted>(
    `select o.indicator_code as indicator, a.answer, count(distinct o.municipality_code)::int as units,
            count(distinct o.municipality_code) filter (where o.municipality_code = any($5))::int as closed
     from observation o
     join component c on c.indicator_code = o.indicator_code and c.key = o.component and c.role in ('items', 'choice', 'text')
     left join lateral unnest(case c.role when 'items' then o.items when 'choice' then array[o.words] end) a (answer) on true
     where o.superseded_at is null and o.lead and o.status = 'value' and o.county_code = any($1) and o.year = $2
       and o.indicator_code = any($3) and o.municipality_code = any($4)
     group by grouping sets ((o.indicator_code), (o.indicator_code, a.answer))
     having grouping(a.answer) = 1 or a.answer is not null`,
    [[...new Set(places.map(({ county }) => county))], year, indicators, members, [...closed]],
  );
  const found = new Map(rows.map((row) => [`${row.indicator} ${row.answer ?? ''}`, row]));
  return {
    answered: (indicator) => found.get(`${indicator} `) ?? { units: 0, closed: 0 },
    given: (indicator, answer) => found.get(`${indicator} ${answer}`)?.units ?? 0,
  };
}
