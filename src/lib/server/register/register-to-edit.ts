import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { PlacesKind } from '#lib/domain/register.ts';
import type { PartyChoice, PlacesToEdit, RegisterReading } from '#lib/domain/register-reading.ts';
import type { Database, Tx } from '../db/index.ts';
import { countyName, municipalitiesOf } from './county-register.ts';
import { placesOf } from './rows.ts';

export type Choices = Pick<RegisterReading, 'county' | 'municipalities'> & { organisations: PartyChoice[] };

/** What an entry's form offers. Throws `not-found` for whoever may not write in the register. */
export async function registerChoices(database: Database, actor: Actor, county: string): Promise<Choices> {
  return database.read(actor, async (tx) => {
    const found = await countyToEdit(tx, actor, county);
    const { rows } = await tx.client.query<PartyChoice>(
      `select id, kind, json_build_object('sv', name_sv, 'en', name_en) as name from organisation
       where county_code = $1 or (county_code is null and kind = 'agency') order by name_sv collate "swedish", id`,
      [county],
    );
    return { county: found, municipalities: await municipalitiesOf(tx, county), organisations: rows };
  });
}

/** A table of places, one line for each of the county's municipalities. Throws `not-found` as `registerChoices` does. */
export async function placesToEdit(
  database: Database,
  actor: Actor,
  county: string,
  table: { year: number; kind: PlacesKind } | null,
): Promise<Pick<RegisterReading, 'county'> & { lines: PlacesToEdit[]; years: number[] }> {
  return database.read(actor, async (tx) => {
    const found = await countyToEdit(tx, actor, county);
    const all = await placesOf(tx, county);
    const own = all.filter(({ year, kind }) => year === table?.year && kind === table.kind);
    const lines = (await municipalitiesOf(tx, county)).map((municipality) => ({
      municipality,
      stored: own.find((row) => row.municipality === municipality.code) ?? null,
    }));
    return { county: found, lines, years: [...new Set(all.map(({ year }) => year))] };
  });
}

async function countyToEdit(tx: Tx, actor: Actor, county: string): Promise<RegisterReading['county']> {
  const name = await countyName(tx, county);
  if (name === null || !can(actor, 'register.write', { county })) throw new Problem('not-found', {});
  return { code: county, name };
}
