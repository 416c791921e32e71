import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import { type AreaState, areaState, worstFirst } from '#lib/domain/area-state.ts';
import { type Indicator, isFigure } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type Series, seriesOf, totalLine } from '#lib/domain/series.ts';
import { type Step, stepOf } from '#lib/domain/step.ts';
import { nation } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { breaksOf, isWanted, type Movement, movementOf, weightiestBreaks } from '#lib/domain/trend.ts';
import { reporterNames } from '../agreements/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { continuationOf, continuedBy } from './continued.ts';
import { figuresIn } from './kept-figures.ts';
import {
  type AgreementHead,
  agreementWithIndicators,
  countyName,
  mayFollow,
  municipalitiesOf,
  mustBeNamed,
  type YearOfResults,
  yearsOf,
} from './scope.ts';
import { within } from './tallies.ts';

export type IndicatorTrend = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  series: Series;
  /** How the total moved; null for an indicator that is only shown in its parts. */
  movement: Movement | null;
  /** True when it went the wanted way, false the other, null when neither can be said. */
  wanted: boolean | null;
  /** The total's last step, in the municipalities that have a figure in both years; null where there is none to compare. */
  step: Step | null;
};

export type CouncilView = {
  county: { code: string; name: string };
  agreement: AgreementHead;
  /** The years of the agreement, after those of earlier ones that a series goes on from. */
  years: number[];
  /** The latest year whose figures by municipality the actor may see too. */
  summaryYear: number | null;
  /** The summary's address must name the agreement, since the county has figures of others in its years. */
  named: boolean;
  /** The questionnaire that the latest figures come from; null for figures published before the system. */
  questionnaire: LocalText | null;
  synthetic: boolean;
  preliminary: boolean;
  /** Those that worsen first; within that in the agreement's own order. */
  areas: { area: GoalArea; trends: IndicatorTrend[]; state: AreaState }[];
  /** Goal areas that no figure tells of, and how many indicators of another kind (lists, texts) each has. */
  unmeasured: { area: GoalArea; indicators: number }[];
};

/**
 * How each indicator of an agreement has moved over the years that the actor may see: published ones for anyone,
 * shared rounds for the council, all for the county. Not found where there is none to see. The whole country's
 * agreement is followed in one county, which has to be said; for others it is their own, said or not.
 */
export async function followTrends(
  database: Database,
  actor: Actor,
  agreementKey: string,
  inCounty: string | null = null,
): Promise<CouncilView> {
  return database.read(actor, async (tx) => {
    const found = await agreementWithIndicators(tx, agreementKey);
    if (!found) throw new Problem('not-found', {});
    const { agreement, indicators } = found;
    const county = agreement.countyCode === nation ? inCounty : agreement.countyCode;
    if (county === null || (inCounty !== null && inCounty !== county)) throw new Problem('not-found', {});
    const visible = (await yearsOf(tx, county)).filter((year) => mayFollow(actor, county, year));
    const years = visible.filter((year) => year.agreement === agreementKey);
    if (years.length === 0) throw new Problem('not-found', {});
    const readable = visible.filter(({ published }) => can(actor, 'summary.read', { county, published }));
    const shown = yearsIn(years);
    const counted = indicators.filter(({ kind }) => isFigure(kind));
    const trends = await trendsOf(tx, county, counted, { years, visible });
    return {
      county: { code: county, name: (await countyName(tx, county)) ?? county },
      agreement,
      years: inOrder([
        ...shown,
        ...trends.flatMap(({ series }) => series.lines.flatMap(({ points }) => points.map(({ year }) => year))),
      ]),
      summaryYear: readable.findLast((year) => year.agreement === agreementKey)?.year ?? null,
      named: mustBeNamed(readable, agreementKey),
      questionnaire: years.at(-1)?.edition?.title ?? null,
      synthetic: years.some(({ synthetic }) => synthetic),
      preliminary: years.some(({ published }) => !published),
      areas: areasOf(agreement, trends),
      unmeasured: agreement.goalAreas
        .filter(({ code }) => counted.every(({ goalArea }) => goalArea !== code))
        .map((area) => ({ area, indicators: indicators.filter(({ goalArea }) => goalArea === area.code).length })),
    };
  });
}

function areasOf({ goalAreas }: AgreementHead, trends: IndicatorTrend[]): CouncilView['areas'] {
  const groups = goalAreas
    .map((area) => ({ area, trends: trends.filter(({ indicator }) => indicator.goalArea === area.code) }))
    .filter((group) => group.trends.length > 0);
  return worstFirst(groups.map((group) => ({ ...group, state: areaState(group.trends) })));
}

/** `years` are the agreement's own, `visible` all of the county that the actor may follow. */
async function trendsOf(
  tx: Tx,
  county: string,
  indicators: Indicator[],
  { years, visible }: { years: YearOfResults[]; visible: YearOfResults[] },
): Promise<IndicatorTrend[]> {
  const shown = yearsIn(years);
  const codes = indicators.map(({ code }) => code);
  const own = await figuresIn(tx, within(county), shown, codes);
  const earlier = await continuedBy(tx, county, codes);
  const forerunners = earlier.map(({ indicator }) => indicator.code);
  const before = await figuresIn(tx, within(county), yearsIn(visible), forerunners);
  const continued = new Map(
    indicators.map((indicator) => [indicator.code, continuationOf(indicator, earlier, { own, before }, visible)]),
  );
  const tallies = own.with([...continued.values()].flatMap((joined) => joined.tallies));
  const asked = (await municipalitiesOf(tx, county)).length;
  const reportedBy = await reporterNames(tx, indicators);
  const editions = years.flatMap(({ year, edition }) => (edition ? [{ year, edition }] : []));
  return indicators.map((indicator): IndicatorTrend => {
    const given = tallies.yearsOf(indicator.code);
    const breaks = weightiestBreaks([
      ...(continued.get(indicator.code)?.breaks ?? []),
      ...breaksOf(indicator, editions, given),
    ]);
    const input = { indicator, tallies, years: inOrder([...given, ...shown]), asked, breaks, changes: true };
    const series = seriesOf(input);
    const total = totalLine(series);
    const movement = total ? movementOf(indicator.kind, total.points, series.breaks) : null;
    const wanted = movement && isWanted(movement, indicator.direction);
    return {
      indicator,
      reportedBy: reportedBy(indicator),
      series,
      movement,
      wanted,
      step: total ? stepOf(input) : null,
    };
  });
}

function yearsIn(years: YearOfResults[]): number[] {
  return inOrder(years.map(({ year }) => year));
}

function inOrder(years: number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
