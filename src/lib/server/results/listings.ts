import type { Listing } from '#lib/domain/listing-table.ts';
import type { Tx } from '../db/index.ts';

/** The current lists, choices and free texts of the indicators in the counties; of one municipality where it is named. */
export async function listingsOf(
  tx: Tx,
  counties: string[],
  years: number[],
  indicators: string[],
  municipality: string | null = null,
): Promise<Listing[]> {
  const { rows } = await tx.client.query<Listing>(
    `select o.indicator_code as indicator, o.year, o.county_code as county, o.municipality_code as municipality,
            o.reporter_id as organisation, json_build_object('sv', g.name_sv, 'en', g.name_en) as reporter, o.items, o.words, o.status
     from observation o
     join component c on c.indicator_code = o.indicator_code and c.key = o.component and c.role in ('items', 'choice', 'text')
     join organisation g on g.id = o.reporter_id
     where o.superseded_at is null and o.lead and o.county_code = any($1) and o.year = any($2) and o.indicator_code = any($3)
       and ($4::text is null or o.municipality_code = $4)
     order by (o.municipality_code is null), g.name_sv collate "swedish"`,
    [counties, years, indicators, municipality],
  );
  return rows;
}
