import type { Actor } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import type { Bridge } from '#lib/domain/bridge.ts';
import { distributionOf } from '#lib/domain/distribution.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import { type LocatedPlace, tableOf } from '#lib/domain/indicator-table.ts';
import { itemsOf, textsOf } from '#lib/domain/listing-table.ts';
import { Problem } from '#lib/domain/problem.ts';
import { seriesOf } from '#lib/domain/series.ts';
import { breaksOf, bridgeSince } from '#lib/domain/trend.ts';
import { yearTableOf } from '#lib/domain/year-table.ts';
import { reporterNames } from '../agreements/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { figuresIn } from './kept-figures.ts';
import { listingsOf } from './listings.ts';
import { municipalitiesOf } from './scope.ts';
import { scopeOf, type SummaryHead, type SummaryScope } from './summary-scope.ts';
import { within } from './tallies.ts';

type Group = { area: GoalArea; indicators: IndicatorSummary[] };
/** `places` are the county's municipalities, for its map. */
export type AreaSummary = SummaryHead & Group & { places: LocatedPlace[] };
export type YearSummary = SummaryHead & { groups: Group[] };

/**
 * The county's years and goal areas, for whoever may see that year's figures. Here and below, `agreement` names one of
 * several with figures in the year; null means the county's own, or the first.
 */
export async function summaryHead(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  agreement: string | null = null,
): Promise<SummaryHead> {
  return database.read(actor, async (tx) => (await scopeOf(tx, actor, county, year, agreement)).head);
}

/** The summary of one goal area: every indicator per municipality and for the county, with last year beside. */
export async function summariseArea(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  areaCode: string,
  agreement: string | null = null,
): Promise<AreaSummary> {
  return database.read(actor, async (tx) => {
    const scope = await scopeOf(tx, actor, county, year, agreement);
    const area = scope.head.agreement.goalAreas.find(({ code }) => code.toLowerCase() === areaCode.toLowerCase());
    if (!area) throw new Problem('not-found', {});
    const indicators = scope.indicators.filter(({ goalArea }) => goalArea === area.code);
    const summaries = await summarise(tx, scope, indicators);
    return { ...scope.head, area, indicators: summaries, places: await municipalitiesOf(tx, county) };
  });
}

/** The summary of all goal areas that have indicators, summed in one go. */
export async function summariseYear(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  agreement: string | null = null,
): Promise<YearSummary> {
  return database.read(actor, async (tx) => {
    const scope = await scopeOf(tx, actor, county, year, agreement);
    const all = await summarise(tx, scope, scope.indicators);
    const groups = scope.head.agreement.goalAreas
      .map((area) => ({ area, indicators: all.filter(({ indicator }) => indicator.goalArea === area.code) }))
      .filter(({ indicators }) => indicators.length > 0);
    return { ...scope.head, groups };
  });
}

async function summarise(tx: Tx, { head, years }: SummaryScope, indicators: Indicator[]): Promise<IndicatorSummary[]> {
  const { county, year } = head;
  const codes = indicators.map(({ code }) => code);
  const shown = head.years.filter((candidate) => candidate <= year);
  const tallies = await figuresIn(tx, within(county.code), shown, codes);
  const listings = await listingsOf(tx, [county.code], [year], codes);
  const municipalities = await municipalitiesOf(tx, county.code);
  const reportedBy = await reporterNames(tx, indicators);
  const editions = years.flatMap(({ year: of, edition }) => (edition && of <= year ? [{ year: of, edition }] : []));
  const edition = years.find(({ year: of }) => of === year)?.edition ?? null;
  const before = shown.filter((candidate) => candidate < year).at(-1) ?? null;
  return indicators.map((indicator): IndicatorSummary => {
    const bridge: Bridge =
      before === null ? { kind: 'same', note: null } : bridgeSince(indicator, edition, before, year);
    const common = { indicator, reportedBy: reportedBy(indicator), bridge, before };
    const own = listings.filter((listing) => listing.indicator === indicator.code);
    if (indicator.kind === 'text') return { ...common, shape: 'texts', texts: textsOf(own) };
    if (indicator.kind === 'list')
      return { ...common, shape: 'items', ...itemsOf(indicator, own, municipalities, edition) };
    if (indicator.kind === 'choice')
      return { ...common, shape: 'choice', ...distributionOf(indicator, own, municipalities, edition) };
    return {
      ...common,
      shape: 'figures',
      table: tableOf({ indicator, tallies, municipalities, year, before, bridge }),
      byYear: yearTableOf({ indicator, tallies, municipalities, years: shown }),
      series: seriesOf({
        indicator,
        tallies,
        years: shown,
        asked: municipalities.length,
        breaks: breaksOf(indicator, editions, tallies.yearsOf(indicator.code)),
      }),
    };
  });
}
