import type { Actor } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import { type CountySeries, countySeriesOf, seenInAll } from '#lib/domain/county-series.ts';
import { type Indicator, isFigure } from '#lib/domain/indicator.ts';
import type { CountyOfMany } from '#lib/domain/national.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import { Problem } from '#lib/domain/problem.ts';
import { breaksOf } from '#lib/domain/trend.ts';
import type { Database, Tx } from '../db/index.ts';
import { figuresIn } from './kept-figures.ts';
import { type MunicipalityFigures, municipalityFigures } from './municipality-figures.ts';
import { type NationalHead, type NationalScope, nationalScope, yearsOf } from './national-scope.ts';
import { areaIn, summarise } from './summarise-country.ts';

export type CountyComparison = NationalHead & {
  area: GoalArea;
  /** The area's indicators that can be compared, this one among them. */
  comparable: Pick<Indicator, 'code' | 'shortName'>[];
  summary: NationalIndicator;
  /** Null for what comes to no figure. */
  municipalities: MunicipalityFigures | null;
  /** The years up to this one; null for what comes to no figure, or where there is but one. */
  series: CountySeries | null;
};

/** One indicator, county beside county: the counties, their municipalities where they may be compared, and the years. */
export async function compareCounties(
  database: Database,
  actor: Actor,
  { year, area: areaCode, indicator: code }: { year: number; area: string; indicator: string },
  agreement: string | null = null,
): Promise<CountyComparison> {
  return database.read(actor, async (tx) => {
    const scope = await nationalScope(tx, actor, year, agreement);
    const area = areaIn(scope, areaCode);
    const indicator = scope.indicators.find((one) => one.code === code && one.goalArea === area.code);
    if (!indicator) throw new Problem('not-found', {});
    const [summary] = await summarise(tx, actor, scope, [indicator]);
    if (!summary) throw new Problem('not-found', {});
    const counted = isFigure(indicator.kind);
    return {
      ...scope.head,
      area,
      comparable: scope.indicators
        .filter(({ goalArea, kind }) => goalArea === area.code && kind !== 'text')
        .map(({ code, shortName }) => ({ code, shortName })),
      summary,
      municipalities: counted ? await municipalityFigures(tx, actor, scope.seen, year, indicator) : null,
      series: counted ? await seriesIn(tx, scope, indicator) : null,
    };
  });
}

async function seriesIn(tx: Tx, { head, seen, editions }: NationalScope, indicator: Indicator) {
  const shown = seen.filter(({ year }) => year <= head.year);
  const years = yearsOf(shown);
  if (years.length < 2) return null;
  const pairs = new Set(shown.map(({ county, year }) => `${county} ${year}`));
  const isSeen = (county: string, year: number): boolean => pairs.has(`${county} ${year}`);
  const counties = countiesIn(shown);
  const common = seenInAll(counties, years, isSeen).map(({ code }) => code);
  const inAll = (places: string[]) => figuresIn(tx, { counties: places, by: 'county' }, years, [indicator.code]);
  const tallies = await inAll(counties.map(({ code }) => code));
  const together = await inAll(common);
  const breaks = breaksOf(
    indicator,
    editions.filter(({ year }) => year <= head.year),
    tallies.yearsOf(indicator.code),
  );
  return countySeriesOf({ indicator, years, counties, isSeen, tallies, together, breaks });
}

function countiesIn(seen: NationalScope['seen']): CountyOfMany[] {
  const byCode = new Map(seen.map((one) => [one.county, one]));
  return [...byCode.values()]
    .map(({ county, countyName, municipalities }) => ({ code: county, name: countyName, municipalities }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
