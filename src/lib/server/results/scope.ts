import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { LocatedPlace } from '#lib/domain/indicator-table.ts';
import type { LocalText } from '#lib/domain/text.ts';
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
 * The county's years, with an agreement each: of each round's edition and supplement, and of figures that are nobody's
 * answer but the register's. A round's figures are preliminary until there are releases, and what the register gives
 * for the same year and agreement waits with them. Of a year's agreements the county's own come first.
 */
export async function yearsOf(tx: Tx, county: string): Promise<YearOfResults[]> {
  const { rows } = await tx.client.query<YearRow>(
    `with asked as (
       select r.year, q.agreement_key as agreement, r.shared_with_council_at is not null as shared, r.synthetic,
              e.key as "editionKey", e.hash
       from round r join edition e on e.key in (r.edition_key, r.supplement_key)
       join questionnaire q on q.key = e.questionnaire_key
       where r.county_code = $1
     ), found as (
       select year, agreement, false as published, shared as "sharedWithCouncil", synthetic, "editionKey", hash
       from asked
       union all
       select o.year, i.agreement_key, true, true, bool_or(o.synthetic), null, null
       from observation o join indicator i on i.code = o.indicator_code
       where o.county_code = $1 and o.assignment_id is null and o.superseded_at is null
         and not exists (select from asked where asked.year = o.year and asked.agreement = i.agreement_key)
       group by o.year, i.agreement_key
       having bool_and(o.published)
     )
     select found.* from found join agreement a on a.key = found.agreement
     order by found.year, a.county_code <> $1, found.published, found.agreement, found."editionKey"`,
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

/**
 * True when an address has to name the agreement: in some of its years, of those that one may see, the county has
 * figures of another one, which come first. `years` as `yearsOf` gives them.
 */
export function mustBeNamed(years: YearOfResults[], agreement: string): boolean {
  const own = new Set(years.filter((year) => year.agreement === agreement).map(({ year }) => year));
  return [...own].some((of) => years.find(({ year }) => year === of)?.agreement !== agreement);
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

/** What an agreement is called and whose it is: a county's code, or the nation's. */
export type AgreementName = { key: string; shortTitle: LocalText; county: string };

/** The agreements' names, in the order of the keys; each once. */
export async function agreementNames({ client }: Tx, keys: string[]): Promise<AgreementName[]> {
  const { rows } = await client.query<AgreementName>(
    `select key, document->'shortTitle' as "shortTitle", county_code as county from agreement where key = any($1)`,
    [keys],
  );
  return [...new Set(keys)].flatMap((key) => rows.find((row) => row.key === key) ?? []);
}

/** The county's municipalities in Swedish order, with their centres in degrees. */
export async function municipalitiesOf(tx: Tx, county: string): Promise<LocatedPlace[]> {
  const { rows } = await tx.client.query<LocatedPlace>(
    'select code, name, latitude, longitude from municipality where county_code = $1 order by name collate "swedish"',
    [county],
  );
  return rows;
}

export async function countyName(tx: Tx, code: string): Promise<string | null> {
  const { rows } = await tx.client.query<{ name: string }>('select name from county where code = $1', [code]);
  return rows[0]?.name ?? null;
}
