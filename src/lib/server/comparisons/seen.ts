/** Whose figures an actor may see in a comparison: the one place that says so. */
import { type Actor, can } from '#lib/domain/access.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import type { Tx } from '../db/index.ts';
import { type YearOfResults, yearsOf } from '../results/index.ts';

/** A municipality, its county, and the organisation that answers for it. */
export type Answering = Place & { county: string; organisation: string };

/** What a county has of an agreement in a year: every round of it, each with its own standing. */
export type Standing = Pick<YearOfResults, 'published' | 'sharedWithCouncil'>[];

/** Whether the municipality's own figures may be seen beside others': those of every round in the year. */
export function seesMunicipality(actor: Actor, { county, organisation }: Answering, standing: Standing): boolean {
  const sees = ({ published, sharedWithCouncil }: Standing[number]): boolean =>
    can(actor, 'municipality.compare', { county, organisation, published, sharedWithCouncil });
  return standing.length > 0 && standing.every(sees);
}

/**
 * Whether a county's municipalities taken together may be seen. Who answers for one of them sees its own county when
 * the round has been shared, as its council does; `own` is that municipality.
 */
export function seesCounty(actor: Actor, county: string, standing: Standing, own: Answering): boolean {
  const sees = ({ published, sharedWithCouncil }: Standing[number]): boolean =>
    can(actor, 'county.compare', { county, published, sharedWithCouncil }) ||
    (sharedWithCouncil && own.county === county && seesMunicipality(actor, own, standing));
  return standing.length > 0 && standing.every(sees);
}

/** What the years hold of an agreement in a year. */
export function standingOf(years: YearOfResults[], agreement: string, year: number): Standing {
  return years.filter((candidate) => candidate.agreement === agreement && candidate.year === year);
}

/** The years that the actor may compare the municipality in, as `yearsOf` orders them. */
export function comparableYears(actor: Actor, place: Answering, years: YearOfResults[]): YearOfResults[] {
  return years.filter(({ agreement, year }) => seesMunicipality(actor, place, standingOf(years, agreement, year)));
}

/** Each county that has something of the agreement in the year, and its standing there. */
export async function standings(tx: Tx, agreement: string, year: number): Promise<Map<string, Standing>> {
  const { rows } = await tx.client.query<{ county: string }>(
    `select r.county_code as county
     from round r join edition e on e.key in (r.edition_key, r.supplement_key)
     join questionnaire q on q.key = e.questionnaire_key
     where r.year = $2 and q.agreement_key = $1
     union
     select o.county_code from observation o join indicator i on i.code = o.indicator_code
     where o.year = $2 and i.agreement_key = $1 and o.superseded_at is null
     order by county`,
    [agreement, year],
  );
  const found = new Map<string, Standing>();
  for (const { county } of rows) {
    const standing = standingOf(await yearsOf(tx, county), agreement, year);
    if (standing.length > 0) found.set(county, standing);
  }
  return found;
}

/** Municipalities by their codes, or all of some counties, in the order of their codes. */
export async function answeringIn(
  { client }: Tx,
  { codes = [], counties = [] }: { codes?: string[]; counties?: string[] },
): Promise<Answering[]> {
  const { rows } = await client.query<Answering>(
    `select distinct on (m.code) m.code, m.name, m.county_code as county, coalesce(o.id, '') as organisation
     from municipality m
     left join organisation o on o.kind = 'municipality' and o.municipality_code = m.code
     where m.code = any($1) or m.county_code = any($2)
     order by m.code, o.id`,
    [codes, counties],
  );
  return rows;
}
