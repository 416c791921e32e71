import type { Actor } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';
import { type CouncilView, followTrends, type IndicatorTrend } from './follow-trends.ts';

export type IndicatorView = Omit<CouncilView, 'areas' | 'unmeasured'> & { area: GoalArea; trend: IndicatorTrend };

/** One indicator of `followTrends`; not found where that is, and for an indicator that is no figure. */
export async function followIndicator(
  database: Database,
  actor: Actor,
  at: { agreement: string; indicator: string; county: string | null },
): Promise<IndicatorView> {
  const { areas, unmeasured: _, ...view } = await followTrends(database, actor, at.agreement, at.county);
  for (const { area, trends } of areas) {
    const trend = trends.find(({ indicator }) => indicator.code === at.indicator);
    if (trend) return { ...view, area, trend };
  }
  throw new Problem('not-found', {});
}
