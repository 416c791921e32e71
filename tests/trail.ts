/** The council's trail in Östergötland for tests: a year that the council has been given, and who does what on it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/domain/access.ts';
import { isProblem } from '#lib/domain/problem.ts';
import type { TrailEntryKind } from '#lib/domain/trail.ts';
import type { GivenEntry } from '#lib/domain/trail-draft.ts';
import type { TrailThread } from '#lib/domain/trail-reading.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { addEntry, askQuestion, questionToAsk, readThread } from '#lib/server/trail/index.ts';
import { answered, loadShipped, openYear } from './answered-round.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { anonymous, type Cast, type Name, people } from './people.ts';

export const agreement = '05-etablering-i-utveckling-2015';
export const indicator = '05-UTB-05';
export const at = { agreement, county: null, indicator };
export const now = new Date('2014-06-02T09:00:00Z');
export const later = new Date('2014-06-09T09:00:00Z');

const blank: GivenEntry = { text: '', organisation: '', decidedBy: '', decidedOn: '', seenIn: '' };

/** What is written for each kind of entry, unless a test says otherwise. */
export const filled: Record<TrailEntryKind, Partial<GivenEntry>> = {
  assigned: { organisation: 'kommun-0513' },
  answer: { text: 'Vi har färre lärare än i fjol.' },
  measure: {
    text: 'Fler platser på komvux',
    organisation: 'kommun-0580',
    decidedBy: 'Integrationsrådet',
    decidedOn: '2014-03-12',
    seenIn: '2015',
  },
  closed: { text: 'Samma fråga är ställd förut.' },
  reopened: { text: 'Svaret räcker inte.' },
};

export type Who = Name | 'anonymous';

export type Trail = {
  fresh: FreshDatabase;
  cast: Cast;
  actorOf(who: Who): Actor;
  /** Asks about the figure that is shown; returns the question's id. */
  ask(who?: Who, text?: string, id?: string): Promise<string>;
  add(who: Who, question: string, kind: TrailEntryKind, base: number, given?: Partial<GivenEntry>): Promise<void>;
  thread(who: Who, question: string): Promise<TrailThread>;
};

/** Kinda and Linköping have answered for 2013, and the council has been given the year. */
export async function trailWithYear(): Promise<Trail> {
  const fresh = await freshDatabase();
  await loadShipped(fresh.database);
  const cast = await people(fresh.database);
  const round = await openYear(fresh.database, 2013);
  for (const code of ['0513', '0580']) {
    await answered(fresh.database, round, `kommun-${code}`, ({ observes }) =>
      observes?.indicator === indicator ? { value: '30' } : undefined,
    );
  }
  await shareRound(fresh.database, cast.officer.actor, round, now);
  const actorOf = (who: Who): Actor => (who === 'anonymous' ? anonymous : cast[who].actor);
  return {
    fresh,
    cast,
    actorOf,
    ask: async (who = 'council', text = 'Varför går inte fler vidare?', id = randomUUID()) => {
      const { figure } = await questionToAsk(fresh.database, actorOf(who), at);
      return (await askQuestion(fresh.database, actorOf(who), { ...at, id, text, seen: figure }, now)).id;
    },
    add: (who, question, kind, base, given = filled[kind]) => {
      const request = { agreement, question, base, kind, given: { ...blank, ...given } };
      return addEntry(fresh.database, actorOf(who), request, later);
    },
    thread: (who, question) => readThread(fresh.database, actorOf(who), { agreement, question }, later),
  };
}

/** The code of the problem that an attempt meets; `done` for none. */
export function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => (isProblem(error) ? error.code : String(error)),
  );
}
