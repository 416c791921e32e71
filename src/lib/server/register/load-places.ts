import type { PlacesAgreement } from '#lib/domain/register.ts';
import type { Tx } from '../db/index.ts';
import { lockRegister } from './county-register.ts';

/** A row of a file with agreements on places that were published before the system existed. */
export type FilePlaces = Omit<PlacesAgreement, 'synthetic' | 'revision'>;

/**
 * Makes the register say what the files say; answers how many rows were new, changed or gone. A table (a county's
 * year and kind) that was changed in the browser is no longer the files' to change. The figures computed from the
 * register are not yet made anew: `deriveObservations` does that.
 */
export async function loadPlaces(tx: Tx, rows: FilePlaces[], now: Date): Promise<number> {
  let changed = 0;
  for (const county of new Set(rows.map((row) => row.county))) {
    await lockRegister(tx, county);
    changed += await loadCounty(
      tx,
      county,
      rows.filter((row) => row.county === county),
      now,
    );
  }
  return changed;
}

async function loadCounty({ client }: Tx, county: string, rows: FilePlaces[], now: Date): Promise<number> {
  const { rowCount } = await client.query(
    `with file as (
       select * from jsonb_to_recordset($2::jsonb) as f (municipality text, year int, kind text, agreed boolean,
         places int, "forAssignment" int, received int, source text)
     ), edited as (
       select year, kind from places_agreement where county_code = $1 and revision > 0
       union select split_part(subject_id, '/', 2)::int, split_part(subject_id, '/', 3) from audit
       where subject_kind = 'places' and county_code = $1
     ), gone as (
       delete from places_agreement p where county_code = $1
         and not exists (select from edited e where e.year = p.year and e.kind = p.kind)
         and not exists (select from file f where f.municipality = p.municipality_code and f.year = p.year and f.kind = p.kind)
       returning 1
     ), put as (
       insert into places_agreement as p (municipality_code, year, kind, county_code, agreed, places, for_assignment,
         received, source, synthetic, revision, updated_at)
       select f.municipality, f.year, f.kind, $1, f.agreed, f.places, f."forAssignment", f.received, f.source, false, 0, $3
       from file f where not exists (select from edited e where e.year = f.year and e.kind = f.kind)
       on conflict (municipality_code, year, kind) do update
         set agreed = excluded.agreed, places = excluded.places, for_assignment = excluded.for_assignment,
             received = excluded.received, source = excluded.source, updated_at = excluded.updated_at
         where (p.agreed, p.places, p.for_assignment, p.received, p.source) is distinct from
               (excluded.agreed, excluded.places, excluded.for_assignment, excluded.received, excluded.source)
       returning 1
     )
     select from gone union all select from put`,
    [county, JSON.stringify(rows), now],
  );
  return rowCount ?? 0;
}
