import type { Actor } from '#lib/domain/access.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { splittingDimension } from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { listYears } from '../results/index.ts';
import { councilOf } from './council-eyes.ts';
import type { Followed } from './fill-pack.ts';

/** An indicator that a pack can show; `byMunicipality` where it has one figure for each of them. */
export type PackIndicator = { code: string; name: LocalText; area: LocalText; byMunicipality: boolean };

/** What a pack can be put together from. */
export type PackChoices = {
  indicators: PackIndicator[];
  /** Whose figures by municipality are published, the latest first. */
  publishedYears: number[];
};

type Row = { document: Indicator; area: LocalText };

/** The agreement's indicators that are counted, in the agreement's order. */
export async function indicatorsToShow({ client }: Tx, agreement: string): Promise<PackIndicator[]> {
  const { rows } = await client.query<Row>(
    `select i.document, jsonb_build_object('sv', g.name_sv, 'en', g.name_en) as area
     from indicator i join goal_area g on g.agreement_key = i.agreement_key and g.code = i.goal_area_code
     where i.agreement_key = $1 and i.kind in ('count', 'share')
     order by g.position, i.position`,
    [agreement],
  );
  return rows.map(({ document, area }) => ({
    code: document.code,
    name: document.shortName,
    area,
    byMunicipality: document.byMunicipality && splittingDimension(document) === null,
  }));
}

/** The years of which the council, like anyone, may see the figures by municipality. */
export async function publishedYears(database: Database, { agreement, county }: Followed): Promise<number[]> {
  const council: Actor = councilOf(county);
  const { years } = await listYears(database, council, county);
  return years.filter((year) => year.summary && year.agreement.key === agreement).map(({ year }) => year);
}
