import { type Actor, can } from '#lib/domain/access.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import type {
  CountyChoice,
  CountyGroup,
  ListedOrganisation,
  OrganisationFilter,
} from '#lib/domain/organisation-reading.ts';
import { Problem } from '#lib/domain/problem.ts';
import { composed } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';

/** Stands for the bodies of the whole country where a county is chosen. */
export const national = 'national';

export type OrganisationList = {
  counties: CountyChoice[];
  groups: CountyGroup[];
  count: number;
  /** True when the actor may register one. */
  mayRegister: boolean;
};

/**
 * The organisations that a filter leaves, county by county in Swedish order, the whole country's own first. A text is
 * looked for in today's names, former names and municipality codes. Throws `bad-request` for an unknown county or kind.
 */
export async function listOrganisations(
  database: Database,
  actor: Actor,
  filter: { county: string; kind: string; text: string },
): Promise<OrganisationList> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const counties = await countiesIn(tx);
    const rows = await found(tx, checked(filter, counties));
    const groups = [{ code: null, name: '' }, ...counties].map(({ code, name }) => ({
      county: code === null ? null : { code, name },
      organisations: rows.filter(({ countyCode }) => countyCode === code),
    }));
    return {
      counties,
      groups: groups.filter(({ organisations }) => organisations.length > 0),
      count: rows.length,
      mayRegister: registersIn(actor, counties).length > 0,
    };
  });
}

export async function countiesIn({ client }: Tx): Promise<CountyChoice[]> {
  const { rows } = await client.query<CountyChoice>('select code, name from county order by name collate "swedish"');
  return rows;
}

/** Where the actor may register organisations: counties' codes, and null for the whole country. */
export function registersIn(actor: Actor, counties: CountyChoice[]): (string | null)[] {
  return [null, ...counties.map(({ code }) => code)].filter((county) => can(actor, 'organisation.edit', { county }));
}

function checked(
  { county, kind, text }: { county: string; kind: string; text: string },
  counties: CountyChoice[],
): OrganisationFilter {
  const known = organisationKinds.find((one) => one === kind) ?? '';
  if (known !== kind) throw new Problem('bad-request', { what: 'slag' });
  const isCounty = county === '' || county === national || counties.some(({ code }) => code === county);
  if (!isCounty) throw new Problem('bad-request', { what: 'lan' });
  return { county, kind: known, text: composed(text.trim()).slice(0, 200) };
}

async function found({ client }: Tx, { county, kind, text }: OrganisationFilter): Promise<ListedOrganisation[]> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await client.query<ListedOrganisation>(
    `select id, kind, json_build_object('sv', name_sv, 'en', name_en) as name, former_names as "formerNames",
            county_code as "countyCode", municipality_code as "municipalityCode",
            valid_from as "validFrom", valid_to as "validTo"
     from organisation
     where ($1 = '' or county_code = $1 or ($1 = '${national}' and county_code is null))
       and ($2 = '' or kind = $2)
       and ($3 = '%%' or name_sv ilike $3 or name_en ilike $3 or municipality_code = $4
            or exists (select 1 from jsonb_array_elements(former_names) former where former->>'name' ilike $3))
     order by kind <> 'county_board', name_sv collate "swedish", id`,
    [county, kind, like, text],
  );
  return rows;
}
