/** The national questionnaire: Stockholm County's round with its supplement, and those of four other counties. */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { demoMunicipalities } from '../demo-municipalities.ts';
import { followRound, listRounds, openRound, type RoundHead, shareRound } from '../rounds/index.ts';
import { answer, type Conduct } from './answering.ts';
import { closingOf, daysFrom, openingOf } from './calendar.ts';
import { nationalAnswers } from './national-answers.ts';
import type { Persons } from './persons.ts';

const system: Actor = { kind: 'system' };
const year = 2026;
const editionKey = '00-mottagande-och-etablering-2026';

/** `halfDone` stop after these questions; `notBegun` have not opened theirs. Others of those who have an account submit. */
type NationalRound = {
  county: keyof typeof demoMunicipalities;
  supplementKey: string | null;
  halfDone: Readonly<Record<string, readonly string[]>>;
  notBegun: readonly string[];
  /** Shared with the county's council, so that other counties see it too. */
  shared: boolean;
};

const firstPages = ['kommun/avt_', 'kommun/lok_', 'kommun/ins_utbud', 'kommun/bos_'];

/** Södertälje, in both parts, and Kinda are left for the visitor; so is the sharing of Östergötland's round. */
const rounds: readonly NationalRound[] = [
  {
    county: '01',
    supplementKey: '01-tillagg-2026',
    halfDone: { '0181': [...firstPages, 'tillagg/so_', 'tillagg/praktik'] },
    notBegun: [],
    shared: false,
  },
  { county: '05', supplementKey: null, halfDone: { '0586': firstPages }, notBegun: ['0513', '0563'], shared: false },
  { county: '10', supplementKey: null, halfDone: {}, notBegun: [], shared: true },
  { county: '19', supplementKey: null, halfDone: { '1960': firstPages }, notBegun: ['1904'], shared: true },
  { county: '25', supplementKey: null, halfDone: { '2583': firstPages }, notBegun: ['2506', '2521'], shared: true },
];

/** Those that there are. */
export async function nationalRounds(database: Database): Promise<RoundHead[]> {
  const found = await Promise.all(rounds.map(({ county }) => roundIn(database, county)));
  return found.flatMap((round) => round ?? []);
}

async function roundIn(database: Database, county: string): Promise<RoundHead | undefined> {
  const inCounty = await listRounds(database, system, county);
  return inCounty.find((round) => round.year === year && round.synthetic);
}

/** True when everybody has answered who does in the demonstration, and what is shared has been. */
export async function isNationalWhole(database: Database): Promise<boolean> {
  for (const wanted of rounds) {
    const round = await roundIn(database, wanted.county);
    if (!round || (wanted.shared && !round.sharedWithCouncilAt)) return false;
    const { standings } = await followRound(database, system, round.id);
    const submitted = standings.filter(({ stage }) => stage === 'submitted').length;
    if (submitted < submittingIn(wanted).length) return false;
  }
  return true;
}

/** Opens the rounds and lets the municipalities answer. What is there already stays. */
export async function makeNational(database: Database, persons: Persons, now: Date): Promise<void> {
  for (const wanted of rounds) {
    const known = await roundIn(database, wanted.county);
    const opensAt = known?.opensAt ?? (await opened(database, wanted, now));
    for (const conduct of conductsOf(wanted, opensAt)) await answer(database, persons, conduct, nationalAnswers);
    const round = wanted.shared ? await roundIn(database, wanted.county) : undefined;
    if (round && !round.sharedWithCouncilAt) await shareRound(database, system, round.id, now);
  }
}

async function opened(database: Database, { county, supplementKey }: NationalRound, now: Date): Promise<Date> {
  const opensAt = openingOf(now);
  const round = { editionKey, supplementKey, countyCode: county, opensAt, closesAt: closingOf(now), synthetic: true };
  await openRound(database, system, round, opensAt);
  return opensAt;
}

function submittingIn({ county, halfDone, notBegun }: NationalRound): string[] {
  return demoMunicipalities[county]
    .map(({ code }) => code)
    .filter((code) => !Object.hasOwn(halfDone, code) && !notBegun.includes(code));
}

/** Every second day somebody begins; all are done within the days that the round has been open. */
function conductsOf(wanted: NationalRound, opensAt: Date): Conduct[] {
  const half = Object.entries(wanted.halfDone).map(([code, stopsAfter]) => ({ code, stopsAfter }));
  const whole = submittingIn(wanted).map((code) => ({ code, stopsAfter: null }));
  return [...half, ...whole].map(({ code, stopsAfter }, i) => ({
    organisation: `kommun-${code}`,
    year,
    startsOn: daysFrom(opensAt, 1 + ((i * 2) % 13), '09:00'),
    stopsAfter,
  }));
}
