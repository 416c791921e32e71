import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import { publishedEdition } from '../authoring/index.ts';
import type { Tx } from '../db/index.ts';

/** One year for which a county has figures or a round, and who may see it. */
export type YearOfResults = {
  year: number;
  agreement: string;
  published: boolean;
  sharedWithCouncil: boolean;
  synthetic: boolean;
  edition: Edition | null;
};

export type AgreementHead = Omit<Agreement, 'indicators'>;

/**
 * The county's years: of each round, and of figures published before the system. A round's figures are preliminary
 * until there are releases.
 */
export async function yearsOf(tx: Tx, county: string): Promise<YearOfResults[]> {
  const { rows } = await tx.client.query<YearRow>(
    `select r.year, q.agreement_key as agreement, false as published,
            r.shared_with_council_at is not null as "sharedWithCouncil", r.synthetic, e.key as "editionKey", e.hash
     from round r join edition e on e.key = r.edition_key join questionnaire q on q.key = e.questionnaire_key
     where r.county_code = $1
     union all
     select o.year, i.agreement_key, true, true, bool_or(o.synthetic), null, null
     from observation o join indicator i on i.code = o.indicator_code
     where o.county_code = $1 and o.assignment_id is null and o.superseded_at is null
     group by o.year, i.agreement_key
     having bool_and(o.published)
     order by 1`,
    [county],
  );
  // One after another, since they share a connection; from memory after the first time.
  const years: YearOfResults[] = [];
  for (const { editionKey, hash, ...year } of rows) {
    const published = editionKey !== null && hash !== null ? await publishedEdition(tx, editionKey, hash) : null;
    years.push({ ...year, edition: published?.edition ?? null });
  }
  return years;
}

/** Whether the actor may follow a year's trends in the county. */
export function mayFollow(actor: Actor, county: string, { published, sharedWithCouncil }: YearOfResults): boolean {
  return can(actor, 'trend.read', { county, published, sharedWithCouncil });
}

type YearRow = Omit<YearOfResults, 'edition'> & { editionKey: string | null; hash: string | null };

export async function agreementWithIndicators(
  tx: Tx,
  key: string,
): Promise<{ agreement: AgreementHead; indicators: Indicator[] } | null> {
  const { rows } = await tx.client.query<{ agreement: AgreementHead; indicators: Indicator[] }>(
    `select a.document as agreement,
            (select coalesce(json_agg(i.document order by g.position, i.position), '[]')
             from indicator i join goal_area g on g.agreement_key = i.agreement_key and g.code = i.goal_area_code
             where i.agreement_key = a.key) as indicators
     from agreement a where a.key = $1`,
    [key],
  );
  return rows[0] ?? null;
}

/** The county's municipalities in Swedish order. */
export async function municipalitiesOf(tx: Tx, county: string): Promise<Place[]> {
  const { rows } = await tx.client.query<Place>(
    'select code, name from municipality where county_code = $1 order by name collate "swedish"',
    [county],
  );
  return rows;
}

export async function countyName(tx: Tx, code: string): Promise<string | null> {
  const { rows } = await tx.client.query<{ name: string }>('select name from county where code = $1', [code]);
  return rows[0]?.name ?? null;
}
