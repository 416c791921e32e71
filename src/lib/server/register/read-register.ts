import { type Actor, can } from '#lib/domain/access.ts';
import { nameOn, type Organisation } from '#lib/domain/organisation.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalAgreement } from '#lib/domain/register.ts';
import type { RegisterEntry, RegisterReading } from '#lib/domain/register-reading.ts';
import type { Database, Tx } from '../db/index.ts';
import { countyName, municipalitiesOf } from './county-register.ts';
import { localOf, placesOf, statedYears } from './rows.ts';

/** All that a county's register holds, for anyone. Throws `not-found` for a county that there is not. */
export async function readRegister(database: Database, actor: Actor, county: string): Promise<RegisterReading> {
  return database.read(actor, (tx) => registerOf(tx, actor, county));
}

/** One local or special agreement of the county's. Throws `not-found` for one that is not there, or was taken out. */
export async function readRegisterEntry(
  database: Database,
  actor: Actor,
  county: string,
  id: string,
): Promise<{ county: RegisterReading['county']; entry: RegisterEntry }> {
  const { county: found, entries } = await readRegister(database, actor, county);
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Problem('not-found', {});
  return { county: found, entry };
}

async function registerOf(tx: Tx, actor: Actor, county: string): Promise<RegisterReading> {
  const name = await countyName(tx, county);
  if (name === null || !can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  const municipalities = await municipalitiesOf(tx, county);
  const local = await localOf(tx, county);
  const places = await placesOf(tx, county);
  return {
    county: { code: county, name },
    municipalities,
    regional: await regionalOf(tx, county),
    entries: await withNames(tx, local, municipalities),
    places,
    stated: await statedYears(tx, county),
    synthetic: [...local, ...places].some(({ synthetic }) => synthetic),
  };
}

async function regionalOf({ client }: Tx, county: string): Promise<RegisterReading['regional']> {
  const { rows } = await client.query<RegisterReading['regional'][number]>(
    `select key, document->'shortTitle' as "shortTitle", (document->>'validFrom')::int as "validFrom",
            (document->>'validTo')::int as "validTo"
     from agreement where county_code = $1
     order by (document->>'validFrom')::int desc nulls last, title collate "swedish"`,
    [county],
  );
  return rows;
}

type Named = Pick<Organisation, 'id' | 'name' | 'formerNames'>;

/** The parties by the names that they had when the agreement began. */
async function withNames(
  { client }: Tx,
  local: LocalAgreement[],
  municipalities: RegisterReading['municipalities'],
): Promise<RegisterEntry[]> {
  const { rows } = await client.query<Named>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name, former_names as "formerNames"
     from organisation where id = any($1)`,
    [local.flatMap(({ parties }) => parties)],
  );
  const organisations = new Map(rows.map((row) => [row.id, row]));
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return local.map((entry) => ({
    ...entry,
    municipalityName: entry.municipality === null ? null : (names.get(entry.municipality) ?? entry.municipality),
    partyNames: entry.parties.map((id) => partyName(organisations.get(id), id, entry.validFrom)),
  }));
}

function partyName(organisation: Named | undefined, id: string, day: string): RegisterEntry['partyNames'][number] {
  if (!organisation) return { sv: id, en: id };
  const then = nameOn(organisation, day);
  return then === organisation.name.sv ? organisation.name : { sv: then, en: then };
}

/** True for what can be an entry's id. */
export function isEntryId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
