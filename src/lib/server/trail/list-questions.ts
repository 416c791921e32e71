import type { Actor } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { ListedQuestion } from '#lib/domain/trail-reading.ts';
import type { Database } from '../db/index.ts';
import { answersFor, placeOf, scopeOf } from './scope.ts';
import { questionsIn, takesPart } from './stored.ts';

export type TrailList = {
  agreement: { key: string; shortTitle: LocalText };
  county: { code: string; name: string };
  national: boolean;
  /** The actor follows the county's trail, and not only their own questions. */
  follows: boolean;
  questions: ListedQuestion[];
};

/**
 * An agreement's questions in a county, as far as the actor may read them: those that wait first. Throws `not-found` for
 * who follows neither the county's trail nor has a question of it to answer.
 */
export async function listTrail(
  database: Database,
  actor: Actor,
  key: string,
  inCounty: string | null = null,
): Promise<TrailList> {
  return database.read(actor, async (tx) => {
    const place = await placeOf(tx, key, inCounty);
    const scope = await scopeOf(tx, actor, place);
    if (!scope) throw new Problem('not-found', {});
    const { agreement, county, national } = place;
    const years = scope.years.map(({ year }) => year);
    const questions = await questionsIn(tx, { agreement: key, county: county.code, years, organisations: scope.own });
    if (years.length === 0 && questions.length === 0) throw new Problem('not-found', {});
    return {
      agreement: { key, shortTitle: agreement.shortTitle },
      county,
      national,
      follows: years.length > 0,
      questions,
    };
  });
}

/** The questions that the actor's organisations take part in, in every agreement; those that wait first. */
export async function ownQuestions(database: Database, actor: Actor): Promise<ListedQuestion[]> {
  const organisations = answersFor(actor);
  if (organisations.length === 0) return [];
  return database.read(actor, (tx) => questionsIn(tx, { agreement: null, county: null, years: [], organisations }));
}

/** How many questions wait for an answer of the actor's organisations, and how many they take part in. */
export async function countOwnQuestions(database: Database, actor: Actor): Promise<{ open: number; all: number }> {
  const organisations = answersFor(actor);
  if (organisations.length === 0) return { open: 0, all: 0 };
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<{ open: number; all: number }>(
      `select count(*) filter (where q.state = 'open' and q.owner_id = any($1))::int as open, count(*)::int as "all"
       from trail_question q where ${takesPart('$1')}`,
      [organisations],
    );
    return rows[0] ?? { open: 0, all: 0 };
  });
}
