import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import { TallyIndex } from '#lib/domain/summary.ts';
import { breaksOf, isWanted, type Movement, movementOf } from '#lib/domain/trend.ts';
import type { Database } from '../db/index.ts';
import { type AgreementHead, agreementWithIndicators, countyName, municipalitiesOf, type YearOfResults, yearsOf } from './scope.ts';
import { type Series, seriesOf } from './series.ts';
import { talliesOf } from './tallies.ts';

export type IndicatorTrend = {
  indicator: Indicator;
  series: Series;
  movement: Movement;
  /** True when it went the wanted way, false the other, null when neither can be said. */
  wanted: boolean | null;
};

export type CouncilView = {
  county: { code: string; name: string };
  agreement: AgreementHead;
  years: number[];
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
    const years = (await yearsOf(tx, county)).filter((year) => year.agreement === agreementKey && maySee(actor, county, year));
    if (years.length === 0) throw new Problem('not-found', {});
    const numeric = indicators.filter(({ kind }) => kind === 'count' || kind === 'share');
    const shown = years.map(({ year }) => year);
    const tallies = new TallyIndex(await talliesOf(tx, county, shown, numeric.map(({ code }) => code)));
    const asked = (await municipalitiesOf(tx, county)).length;
    const editions = years.flatMap(({ year, edition }) => (edition ? [{ year, edition }] : []));
    const trends = numeric.map((indicator): IndicatorTrend => {
      const series = seriesOf({ indicator, tallies, years: shown, asked, breaks: breaksOf(indicator.code, editions) });
      const movement = movementOf(series.lines.find(({ breakdown }) => breakdown === '')?.points ?? [], series.breaks);
      return { indicator, series, movement, wanted: isWanted(movement, indicator.direction) };
    });
    return {
      county: { code: county, name: (await countyName(tx, county)) ?? county },
      agreement,
      years: shown,
      synthetic: years.some(({ synthetic }) => synthetic),
      preliminary: years.some(({ published }) => !published),
      areas: agreement.goalAreas
        .map((area) => ({ area, trends: trends.filter(({ indicator }) => indicator.goalArea === area.code) }))
        .filter((group) => group.trends.length > 0),
    };
  });
}

function maySee(actor: Actor, county: string, { published, sharedWithCouncil }: YearOfResults): boolean {
  return can(actor, 'trend.read', { county, published, sharedWithCouncil });
}
