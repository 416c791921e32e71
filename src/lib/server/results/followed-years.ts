import type { Actor } from '#lib/domain/access.ts';
import type { Tx } from '../db/index.ts';
import { mayFollow, yearsOf } from './scope.ts';

/** A year of an agreement in a county, and whether the council has been given it. */
export type FollowedYear = { year: number; sharedWithCouncil: boolean };

/** The years of an agreement whose trends the actor may follow in the county, the latest last. */
export async function followedYears(
  tx: Tx,
  actor: Actor,
  { agreement, county }: { agreement: string; county: string },
): Promise<FollowedYear[]> {
  const years = (await yearsOf(tx, county)).filter((year) => mayFollow(actor, county, year));
  return years
    .filter((year) => year.agreement === agreement)
    .map(({ year, sharedWithCouncil }) => ({ year, sharedWithCouncil }));
}
