import type { Actor } from '#lib/domain/access.ts';
import { isFigure } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type SummaryRow, summaryRows } from '#lib/domain/summary-rows.ts';
import type { WordedSummary } from '#lib/domain/worded-rows.ts';
import { explainedFor } from '#lib/domain/written-text.ts';
import type { Database } from '../db/index.ts';
import { figuresOf } from './summary-figures.ts';
import { scopeOf, type SummaryHead } from './summary-scope.ts';
import { wordsOf } from './summary-words.ts';

/**
 * Every figure of a summary, and what its other indicators say, in the order of its pages; `area` is a goal area's code,
 * null for the whole year.
 */
export type SummaryList = { head: SummaryHead; area: string | null; rows: SummaryRow[]; worded: WordedSummary[] };

/** A summary for a file, for whoever may read the summary and as they may read it: of one goal area, or of all. */
export async function listSummary(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  areaCode: string | null,
  agreement: string | null = null,
): Promise<SummaryList> {
  return database.read(actor, async (tx) => {
    const scope = await scopeOf(tx, actor, county, year, agreement);
    const areas = scope.head.agreement.goalAreas.filter(
      ({ code }) => areaCode === null || code.toLowerCase() === areaCode.toLowerCase(),
    );
    const [area] = areas;
    if (!area) throw new Problem('not-found', {});
    const indicators = areas.flatMap(({ code }) => scope.indicators.filter(({ goalArea }) => goalArea === code));
    const counted = indicators.filter(({ kind }) => isFigure(kind));
    const figures = await figuresOf(tx, actor, scope, counted);
    const { tallies, municipalities, before, mayExplain, comparabilityOf } = figures;
    const words = await wordsOf(tx, actor, scope.head, indicators, figures);
    const rows = counted.flatMap((indicator) => {
      const isBroken = comparabilityOf(indicator).bridge.kind === 'break';
      return summaryRows({ indicator, tallies, municipalities, year, before: isBroken ? null : before });
    });
    return {
      head: scope.head,
      area: areaCode === null ? null : area.code,
      rows: explainedFor(rows, ({ place }) => place?.code ?? null, mayExplain),
      worded: indicators.flatMap((indicator) => {
        const worded = words(indicator);
        return worded ? [{ indicator, ...worded }] : [];
      }),
    };
  });
}
