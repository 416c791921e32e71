import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#lib/domain/access.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import { totalLine } from '#lib/domain/series.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { AskedFigure } from '#lib/domain/trail.ts';
import { typeQuestion } from '#lib/domain/trail-draft.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { trailQuestion } from '../db/schema/index.ts';
import { followTrends, type IndicatorTrend } from '../results/index.ts';
import { organisationOf } from './organisations.ts';
import { mayAsk, placeOf, scopeOf, type TrailPlace } from './scope.ts';

/** On which indicator one asks; `county` where the agreement is the whole country's. */
export type AskedAt = { agreement: string; county: string | null; indicator: string };

export type QuestionToAsk = {
  agreement: { key: string; shortTitle: TrailPlace['agreement']['shortTitle'] };
  county: TrailPlace['county'];
  national: boolean;
  indicator: Indicator;
  trend: IndicatorTrend;
  year: number;
  figure: AskedFigure;
  preliminary: boolean;
  /** The name of whom it goes to. */
  owner: LocalText;
};

/**
 * The figure as it stands, for whoever may ask about it. Throws `not-found` for what they may not see, an indicator that
 * is no figure, and for who may not ask.
 */
export async function questionToAsk(database: Database, actor: Actor, at: AskedAt): Promise<QuestionToAsk> {
  const view = await followTrends(database, actor, at.agreement, at.county);
  const trend = view.areas.flatMap(({ trends }) => trends).find(({ indicator }) => indicator.code === at.indicator);
  if (!trend) throw new Problem('not-found', {});
  const { place, year, owner } = await database.read(actor, async (tx) => {
    const latest = await latestOf(tx, actor, at);
    return { ...latest, owner: (await organisationOf(tx, latest.place.owner)).name };
  });
  const { agreement, county, national } = place;
  return {
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
    county,
    national,
    indicator: trend.indicator,
    trend,
    year,
    figure: figureOf(trend, year),
    preliminary: view.preliminary,
    owner,
  };
}

/** The place and the year that is asked about; throws `not-found` for who may not ask. */
async function latestOf(tx: Tx, actor: Actor, at: AskedAt): Promise<{ place: TrailPlace; year: number }> {
  const place = await placeOf(tx, at.agreement, at.county);
  const scope = await scopeOf(tx, actor, place);
  const latest = scope?.years.at(-1);
  if (!scope || !latest || !mayAsk(actor, place, scope.years)) throw new Problem('not-found', {});
  return { place, year: latest.year };
}

/** An indicator that is only shown in its parts has no one figure; how many have answered is told of the first. */
function figureOf({ series, step }: IndicatorTrend, year: number): AskedFigure {
  const total = totalLine(series);
  const point = (total ?? series.lines[0])?.points.find((one) => one.year === year);
  return {
    value: (total && point?.value) ?? null,
    change: step?.change ?? null,
    before: step?.before ?? null,
    matched: step?.matched ?? 0,
    coverage: point?.coverage ?? { answered: 0, asked: 0 },
  };
}

/** `id` is a fresh one that came with the form, so that sending it twice asks once; `seen` the figure that it showed. */
export type GivenQuestion = AskedAt & { id: string; text: string; seen: AskedFigure };

/**
 * Puts a question on the trail, to the agreement's owner. Throws `not-found` like `questionToAsk`, `answers-invalid` for
 * a text of the wrong length, `changed-meanwhile` when the figure is no longer the one that was seen, and
 * `key-reused` when the id is another question's. The same question again is the same question.
 */
export async function askQuestion(
  database: Database,
  actor: Actor,
  given: GivenQuestion,
  now: Date,
): Promise<{ id: string }> {
  const typed = typeQuestion(given.text);
  const { figure } = await questionToAsk(database, actor, given);
  if (!typed.ok) throw new Problem('answers-invalid', { violations: { text: typed.violation } });
  return database.inTransaction(actor, async (tx) => {
    const { place, year } = await latestOf(tx, actor, given);
    if (await isAskedAlready(tx, actor, given.id, typed.text)) return { id: given.id };
    if (!isDeepStrictEqual(figure, given.seen)) throw new Problem('changed-meanwhile', { by: null });
    await put(tx, place, { ...given, text: typed.text, year }, { actor, now });
    return { id: given.id };
  });
}

async function isAskedAlready({ client }: Tx, actor: Actor, id: string, text: string): Promise<boolean> {
  // Two of the same at once: the second waits here for the first, and then finds it.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
  const { rows } = await client.query<{ text: string; by: string | null }>(
    'select text, asked_by as by from trail_question where id = $1',
    [id],
  );
  const [found] = rows;
  if (!found) return false;
  const person = actor.kind === 'person' ? actor.personId : null;
  if (found.text !== text || found.by !== person) throw new Problem('key-reused', {});
  return true;
}

async function put(
  tx: Tx,
  { agreement, county, owner }: TrailPlace,
  given: GivenQuestion & { year: number },
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const { id, indicator, text, year, seen } = given;
  await tx.db.insert(trailQuestion).values({
    id,
    agreementKey: agreement.key,
    countyCode: county.code,
    indicatorCode: indicator,
    year,
    figure: seen,
    text,
    askedBy: actor.kind === 'person' ? actor.personId : null,
    askedAt: now,
    ownerId: owner,
    state: 'open',
    revision: 0,
  });
  await writeAudit(tx, {
    at: now,
    actor,
    action: 'trail.ask',
    subjectKind: 'trail_question',
    subjectId: id,
    organisationId: owner,
    countyCode: county.code,
    details: { indicator, year },
  });
}
