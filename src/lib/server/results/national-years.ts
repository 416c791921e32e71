import { type Actor, can } from '#lib/domain/access.ts';
import { nation } from '#lib/domain/territory.ts';
import type { Tx } from '../db/index.ts';

/** A county's year of one of the country's own agreements, that the actor may see. */
export type NationalYear = {
  agreement: string;
  year: number;
  county: string;
  countyName: string;
  municipalities: number;
  published: boolean;
  sharedWithCouncil: boolean;
  synthetic: boolean;
  /** The editions that were asked, none for figures published before the system. */
  editions: { key: string; hash: string }[];
};

const ownAgreements = `own as (
    select i.code, i.agreement_key as agreement from indicator i
    join agreement a on a.key = i.agreement_key and a.county_code = $1
  ), asked as (
    select q.agreement_key as agreement, r.year, r.county_code as county, false as published,
           bool_and(r.shared_with_council_at is not null) as "sharedWithCouncil", bool_or(r.synthetic) as synthetic,
           json_agg(json_build_object('key', e.key, 'hash', e.hash) order by e.key) as editions
    from round r join edition e on e.key in (r.edition_key, r.supplement_key)
    join questionnaire q on q.key = e.questionnaire_key
    join agreement a on a.key = q.agreement_key and a.county_code = $1
    group by 1, 2, 3
  )`;

const unasked = `select own.agreement, o.year, o.county_code as county, true as published, true as "sharedWithCouncil",
         bool_or(o.synthetic) as synthetic, '[]'::json as editions
  from observation o join own on own.code = o.indicator_code
  where o.assignment_id is null and o.superseded_at is null
    and not exists (select from asked
                    where asked.agreement = own.agreement and asked.year = o.year and asked.county = o.county_code)
  group by 1, 2, 3
  having bool_and(o.published)`;

/**
 * What the actor may see beside other counties' of the country's own agreements, by year, agreement and county. A
 * county's rounds of the same year and agreement are shared when all of them are.
 */
export async function nationalYears(tx: Tx, actor: Actor): Promise<NationalYear[]> {
  return yearsFrom(tx, actor, `select * from asked union all ${unasked}`);
}

/** Whether there is any of them. What is asked for is looked through first: it is little, and most see some of it. */
export async function seesNationalYear(tx: Tx, actor: Actor): Promise<boolean> {
  for (const found of ['select * from asked', unasked]) if ((await yearsFrom(tx, actor, found)).length > 0) return true;
  return false;
}

async function yearsFrom({ client }: Tx, actor: Actor, found: string): Promise<NationalYear[]> {
  const { rows } = await client.query<NationalYear>(
    `with ${ownAgreements}, found as (${found})
     select found.*, c.name as "countyName",
            (select count(*)::int from municipality m where m.county_code = found.county) as municipalities
     from found join county c on c.code = found.county
     order by found.year, found.agreement, found.county`,
    [nation],
  );
  return rows.filter((one) => can(actor, 'county.compare', one));
}

/** Whoever sees all counties has a way in also before there is anything to see. */
export function seesAll(actor: Actor): boolean {
  return can(actor, 'county.compare', { county: nation, published: false, sharedWithCouncil: false });
}
