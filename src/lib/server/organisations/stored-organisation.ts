import type { Organisation } from '#lib/domain/organisation.ts';
import type { Tx } from '../db/index.ts';

/** An organisation as it stands, and how many times it was changed in the browser. */
export type StoredOrganisation = { organisation: Organisation; revision: number };

type Row = Omit<Organisation, 'name'> & { nameSv: string; nameEn: string; revision: number };

/** The organisation with this id, undefined when there is none; `lock` holds it until the transaction ends. */
export async function storedOrganisation(
  { client }: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredOrganisation | undefined> {
  const { rows } = await client.query<Row>(
    `select id, kind, name_sv as "nameSv", name_en as "nameEn", former_names as "formerNames",
            county_code as "countyCode", municipality_code as "municipalityCode",
            valid_from as "validFrom", valid_to as "validTo", successors, revision
     from organisation where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { nameSv, nameEn, revision, ...rest } = row;
  return { organisation: { ...rest, name: { sv: nameSv, en: nameEn } }, revision };
}
