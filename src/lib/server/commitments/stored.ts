import type { Agreement } from '#lib/domain/agreement.ts';
import type { InArea, Named, ShownReport } from '#lib/domain/commitment-reading.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';

export type AgreementDocument = Omit<Agreement, 'indicators'>;

/** The agreement as it stands; undefined when there is none. */
export async function agreementOf({ client }: Tx, key: string): Promise<AgreementDocument | undefined> {
  const { rows } = await client.query<{ document: AgreementDocument }>(
    'select document from agreement where key = $1',
    [key],
  );
  return rows[0]?.document;
}

/** The agreements in which one of the organisations is a party or undertook something, by county and latest first. */
export async function agreementsNaming({ client }: Tx, organisations: string[]): Promise<AgreementDocument[]> {
  const { rows } = await client.query<{ document: AgreementDocument }>(
    `select a.document from agreement a join county c on c.code = a.county_code
     where exists (select 1 from jsonb_array_elements(a.document->'parties' || (a.document->'commitments')) named
                   where named->>'organisation' = any($1))
     order by c.name collate "swedish", (a.document->>'validFrom')::int desc nulls last, a.key`,
    [organisations],
  );
  return rows.map(({ document }) => document);
}

export type StoredReport = ShownReport & { commitment: string; organisation: string };

/** The reports that hold on an agreement: all of them, or one organisation's. */
export async function reportsOn(
  { client }: Tx,
  agreement: string,
  organisation: string | null = null,
): Promise<StoredReport[]> {
  const { rows } = await client.query<StoredReport>(
    `select commitment_key as commitment, organisation_id as organisation, year, status, result, at, synthetic
     from commitment_report
     where agreement_key = $1 and superseded_at is null and ($2::text is null or organisation_id = $2)`,
    [agreement, organisation],
  );
  return rows;
}

/** Organisations by id: their names of today, and the year in which they ceased, if they did. */
export async function organisationsBy(
  { client }: Tx,
  ids: string[],
): Promise<Map<string, Named & { lastYear: number | null }>> {
  const { rows } = await client.query<Named & { lastYear: number | null }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name, extract(year from valid_to)::int as "lastYear"
     from organisation where id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The items by goal area in the agreement's own order; what belongs to no area comes last. */
export function byArea<Item>(
  { goalAreas }: Pick<Agreement, 'goalAreas'>,
  items: { goalArea: string | null; item: Item }[],
): InArea<Item>[] {
  const within = (code: string | null): Item[] =>
    items.filter(({ goalArea }) => goalArea === code).map(({ item }) => item);
  const areas = goalAreas.map(({ code, name }) => ({ area: { code, name }, items: within(code) }));
  return [...areas, { area: null, items: within(null) }].filter((area) => area.items.length > 0);
}

/** The report without what it is filed under. */
export function shown({ year, status, result, at, synthetic }: StoredReport): ShownReport {
  return { year, status, result, at, synthetic };
}

/** The calendar year in Stockholm. */
export function yearAt(now: Date): number {
  return Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric' }).format(now));
}

export function planTitle({ plans }: Pick<Agreement, 'plans'>, key: string | null): LocalText | null {
  return plans.find((plan) => plan.key === key)?.title ?? null;
}
