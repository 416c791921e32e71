/** The demonstration: made-up accounts, rounds and answers, made through the use cases that people use. */
import type { Database } from '../db/index.ts';
import { makeCommitmentReports } from './commitments.ts';
import { areMeetingsWhole, makeMeetings } from './meetings.ts';
import { isNationalWhole, makeNational } from './national.ts';
import { makePersons } from './persons.ts';
import { makeRegister } from './register.ts';
import { makeRounds, roundOf, shareRounds } from './rounds.ts';
import { isTrailWhole, makeTrail } from './trail.ts';

export { keepOpen as keepDemoOpen } from './rounds.ts';

/**
 * Makes the demonstration in a database that holds the definitions, or finishes one that was broken off; does nothing
 * when it is there. All its figures are made up, the same each time, and marked as such.
 */
export async function makeDemo(database: Database, now: Date): Promise<{ created: boolean }> {
  const persons = await makePersons(database, now);
  const last = await roundOf(database, 2014);
  if (last?.sharedWithCouncilAt) {
    const isWhole =
      (await isNationalWhole(database)) && (await isTrailWhole(database)) && (await areMeetingsWhole(database));
    if (isWhole) return { created: false };
    await makeNational(database, persons, now);
    await makeTrail(database, persons, now);
    await makeMeetings(database, now);
    return { created: true };
  }
  await makeCommitmentReports(database, now);
  await makeRegister(database, now);
  await makeRounds(database, persons, now);
  await makeNational(database, persons, now);
  await shareRounds(database, now);
  await makeTrail(database, persons, now);
  await makeMeetings(database, now);
  return { created: true };
}
