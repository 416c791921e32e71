import type { Indicator } from '#lib/domain/indicator.ts';
import type { Tally, TallyIndex } from '#lib/domain/summary.ts';
import { breaksOf, type TrendBreak } from '#lib/domain/trend.ts';
import type { Tx } from '../db/index.ts';
import type { YearOfResults } from './scope.ts';

/** An indicator of an earlier agreement, whose series the one with the code `own` goes on with. */
export type Earlier = { own: string; agreement: string; indicator: Indicator };

/** What comes before an indicator's own figures: sums under its own code, and where they meet. */
export type Continuation = { tallies: Tally[]; breaks: TrendBreak[] };

/** The indicators that others continue, of the same kind and in the same county, the nearest first; ten steps back. */
export async function continuedBy({ client }: Tx, county: string, codes: string[]): Promise<Earlier[]> {
  const { rows } = await client.query<Earlier>(
    `with recursive chain as (
       select code as own, kind, document, agreement_key, 0 as step from indicator where code = any($2)
       union all
       select chain.own, i.kind, i.document, i.agreement_key, chain.step + 1
       from chain
       join indicator i on i.code = chain.document->>'continues' and i.kind = chain.kind
       join agreement a on a.key = i.agreement_key and a.county_code = $1
       where chain.step < 10)
     select own, agreement_key as agreement, document as indicator from chain where step > 0 order by own, step`,
    [county, codes],
  );
  return rows;
}

/**
 * The sums of an indicator's forerunners in the years before its own first figure (`own`'s), each up to where the next
 * begins. `years` are all that the actor may see; a forerunner's figures are shown for those of its own agreement.
 */
export function continuationOf(
  indicator: Indicator,
  earlier: Earlier[],
  { own, before }: { own: TallyIndex; before: TallyIndex },
  years: YearOfResults[],
): Continuation {
  const found: Continuation = { tallies: [], breaks: [] };
  let from = own.yearsOf(indicator.code)[0] ?? Infinity;
  for (const { agreement, indicator: forerunner } of earlier.filter(({ own }) => own === indicator.code)) {
    const visible = years.filter((year) => year.agreement === agreement && year.year < from);
    const shown = new Set(visible.map(({ year }) => year));
    const given = before.yearsOf(forerunner.code).filter((year) => shown.has(year));
    const [first, last] = [given[0], given.at(-1)];
    if (first === undefined || last === undefined) continue;
    const editions = visible.flatMap(({ year, edition }) => (edition ? [{ year, edition }] : []));
    const meets: TrendBreak = {
      between: [last, from],
      kind: 'note',
      note: null,
      continues: forerunner.code,
    };
    const tallies = before.of(forerunner.code).filter(({ year }) => shown.has(year));
    found.tallies.push(...tallies.map((tally) => ({ ...tally, indicator: indicator.code })));
    found.breaks.push(...breaksOf(forerunner, editions, given), ...(from === Infinity ? [] : [meets]));
    from = first;
  }
  return found;
}
