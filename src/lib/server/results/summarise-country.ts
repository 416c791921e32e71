import type { Actor } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import type { Bridge } from '#lib/domain/bridge.ts';
import { countySpreadOf } from '#lib/domain/county-spread.ts';
import { countyTableOf } from '#lib/domain/county-table.ts';
import { countyUnionOf } from '#lib/domain/county-union.ts';
import { type Indicator, type IndicatorKind, isFigure } from '#lib/domain/indicator.ts';
import { togetherOf, type ResponseRate } from '#lib/domain/national.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import { Problem } from '#lib/domain/problem.ts';
import { TallyIndex } from '#lib/domain/summary.ts';
import { bridgeSince } from '#lib/domain/trend.ts';
import { reporterNames } from '../agreements/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { figuresIn } from './kept-figures.ts';
import { matchedTallies } from './matched.ts';
import { type NationalHead, type NationalScope, nationalScope, yearBefore } from './national-scope.ts';
import { textsByCounty } from './national-texts.ts';
import { responseRates } from './response-rates.ts';
import { answerCounts, listCounts } from './spread.ts';

export type CountryYear = NationalHead & {
  rates: { county: { code: string; name: string }; rate: ResponseRate }[];
  rate: ResponseRate;
  groups: { area: GoalArea; indicators: NationalIndicator[] }[];
};
export type CountryArea = NationalHead & { area: GoalArea; indicators: NationalIndicator[] };

/**
 * The country in a year, over the counties that the actor may see: how many have answered, county by county, and each
 * indicator of each goal area. Here and below, `agreement` names one of several national ones with figures in the year.
 */
export async function summariseCountry(
  database: Database,
  actor: Actor,
  year: number,
  agreement: string | null = null,
): Promise<CountryYear> {
  return database.read(actor, async (tx) => {
    const scope = await nationalScope(tx, actor, year, agreement);
    const { head } = scope;
    const found = await responseRates(tx, [head.agreement.key], [year]);
    const rates = head.counties.map(({ code, name }) => {
      const { asked, begun, submitted } = found.find(({ county }) => county === code) ?? togetherOf([]);
      return { county: { code, name }, rate: { asked, begun, submitted } };
    });
    const all = await summarise(tx, actor, scope, scope.indicators);
    const groups = head.agreement.goalAreas
      .map((area) => ({ area, indicators: all.filter(({ indicator }) => indicator.goalArea === area.code) }))
      .filter(({ indicators }) => indicators.length > 0);
    return { ...head, rates, rate: togetherOf(rates.map(({ rate }) => rate)), groups };
  });
}

/** One goal area: every indicator county by county, and over the counties that the actor may see. */
export async function summariseCountryArea(
  database: Database,
  actor: Actor,
  year: number,
  areaCode: string,
  agreement: string | null = null,
): Promise<CountryArea> {
  return database.read(actor, async (tx) => {
    const scope = await nationalScope(tx, actor, year, agreement);
    const area = areaIn(scope, areaCode);
    const indicators = scope.indicators.filter(({ goalArea }) => goalArea === area.code);
    return { ...scope.head, area, indicators: await summarise(tx, actor, scope, indicators) };
  });
}

/** The goal area of an address, in capitals or not. */
export function areaIn({ head }: NationalScope, code: string): GoalArea {
  const area = head.agreement.goalAreas.find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (!area) throw new Problem('not-found', {});
  return area;
}

/** The indicators county by county, each kind asked of the database once. */
export async function summarise(
  tx: Tx,
  actor: Actor,
  scope: NationalScope,
  indicators: Indicator[],
): Promise<NationalIndicator[]> {
  const { head, editions } = scope;
  const { counties, reach, year } = head;
  const places = counties.map(({ code }) => code);
  const codes = (is: (kind: IndicatorKind) => boolean) =>
    indicators.filter(({ kind }) => is(kind)).map(({ code }) => code);
  const since = yearBefore(scope);
  const before = since?.year ?? null;
  const figures = codes(isFigure);
  const tallies = await figuresIn(tx, { counties: places, by: 'county' }, [year], figures);
  const matched = new TallyIndex(since ? await matchedTallies(tx, since.counties, [since.year, year], figures) : []);
  const answers = await answerCounts(
    tx,
    places,
    year,
    codes((kind) => kind === 'choice'),
  );
  const lists = await listCounts(
    tx,
    places,
    year,
    codes((kind) => kind === 'list'),
  );
  const texts = await textsByCounty(
    tx,
    actor,
    counties,
    year,
    codes((kind) => kind === 'text'),
  );
  const reportedBy = await reporterNames(tx, indicators);
  const edition = editions.find((one) => one.year === year)?.edition ?? null;
  return indicators.map((indicator): NationalIndicator => {
    const bridge: Bridge =
      before === null ? { kind: 'same', note: null } : bridgeSince(indicator, edition, before, year);
    const common = { indicator, reportedBy: reportedBy(indicator), bridge, before };
    switch (indicator.kind) {
      case 'text':
        return { ...common, shape: 'texts', groups: texts(indicator.code) };
      case 'list':
        return { ...common, shape: 'items', union: countyUnionOf(indicator, lists, counties, reach, edition) };
      case 'choice':
        return { ...common, shape: 'choice', spread: countySpreadOf(indicator, answers, counties, reach, edition) };
      default: {
        const input = { indicator, tallies, matched, counties, reach, year, before, bridge };
        return { ...common, shape: 'figures', table: countyTableOf(input) };
      }
    }
  });
}
