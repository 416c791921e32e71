import type { Actor } from '#lib/domain/access.ts';
import { type Reach, type ResponseRate, togetherOf } from '#lib/domain/national.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { isNamed, reachOf } from './national-scope.ts';
import { nationalYears, seesAll, seesNationalYear } from './national-years.ts';
import { responseRates } from './response-rates.ts';
import { agreementNames } from './scope.ts';

/** A year of one of the country's agreements, over the counties that the actor may see. */
export type ListedYear = {
  year: number;
  agreement: { key: string; shortTitle: LocalText };
  /** The addresses must name the agreement. */
  named: boolean;
  reach: Reach;
  rate: ResponseRate;
  published: boolean;
  synthetic: boolean;
};

/**
 * The years that the actor may see something of, latest first. Not found when there is none, but for who sees all
 * counties: to them an empty list is an answer.
 */
export async function listNationalYears(database: Database, actor: Actor): Promise<ListedYear[]> {
  return database.read(actor, async (tx) => {
    const seen = await nationalYears(tx, actor);
    if (seen.length === 0 && !seesAll(actor)) throw new Problem('not-found', {});
    const names = await agreementNames(
      tx,
      seen.map(({ agreement }) => agreement),
    );
    const rates = await responseRates(
      tx,
      names.map(({ key }) => key),
      seen.map(({ year }) => year),
    );
    const reach = await reachOf(tx, 0);
    const groups = [...Map.groupBy(seen, ({ year, agreement }) => `${year} ${agreement}`).values()];
    const years = groups.flatMap((same): ListedYear[] => {
      const [first] = same;
      const name = names.find(({ key }) => key === first?.agreement);
      if (!first || !name) return [];
      const own = rates.filter(
        (rate) =>
          rate.year === first.year &&
          rate.agreement === first.agreement &&
          same.some(({ county }) => county === rate.county),
      );
      return [
        {
          year: first.year,
          agreement: { key: name.key, shortTitle: name.shortTitle },
          named: isNamed(seen, name.key),
          reach: { ...reach, counties: same.length },
          rate: togetherOf(own),
          published: same.every(({ published }) => published),
          synthetic: same.some(({ synthetic }) => synthetic),
        },
      ];
    });
    return years.sort((a, b) => b.year - a.year);
  });
}

/** Whether there is anything of the whole country for the actor to see. */
export async function seesNation(database: Database, actor: Actor): Promise<boolean> {
  if (seesAll(actor)) return true;
  return database.read(actor, (tx) => seesNationalYear(tx, actor));
}
