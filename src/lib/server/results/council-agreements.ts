import type { Actor } from '#lib/domain/access.ts';
import { nation } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { agreementNames, countyName, mayFollow, yearsOf } from './scope.ts';

/** An agreement that is followed in a county; `national` where its address must say which. */
export type CouncilAgreement = {
  key: string;
  shortTitle: LocalText;
  county: string;
  countyName: string;
  national: boolean;
};

/**
 * The agreements whose trends the actor may follow in the counties that they belong to: the county's own first, those
 * with the latest figures first among them.
 */
export async function councilAgreements(database: Database, actor: Actor): Promise<CouncilAgreement[]> {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const counties = [...new Set(memberships.flatMap(({ county }) => county ?? []))];
  return database.read(actor, async (tx) => {
    const found: CouncilAgreement[] = [];
    for (const county of counties) found.push(...(await followedIn(tx, actor, county)));
    return found;
  });
}

async function followedIn(tx: Tx, actor: Actor, county: string): Promise<CouncilAgreement[]> {
  const years = (await yearsOf(tx, county)).filter((year) => mayFollow(actor, county, year));
  const latestFirst = years.map(({ agreement }) => agreement).reverse();
  const names = await agreementNames(tx, latestFirst);
  const place = (await countyName(tx, county)) ?? county;
  return names
    .map(({ key, shortTitle, county: of }) => ({ key, shortTitle, county, countyName: place, national: of === nation }))
    .sort((a, b) => Number(a.national) - Number(b.national));
}
