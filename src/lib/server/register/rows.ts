/** The register's rows as the database keeps them. */
import type { LocalAgreement, PlacesAgreement } from '#lib/domain/register.ts';
import type { Tx } from '../db/index.ts';

/** The county's agreements on places, by year, kind and municipality in Swedish order. */
export async function placesOf({ client }: Tx, county: string): Promise<PlacesAgreement[]> {
  const { rows } = await client.query<PlacesAgreement>(
    `select p.county_code as county, p.municipality_code as municipality, p.year, p.kind, p.agreed, p.places,
            p.for_assignment as "forAssignment", p.received, p.source, p.synthetic, p.revision
     from places_agreement p join municipality m on m.code = p.municipality_code
     where p.county_code = $1 order by p.year, p.kind, m.name collate "swedish"`,
    [county],
  );
  return rows;
}

/** The county's local and special agreements, those of the whole county first, then by municipality, the latest first. */
export async function localOf({ client }: Tx, county: string): Promise<LocalAgreement[]> {
  const { rows } = await client.query<LocalAgreement>(
    `select l.id, l.kind, l.county_code as county, l.municipality_code as municipality, l.title, l.parties,
            l.other_parties as "otherParties", l.valid_from as "validFrom", l.valid_to as "validTo",
            l.revised_on as "revisedOn", l.followed_up_on as "followedUpOn", l.source, l.note, l.synthetic, l.revision
     from local_agreement l left join municipality m on m.code = l.municipality_code
     where l.county_code = $1 and l.removed_at is null
     order by m.name collate "swedish" nulls first, l.valid_from desc, l.title collate "swedish", l.id`,
    [county],
  );
  return rows;
}

/** The years for which the county has said that its register is complete, ascending. */
export async function statedYears({ client }: Tx, county: string): Promise<number[]> {
  const { rows } = await client.query<{ year: number }>(
    'select year from register_statement where county_code = $1 order by year',
    [county],
  );
  return rows.map(({ year }) => year);
}
