/** The demonstration: made-up accounts, rounds and answers, made through the use cases that people use. */
import type { Database } from '../db/index.ts';
import { makePersons } from './persons.ts';
import { makeRounds, roundOf, shareRounds } from './rounds.ts';

export { keepOpen as keepDemoOpen } from './rounds.ts';

/**
 * Makes the demonstration in a database that holds the definitions, or finishes one that was broken off; does nothing
 * when it is there. All its figures are made up, the same each time, and marked as such.
 */
export async function makeDemo(database: Database, now: Date): Promise<{ created: boolean }> {
  const last = await roundOf(database, 2014);
  if (last?.sharedWithCouncilAt) return { created: false };
  await makeRounds(database, await makePersons(database, now), now);
  await shareRounds(database, now);
  return { created: true };
}
