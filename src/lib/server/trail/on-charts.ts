import type { Actor } from '#lib/domain/access.ts';
import { isOpen } from '#lib/domain/trail.ts';
import type { QuestionOnChart, ShownEntry, ShownMeasure } from '#lib/domain/trail-reading.ts';
import type { Database } from '../db/index.ts';
import { mayAsk, placeOf, scopeOf } from './scope.ts';
import { entriesOf, questionsIn } from './stored.ts';

/** What an agreement's charts show of the trail, by the indicator's code. */
export type TrailOnCharts = {
  mayAsk: boolean;
  /** Questions that wait for an answer, or for what comes of it. */
  open: number;
  questions: QuestionOnChart[];
  measures: ShownMeasure[];
};

/** Null for who does not follow the county's trail, though the figures may be published. */
export async function trailOnCharts(
  database: Database,
  actor: Actor,
  key: string,
  inCounty: string | null = null,
): Promise<TrailOnCharts | null> {
  return database.read(actor, async (tx) => {
    const place = await placeOf(tx, key, inCounty);
    const scope = await scopeOf(tx, actor, place);
    if (!scope || scope.years.length === 0) return null;
    const years = scope.years.map(({ year }) => year);
    const asked = await questionsIn(tx, { agreement: key, county: place.county.code, years, organisations: scope.own });
    const entries = await entriesOf(
      tx,
      asked.map(({ id }) => id),
    );
    const questions = asked.map((question) => ({
      ...question,
      answer: entries.get(question.id)?.findLast(({ kind }) => kind === 'answer') ?? null,
    }));
    return {
      mayAsk: mayAsk(actor, place, scope.years),
      open: asked.filter(({ state }) => isOpen(state)).length,
      questions,
      measures: asked
        .flatMap(({ id, indicator }) =>
          (entries.get(id) ?? []).flatMap((entry) => measureOf(id, indicator.code, entry)),
        )
        .sort((a, b) => a.seenIn - b.seenIn || a.decidedOn.localeCompare(b.decidedOn)),
    };
  });
}

function measureOf(question: string, indicator: string, entry: ShownEntry): ShownMeasure[] {
  const { kind, text, organisation, decidedBy, decidedOn, seenIn } = entry;
  if (kind !== 'measure' || decidedBy === null || decidedOn === null || seenIn === null) return [];
  return [{ question, indicator, text, organisation, decidedBy, decidedOn, seenIn }];
}
