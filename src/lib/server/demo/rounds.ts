/** Östergötland's two rounds: one that is closed and complete, one under way. */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { extendRound, listRounds, openRound, type RoundHead, shareRound } from '../rounds/index.ts';
import { answer, type Conduct } from './answering.ts';
import { closingOf, closingTime, daysFrom, daysToGo, inStockholm, openingOf } from './calendar.ts';
import { nationalRoundsUnderWay } from './national.ts';
import type { Persons } from './persons.ts';
import { county } from './sizes.ts';

const system: Actor = { kind: 'system' };
const questionnaire = '05-uppfoljning';

const municipalities = [
  '0509',
  '0512',
  '0513',
  '0560',
  '0561',
  '0562',
  '0563',
  '0580',
  '0581',
  '0582',
  '0583',
  '0584',
  '0586',
];
const agencies = ['arbetsformedlingen', 'migrationsverket', 'region-05'];
const countyBoard = 'lansstyrelsen-05';

/**
 * Kinda is half through and has a leap to explain, the region has filled in half of its municipalities; Vadstena has
 * not begun, and the county's own part is left for the visitor.
 */
const halfDone: Readonly<Record<string, readonly string[]>> = {
  'kommun-0513': ['kommun/sfi', 'kommun/vuxenutbildning', 'kommun/so_', 'kommun/ideburen', 'kommun/modersmal'],
  'region-05': municipalities.slice(0, 7).map((code) => `region/halsoundersokningar/${code}`),
};
const notBegun = ['kommun-0584', countyBoard];

export async function roundOf(database: Database, year: number): Promise<RoundHead | undefined> {
  const rounds = await listRounds(database, system, county);
  return rounds.find((round) => round.year === year && round.synthetic);
}

async function opened(database: Database, year: number, opensAt: Date, closesAt: Date): Promise<Date> {
  const known = await roundOf(database, year);
  if (known) return known.opensAt;
  const round = { editionKey: `${questionnaire}-${year}`, supplementKey: null, countyCode: county };
  await openRound(database, system, { ...round, opensAt, closesAt, synthetic: true }, opensAt);
  return opensAt;
}

/** One after another, from the first days of the round on. */
function conducts(year: number, opensAt: Date, organisations: readonly string[], everyDays: number): Conduct[] {
  return organisations.map((organisation, i) => ({
    organisation,
    year,
    startsOn: daysFrom(opensAt, 1 + Math.floor(i * everyDays), '09:00'),
    stopsAfter: (year === 2014 && halfDone[organisation]) || null,
  }));
}

const answering = [...municipalities.map((code) => `kommun-${code}`), ...agencies, countyBoard];

/** Opens both rounds and lets the organisations answer. What is there already stays. */
export async function makeRounds(database: Database, persons: Persons, now: Date): Promise<void> {
  const before = await opened(
    database,
    2013,
    inStockholm('2013-12-16', '08:00'),
    inStockholm('2014-01-31', closingTime),
  );
  const current = await opened(database, 2014, openingOf(now), closingOf(now));
  const begun = answering.filter((organisation) => !notBegun.includes(organisation));
  for (const conduct of [...conducts(2013, before, answering, 2), ...conducts(2014, current, begun, 1)]) {
    await answer(database, persons, conduct);
  }
}

/** Lets the council see both; the last thing done, so it also tells that the demonstration is whole. */
export async function shareRounds(database: Database, now: Date): Promise<void> {
  for (const year of [2013, 2014]) {
    const round = await roundOf(database, year);
    if (round) await shareRound(database, system, round.id, now);
  }
}

/** Moves the deadlines of the rounds under way when they are near or past. Answers whether it did. */
export async function keepOpen(database: Database, now: Date): Promise<boolean> {
  const rounds = [await roundOf(database, 2014), ...(await nationalRoundsUnderWay(database))];
  const near = rounds.flatMap((round) => (round && isNear(round, now) ? [round] : []));
  for (const { id } of near) await extendRound(database, system, id, closingOf(now), now);
  return near.length > 0;
}

function isNear({ closesAt }: RoundHead, now: Date): boolean {
  return closesAt.getTime() - now.getTime() <= (daysToGo - 20) * 86_400_000;
}
