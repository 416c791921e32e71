import type { NamedOrganisation, OrganisationGroup } from '#lib/domain/trail-reading.ts';
import type { Tx } from '../db/index.ts';
import type { TrailPlace } from './scope.ts';

type Found = NamedOrganisation & { group: OrganisationGroup['group'] };

const groups: OrganisationGroup['group'][] = ['reporters', 'municipalities', 'agencies', 'others'];

/**
 * The bodies of the county that a question can be handed to: whoever gives the indicator's figures, any municipality,
 * the agencies and the county's own; those that ceased before `today` (ISO date) are left out. `parties` adds the
 * agreement's others, who can carry out a measure without having been asked.
 */
export async function organisationsFor(
  { client }: Tx,
  { agreement, county, owner }: TrailPlace,
  indicator: string,
  { today, parties }: { today: string; parties: boolean },
): Promise<OrganisationGroup[]> {
  const named = parties ? agreement.parties.map(({ organisation }) => organisation) : [];
  const { rows } = await client.query<Found>(
    `with reporter as (
       select r->'who'->>'organisation' as id, r->'who'->>'kind' as kind
       from indicator i, jsonb_array_elements(i.document->'components') c, jsonb_array_elements(c->'reporters') r
       where i.code = $1
     )
     select o.id, json_build_object('sv', o.name_sv, 'en', o.name_en) as name,
            case when o.kind = 'municipality' then 'municipalities'
                 when exists (select from reporter where reporter.id = o.id or reporter.kind = o.kind) then 'reporters'
                 when o.kind = 'agency' then 'agencies' else 'others' end as "group"
     from organisation o
     where (o.valid_to is null or o.valid_to >= $3::date) and (o.county_code is null or o.county_code = $2)
       and (o.kind in ('municipality', 'agency') or o.id = $4 or o.id = any($5)
            or exists (select from reporter where reporter.id = o.id or reporter.kind = o.kind))
     order by o.name_sv collate "swedish"`,
    [indicator, county.code, today, owner, named],
  );
  return groups
    .map((group) => ({
      group,
      organisations: rows.filter((row) => row.group === group).map(({ id, name }) => ({ id, name })),
    }))
    .filter(({ organisations }) => organisations.length > 0);
}

/** An organisation by its id, with its name of today. */
export async function organisationOf({ client }: Tx, id: string): Promise<NamedOrganisation> {
  const { rows } = await client.query<NamedOrganisation>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = $1`,
    [id],
  );
  return rows[0] ?? { id, name: { sv: id, en: id } };
}
