import { type Actor, can } from '#lib/domain/access.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import { Problem } from '#lib/domain/problem.ts';
import { bySwedishOrder, type LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { type YearOfResults, yearsOf } from '../results/index.ts';
import { answeringAt } from './head.ts';
import { type Answering, answeringIn, comparableYears } from './seen.ts';

/** The latest year in which the actor may compare the municipality; not found where there is none. */
export async function latestComparison(
  database: Database,
  actor: Actor,
  municipality: string,
  agreement: string | null = null,
): Promise<number> {
  return database.read(actor, async (tx) => {
    const own = await answeringAt(tx, municipality);
    const latest = latestOf(actor, own, await yearsOf(tx, own.county), agreement);
    if (latest === null) throw new Problem('not-found', {});
    return latest;
  });
}

/** The county's municipalities whose figures the actor may see beside others', in Swedish order. */
export async function comparableIn(database: Database, actor: Actor, county: string): Promise<Place[]> {
  return database.read(actor, async (tx) => {
    const years = await yearsOf(tx, county);
    const places = await answeringIn(tx, { counties: [county] });
    return places
      .filter((place) => latestOf(actor, place, years) !== null)
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => bySwedishOrder(a.name, b.name));
  });
}

/** The municipalities that the actor answers for, and has something to compare of. */
export async function ownComparisons(database: Database, actor: Actor): Promise<(Place & { of: LocalText })[]> {
  if (actor.kind !== 'person') return [];
  const organisations = actor.memberships
    .flatMap(({ organisation }) => organisation ?? [])
    .filter((organisation) => can(actor, 'assignment.list', { organisation }));
  return database.read(actor, async (tx) => {
    const { rows } = await tx.client.query<{ code: string; of: LocalText }>(
      `select municipality_code as code, json_build_object('sv', name_sv, 'en', name_en) as of
       from organisation where id = any($1) and municipality_code is not null order by name_sv collate "swedish"`,
      [organisations],
    );
    const found: (Place & { of: LocalText })[] = [];
    for (const { code, of } of rows) {
      const own = await answeringAt(tx, code);
      if (latestOf(actor, own, await yearsOf(tx, own.county)) !== null) found.push({ code, name: own.name, of });
    }
    return found;
  });
}

function latestOf(
  actor: Actor,
  own: Answering,
  years: YearOfResults[],
  agreement: string | null = null,
): number | null {
  return (
    comparableYears(actor, own, years).findLast((year) => agreement === null || year.agreement === agreement)?.year ??
    null
  );
}
