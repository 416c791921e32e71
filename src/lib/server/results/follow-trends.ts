import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type Series, seriesOf, totalLine } from '#lib/domain/series.ts';
import { TallyIndex } from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { breaksOf, isWanted, type Movement, movementOf } from '#lib/domain/trend.ts';
import { reporterNames } from '../agreements/index.ts';
import type { Database } from '../db/index.ts';
import {
  type AgreementHead,
  agreementWithIndicators,
  countyName,
  mayFollow,
  municipalitiesOf,
  yearsOf,
} from './scope.ts';
import { talliesOf } from './tallies.ts';

export type IndicatorTrend = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  series: Series;
  /** How the total moved; null for an indicator that is only shown in its parts. */
  movement: Movement | null;
  /** True when it went the wanted way, false the other, null when neither can be said. */
  wanted: boolean | null;
};

export type CouncilView = {
  county: { code: string; name: string };
  agreement: AgreementHead;
  years: number[];
  /** The latest year whose figures by municipality the actor may see too. */
  summaryYear: number | null;
  /** The questionnaire that the latest figures come from; null for figures published before the system. */
  questionnaire: LocalText | null;
  synthetic: boolean;
  preliminary: boolean;
  areas: { area: GoalArea; trends: IndicatorTrend[] }[];
};

/**
 * How each indicator of an agreement has moved over the years that the actor may see: published ones for anyone,
 * shared rounds for the council, all for the county. Not found where there is none to see.
 */
export async function followTrends(database: Database, actor: Actor, agreementKey: string): Promise<CouncilView> {
  return database.read(actor, async (tx) => {
    const found = await agreementWithIndicators(tx, agreementKey);
    if (!found) throw new Problem('not-found', {});
    const { agreement, indicators } = found;
    const county = agreement.countyCode;
    const years = (await yearsOf(tx, county)).filter(
      (year) => year.agreement === agreementKey && mayFollow(actor, county, year),
    );
    if (years.length === 0) throw new Problem('not-found', {});
    const numeric = indicators.filter(({ kind }) => kind === 'count' || kind === 'share');
    const shown = [...new Set(years.map(({ year }) => year))];
    const tallies = new TallyIndex(
      await talliesOf(
        tx,
        county,
        shown,
        numeric.map(({ code }) => code),
      ),
    );
    const asked = (await municipalitiesOf(tx, county)).length;
    const reportedBy = await reporterNames(tx, numeric);
    const editions = years.flatMap(({ year, edition }) => (edition ? [{ year, edition }] : []));
    const trends = numeric.map((indicator): IndicatorTrend => {
      const series = seriesOf({ indicator, tallies, years: shown, asked, breaks: breaksOf(indicator.code, editions) });
      const total = totalLine(series);
      const movement = total ? movementOf(indicator.kind, total.points, series.breaks) : null;
      const wanted = movement && isWanted(movement, indicator.direction);
      return { indicator, reportedBy: reportedBy(indicator), series, movement, wanted };
    });
    return {
      county: { code: county, name: (await countyName(tx, county)) ?? county },
      agreement,
      years: shown,
      summaryYear: years.findLast(({ published }) => can(actor, 'summary.read', { county, published }))?.year ?? null,
      questionnaire: years.at(-1)?.edition?.title ?? null,
      synthetic: years.some(({ synthetic }) => synthetic),
      preliminary: years.some(({ published }) => !published),
      areas: agreement.goalAreas
        .map((area) => ({ area, trends: trends.filter(({ indicator }) => indicator.goalArea === area.code) }))
        .filter((group) => group.trends.length > 0),
    };
  });
}
