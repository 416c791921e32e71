import type { Written } from '#lib/domain/written-text.ts';
import type { Tx } from '../db/index.ts';

type Row = Written & { indicator: string };

/** The county's current free texts of the year by indicator, municipalities first, in Swedish order of the reporters. */
export async function textsOfIndicators(
  { client }: Tx,
  county: string,
  year: number,
  indicators: string[],
): Promise<(indicator: string) => Written[]> {
  const { rows } = await client.query<Row>(
    `select o.indicator_code as indicator, o.reporter_id as organisation, g.kind,
            json_build_object('sv', g.name_sv, 'en', g.name_en) as reporter, o.words, o.question
     from observation o
     join component c on c.indicator_code = o.indicator_code and c.key = o.component and c.role = 'text'
     join organisation g on g.id = o.reporter_id
     where o.superseded_at is null and o.lead and o.words is not null
       and o.county_code = $1 and o.year = $2 and o.indicator_code = any($3)
     order by (o.municipality_code is null), g.name_sv collate "swedish"`,
    [county, year, indicators],
  );
  return (indicator) => rows.filter((row) => row.indicator === indicator);
}
