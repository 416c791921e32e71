import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import { nation } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { agreementNames, countyName, mayFollow, mustBeNamed, yearsOf } from './scope.ts';

/** A year with figures of an agreement, and what the actor may see of it: the summary by municipality, the county's trends. */
export type CountyYear = {
  year: number;
  agreement: { key: string; shortTitle: LocalText };
  published: boolean;
  synthetic: boolean;
  summary: boolean;
  trend: boolean;
  /** The addresses of the summary must name the agreement (see `mustBeNamed`). */
  named: boolean;
  /** The agreement is the whole country's: the trends' address must name the county. */
  national: boolean;
};

export type CountyYears = { county: { code: string; name: string }; years: CountyYear[] };

/**
 * The county's years that the actor may see something of, latest first; a year comes once for each agreement with
 * figures, the county's own first. Not found for a county that there is not.
 */
export async function listYears(database: Database, actor: Actor, county: string): Promise<CountyYears> {
  return database.read(actor, async (tx) => {
    const name = await countyName(tx, county);
    if (name === null) throw new Problem('not-found', {});
    const all = await yearsOf(tx, county);
    const readable = all.filter(({ published }) => can(actor, 'summary.read', { county, published }));
    const names = await agreementNames(
      tx,
      all.map(({ agreement }) => agreement),
    );
    const years = all.flatMap((found): CountyYear[] => {
      const agreement = names.find(({ key }) => key === found.agreement);
      if (!agreement) return [];
      return [
        {
          year: found.year,
          agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
          published: found.published,
          synthetic: found.synthetic,
          summary: readable.includes(found),
          trend: mayFollow(actor, county, found),
          named: mustBeNamed(readable, agreement.key),
          national: agreement.county === nation,
        },
      ];
    });
    const seen = years.filter(({ summary, trend }) => summary || trend).filter(isFirst);
    return { county: { code: county, name }, years: seen.sort((a, b) => b.year - a.year) };
  });
}

/** Two questionnaires may follow up one agreement in the same year: it is listed once. */
function isFirst({ year, agreement }: CountyYear, at: number, all: CountyYear[]): boolean {
  return all.findIndex((other) => other.year === year && other.agreement.key === agreement.key) === at;
}
