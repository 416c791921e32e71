/** The national questionnaire in two years: Stockholm County's round with its supplement, and those of four other counties. */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { followRound, listRounds, openRound, type RoundHead, shareRound } from '../rounds/index.ts';
import { answer, type Conduct } from './answering.ts';
import { closingOf, closingTime, daysFrom, inStockholm, openingOf } from './calendar.ts';
import { nationalAnswers } from './national-answers.ts';
import { makeEarlierEdition } from './national-edition.ts';
import { editionKeys, type NationalRound, nationalRounds, submittingIn, year } from './national-rounds.ts';
import type { Persons } from './persons.ts';

const system: Actor = { kind: 'system' };

/** When the round before was open, and when its figures were shared. */
const earlier = {
  opensAt: inStockholm('2026-01-12', '08:00'),
  closesAt: inStockholm('2026-02-27', closingTime),
  sharedAt: inStockholm('2026-03-30', '13:00'),
};

function timesOf(wanted: NationalRound, now: Date): { opensAt: Date; closesAt: Date; sharedAt: Date } {
  return wanted.year === year ? { opensAt: openingOf(now), closesAt: closingOf(now), sharedAt: now } : earlier;
}

/** The rounds under way; those that there are. */
export async function nationalRoundsUnderWay(database: Database): Promise<RoundHead[]> {
  const underWay = nationalRounds.filter((wanted) => wanted.year === year);
  const found = await Promise.all(underWay.map((wanted) => made(database, wanted)));
  return found.flatMap((round) => round ?? []);
}

async function made(database: Database, wanted: NationalRound): Promise<RoundHead | undefined> {
  const inCounty = await listRounds(database, system, wanted.county);
  return inCounty.find((round) => round.year === wanted.year && round.synthetic);
}

/** True when everybody has answered who does in the demonstration, and what is shared has been. */
export async function isNationalWhole(database: Database): Promise<boolean> {
  for (const wanted of nationalRounds) {
    const round = await made(database, wanted);
    if (!round || (wanted.shared && !round.sharedWithCouncilAt)) return false;
    const { standings } = await followRound(database, system, round.id);
    const submitted = standings.filter(({ stage }) => stage === 'submitted').length;
    if (submitted < submittingIn(wanted).length) return false;
  }
  return true;
}

/** Publishes the earlier edition, opens the rounds and lets the municipalities answer. What is there already stays. */
export async function makeNational(database: Database, persons: Persons, now: Date): Promise<void> {
  await makeEarlierEdition(database);
  for (const wanted of nationalRounds) {
    const times = timesOf(wanted, now);
    const known = await made(database, wanted);
    const opensAt = known?.opensAt ?? (await opened(database, wanted, times));
    for (const conduct of conductsOf(wanted, opensAt)) await answer(database, persons, conduct, nationalAnswers);
    const round = wanted.shared ? await made(database, wanted) : undefined;
    if (round && !round.sharedWithCouncilAt) await shareRound(database, system, round.id, times.sharedAt);
  }
}

async function opened(
  database: Database,
  { year, county, supplementKey }: NationalRound,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
): Promise<Date> {
  const editionKey = editionKeys[year];
  const round = { editionKey, supplementKey, countyCode: county, opensAt, closesAt, synthetic: true };
  await openRound(database, system, round, opensAt);
  return opensAt;
}

/** Every second day somebody begins; all are done within the days that the round has been open. */
function conductsOf(wanted: NationalRound, opensAt: Date): Conduct[] {
  const half = Object.entries(wanted.halfDone).map(([code, stopsAfter]) => ({ code, stopsAfter }));
  const whole = submittingIn(wanted).map((code) => ({ code, stopsAfter: null }));
  return [...half, ...whole].map(({ code, stopsAfter }, i) => ({
    organisation: `kommun-${code}`,
    year: wanted.year,
    startsOn: daysFrom(opensAt, 1 + ((i * 2) % 13), '09:00'),
    stopsAfter,
  }));
}
