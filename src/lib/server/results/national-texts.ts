import { type Actor, can } from '#lib/domain/access.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import type { NationalText } from '#lib/domain/national-summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';

/** A current free text, and who wrote it. */
type Written = { indicator: string; county: string; organisation: string; reporter: LocalText; words: string };

/**
 * The free texts by indicator and county. Whoever may not read the county's answers one by one is not told who wrote:
 * those stand in the order of their words, since the order of the municipalities would tell.
 */
export async function textsByCounty(
  tx: Tx,
  actor: Actor,
  counties: Place[],
  year: number,
  indicators: string[],
): Promise<(indicator: string) => { county: Place; texts: NationalText[] }[]> {
  const written = await writtenIn(
    tx,
    counties.map(({ code }) => code),
    year,
    indicators,
  );
  return (indicator) =>
    counties
      .map(({ code, name }) => {
        const own = written.filter((one) => one.indicator === indicator && one.county === code);
        const mayRead = ({ organisation, county }: Written): boolean =>
          can(actor, 'submission.read', { organisation, county });
        const named = own.filter(mayRead).map(({ reporter, words }) => ({ who: reporter.sv, text: words }));
        const unnamed = own.filter((one) => !mayRead(one)).map(({ words }) => ({ who: null, text: words }));
        return { county: { code, name }, texts: [...named, ...unnamed.sort((a, b) => (a.text < b.text ? -1 : 1))] };
      })
      .filter(({ texts }) => texts.length > 0);
}

async function writtenIn({ client }: Tx, counties: string[], year: number, indicators: string[]): Promise<Written[]> {
  const { rows } = await client.query<Written>(
    `select o.indicator_code as indicator, o.county_code as county, o.reporter_id as organisation,
            json_build_object('sv', g.name_sv, 'en', g.name_en) as reporter, o.words
     from observation o
     join component c on c.indicator_code = o.indicator_code and c.key = o.component and c.role = 'text'
     join organisation g on g.id = o.reporter_id
     where o.superseded_at is null and o.lead and o.words is not null
       and o.county_code = any($1) and o.year = $2 and o.indicator_code = any($3)
     order by g.name_sv collate "swedish"`,
    [counties, year, indicators],
  );
  return rows;
}
