/** What one can choose among in the forms of an agreement. */
import { type Actor, can } from '#lib/domain/access.ts';
import type { AgreementOwner, OrganisationChoice } from '#lib/domain/agreement-editing.ts';
import { countyBoardOf } from '#lib/domain/organisation.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';

/** The owners that the person may register agreements for, by county; `not-found` when there are none. */
export async function ownersFor(database: Database, actor: Actor): Promise<AgreementOwner[]> {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const own = memberships
    .flatMap(({ county, organisation }) =>
      county === null ? [] : [{ county, owner: organisation ?? countyBoardOf(county) }],
    )
    .filter((place) => can(actor, 'agreement.edit', place));
  if (own.length === 0) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<AgreementOwner>(
      `select distinct c.code as county, c.name as "countyName", o.id as owner,
              jsonb_build_object('sv', o.name_sv, 'en', o.name_en) as "ownerName"
       from unnest($1::text[], $2::text[]) as own(county, owner)
       join county c on c.code = own.county join organisation o on o.id = own.owner
       order by c.code, o.id`,
      [own.map(({ county }) => county), own.map(({ owner }) => owner)],
    );
    return rows;
  });
}

/** Every organisation of the registry in Swedish order, also those that have ceased: an old document names them. */
export async function organisationChoices(database: Database, actor: Actor): Promise<OrganisationChoice[]> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<OrganisationChoice>(
      `select id, jsonb_build_object('sv', name_sv, 'en', name_en) as name, county_code as "countyCode",
              to_char(valid_to, 'YYYY-MM-DD') as "validTo"
       from organisation order by name_sv collate "swedish", id`,
    );
    return rows;
  });
}
