import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import { eventsFrom, type TrailEntryKind, type TrailState } from '#lib/domain/trail.ts';
import type { ListedQuestion, TrailThread } from '#lib/domain/trail-reading.ts';
import type { Database, Tx } from '../db/index.ts';
import { dayOf } from './day.ts';
import { organisationOf, organisationsFor } from './organisations.ts';
import { placeOf, scopeOf, type TrailPlace } from './scope.ts';
import { entriesOf, questionsIn } from './stored.ts';

export type QuestionAt = { agreement: string; question: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The question and its place, for whoever may read it; `not-found` for all others. Locked until the transaction's end if asked. */
export async function questionAt(
  tx: Tx,
  actor: Actor,
  at: QuestionAt,
  lock: '' | 'for update' = '',
): Promise<{ place: TrailPlace; question: ListedQuestion; follows: boolean }> {
  if (!uuid.test(at.question)) throw new Problem('not-found', {});
  const { rows } = await tx.client.query<{ county: string }>(
    `select county_code as county from trail_question where id = $1 and agreement_key = $2 ${lock}`,
    [at.question, at.agreement],
  );
  if (!rows[0]) throw new Problem('not-found', {});
  const place = await placeOf(tx, at.agreement, rows[0].county);
  const scope = await scopeOf(tx, actor, place);
  if (!scope) throw new Problem('not-found', {});
  const years = scope.years.map(({ year }) => year);
  const wanted = {
    id: at.question,
    agreement: at.agreement,
    county: place.county.code,
    years,
    organisations: scope.own,
  };
  const [question] = await questionsIn(tx, wanted);
  if (!question) throw new Problem('not-found', {});
  return { place, question, follows: years.includes(question.year) };
}

/** Whether the actor may do it to a question that is somebody's to answer; the state may still forbid it. */
export function maySay(actor: Actor, kind: TrailEntryKind, county: string, owner: string): boolean {
  return kind === 'answer' ? can(actor, 'trail.answer', { county, owner }) : can(actor, 'trail.steer', { county });
}

function mayNow(actor: Actor, state: TrailState, { county, owner }: ListedQuestion): TrailEntryKind[] {
  return eventsFrom(state).filter((kind) => maySay(actor, kind, county, owner.id));
}

/** A question with all that came of it, and what the actor may do now. Throws `not-found` for who may not read it. */
export async function readThread(database: Database, actor: Actor, at: QuestionAt, now: Date): Promise<TrailThread> {
  return database.read(actor, async (tx) => {
    const { place, question, follows } = await questionAt(tx, actor, at);
    const may = mayNow(actor, question.state, question);
    const choices = async (kind: TrailEntryKind) =>
      may.includes(kind)
        ? organisationsFor(tx, place, question.indicator.code, { today: dayOf(now), parties: kind === 'measure' })
        : [];
    const { agreement, county, national } = place;
    return {
      agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
      county,
      national,
      follows,
      steward: await organisationOf(tx, place.owner),
      question,
      entries: (await entriesOf(tx, [question.id])).get(question.id) ?? [],
      may,
      assignable: await choices('assigned'),
      carrying: await choices('measure'),
    };
  });
}
