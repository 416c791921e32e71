import type { Actor } from '#lib/domain/access.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { mayFollow, yearsOf } from './scope.ts';

export type CouncilAgreement = { key: string; shortTitle: LocalText; countyName: string };

/** The agreements whose trends the actor may follow in the counties that they belong to, latest first. */
export async function councilAgreements(database: Database, actor: Actor): Promise<CouncilAgreement[]> {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const counties = [...new Set(memberships.flatMap(({ county }) => county ?? []))];
  return database.read(actor, async (tx) => {
    const keys: string[] = [];
    for (const county of counties) {
      const years = await yearsOf(tx, county);
      keys.push(...years.filter((year) => mayFollow(actor, county, year)).map(({ agreement }) => agreement));
    }
    const { rows } = await tx.client.query<CouncilAgreement>(
      `select a.key, a.document->'shortTitle' as "shortTitle", c.name as "countyName"
       from agreement a join county c on c.code = a.county_code
       where a.key = any($1) order by (a.document->>'validFrom')::int desc nulls last, a.key`,
      [keys],
    );
    return rows;
  });
}
