import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { countyName, mayFollow, yearsOf } from './scope.ts';

/** A year with figures, and what the actor may see of it: the summary by municipality, the county's trends. */
export type CountyYear = {
  year: number;
  agreement: { key: string; shortTitle: LocalText };
  published: boolean;
  synthetic: boolean;
  summary: boolean;
  trend: boolean;
};

export type CountyYears = { county: { code: string; name: string }; years: CountyYear[] };

/** The county's years that the actor may see something of, latest first. Not found for a county that there is not. */
export async function listYears(database: Database, actor: Actor, county: string): Promise<CountyYears> {
  return database.read(actor, async (tx) => {
    const name = await countyName(tx, county);
    if (name === null) throw new Problem('not-found', {});
    const titles = await shortTitles(tx, county);
    const years = (await yearsOf(tx, county)).map((found): CountyYear => ({
      year: found.year,
      agreement: {
        key: found.agreement,
        shortTitle: titles.get(found.agreement) ?? { sv: found.agreement, en: found.agreement },
      },
      published: found.published,
      synthetic: found.synthetic,
      summary: can(actor, 'summary.read', { county, published: found.published }),
      trend: mayFollow(actor, county, found),
    }));
    return { county: { code: county, name }, years: years.filter(({ summary, trend }) => summary || trend).reverse() };
  });
}

async function shortTitles(tx: Tx, county: string): Promise<Map<string, LocalText>> {
  const { rows } = await tx.client.query<{ key: string; title: LocalText }>(
    `select key, document->'shortTitle' as title from agreement where county_code = $1`,
    [county],
  );
  return new Map(rows.map(({ key, title }) => [key, title]));
}
