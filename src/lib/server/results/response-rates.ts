import type { ResponseRate } from '#lib/domain/national.ts';
import type { Tx } from '../db/index.ts';

/** One county's municipalities in a year's rounds of an agreement. */
export type CountyRate = ResponseRate & { agreement: string; year: number; county: string };

/**
 * How the municipalities have answered the questionnaires of the agreements, by year and county. What was sent in and
 * is opened again is still sent in.
 */
export async function responseRates({ client }: Tx, agreements: string[], years: number[]): Promise<CountyRate[]> {
  const { rows } = await client.query<CountyRate>(
    `select q.agreement_key as agreement, r.year, r.county_code as county, count(*)::int as asked,
            (count(*) filter (where p.state = 'draft' and p.revision > 0))::int as begun,
            (count(*) filter (where p.state <> 'draft'))::int as submitted
     from round r
     join edition e on e.key = r.edition_key
     join questionnaire q on q.key = e.questionnaire_key
     join assignment a on a.round_id = r.id
     join organisation o on o.id = a.organisation_id and o.kind = 'municipality'
     join response p on p.assignment_id = a.id
     where q.agreement_key = any($1) and r.year = any($2)
     group by 1, 2, 3 order by 1, 2, 3`,
    [agreements, years],
  );
  return rows;
}
