/** The national questionnaire in Stockholm County, with the county's supplement: one round, under way. */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { followRound, listRounds, openRound, type RoundHead } from '../rounds/index.ts';
import { answer, type Conduct } from './answering.ts';
import { closingOf, daysFrom, openingOf } from './calendar.ts';
import { nationalAnswers } from './national-answers.ts';
import type { Persons } from './persons.ts';

const system: Actor = { kind: 'system' };
const year = 2026;
const editions = { editionKey: '00-mottagande-och-etablering-2026', supplementKey: '01-tillagg-2026' };
const county = '01';

/** Södertälje is under way, in both parts, and left for the visitor to finish. */
const halfDone = {
  organisation: 'kommun-0181',
  stopsAfter: ['kommun/avt_', 'kommun/lok_', 'kommun/ins_utbud', 'kommun/bos_', 'tillagg/so_', 'tillagg/praktik'],
};

const submitting = ['kommun-0127', 'kommun-0136', 'kommun-0182', 'kommun-0126'];

export async function nationalRound(database: Database): Promise<RoundHead | undefined> {
  const rounds = await listRounds(database, system, county);
  return rounds.find((round) => round.year === year && round.synthetic);
}

/** True when everybody has answered who does in the demonstration. */
export async function isNationalWhole(database: Database): Promise<boolean> {
  const round = await nationalRound(database);
  if (!round) return false;
  const { standings } = await followRound(database, system, round.id);
  return standings.filter(({ stage }) => stage === 'submitted').length >= submitting.length;
}

/** Opens the round and lets five municipalities answer. What is there already stays. */
export async function makeNational(database: Database, persons: Persons, now: Date): Promise<void> {
  const opensAt = (await nationalRound(database))?.opensAt ?? (await opened(database, now));
  const half: Conduct = { ...halfDone, year, startsOn: daysFrom(opensAt, 1, '09:00') };
  const conducts = submitting.map((organisation, i): Conduct => ({
    organisation,
    year,
    startsOn: daysFrom(opensAt, 2 + i * 2, '09:00'),
    stopsAfter: null,
  }));
  for (const conduct of [half, ...conducts]) await answer(database, persons, conduct, nationalAnswers);
}

async function opened(database: Database, now: Date): Promise<Date> {
  const opensAt = openingOf(now);
  const round = { ...editions, countyCode: county, opensAt, closesAt: closingOf(now), synthetic: true };
  await openRound(database, system, round, opensAt);
  return opensAt;
}
