import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { GoalArea } from '#lib/domain/agreement.ts';
import type { Bridge } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import { TallyIndex } from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { breaksOf, bridgeOfIndicator } from '#lib/domain/trend.ts';
import type { Database, Tx } from '../db/index.ts';
import { tableOf, type IndicatorTable } from './indicator-table.ts';
import { itemsOf, type ItemRow, textsOf, type TextRow } from './listing-tables.ts';
import { listingsOf } from './listings.ts';
import { type AgreementHead, agreementWithIndicators, countyName, municipalitiesOf, type YearOfResults, yearsOf } from './scope.ts';
import { talliesOf } from './tallies.ts';
import { seriesOf, type Series } from './series.ts';

/** One indicator of a goal area, summed up: a table of figures, a list of what is offered, or the texts given. */
export type IndicatorSummary = {
  indicator: Indicator;
  /** How this year's question compares with the year before. */
  bridge: Bridge;
} & (
  | { shape: 'figures'; table: IndicatorTable; series: Series }
  | { shape: 'items'; items: ItemRow[]; answered: number; asked: number }
  | { shape: 'texts'; texts: TextRow[] }
);

export type SummaryHead = {
  county: { code: string; name: string };
  year: number;
  years: number[];
  agreement: AgreementHead;
  areas: { code: string; name: LocalText; indicators: number }[];
  published: boolean;
  synthetic: boolean;
};

export type AreaSummary = SummaryHead & { area: GoalArea; indicators: IndicatorSummary[] };

/** The county's years and goal areas, for whoever may see that year's figures. */
export async function summaryHead(database: Database, actor: Actor, county: string, year: number): Promise<SummaryHead> {
  return database.read(actor, async (tx) => (await scopeOf(tx, actor, county, year)).head);
}

/** The summary of one goal area: every indicator per municipality and for the county, with last year beside. */
export async function summariseArea(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  areaCode: string,
): Promise<AreaSummary> {
  return database.read(actor, async (tx) => {
    const { head, indicators, years } = await scopeOf(tx, actor, county, year);
    const area = head.agreement.goalAreas.find(({ code }) => code.toLowerCase() === areaCode.toLowerCase());
    if (!area) throw new Problem('not-found', {});
    const ofArea = indicators.filter(({ goalArea }) => goalArea === area.code);
    return { ...head, area, indicators: await summarise(tx, head, ofArea, years) };
  });
}

type Scope = { head: SummaryHead; indicators: Indicator[]; years: YearOfResults[] };

async function scopeOf(tx: Tx, actor: Actor, county: string, year: number): Promise<Scope> {
  const all = await yearsOf(tx, county);
  const years = all.filter(({ published }) => can(actor, 'summary.read', { county, published }));
  const current = years.find((candidate) => candidate.year === year);
  const found = current && (await agreementWithIndicators(tx, current.agreement));
  const name = await countyName(tx, county);
  if (!current || !found || name === null) throw new Problem('not-found', {});
  const { agreement, indicators } = found;
  const ofAgreement = years.filter((candidate) => candidate.agreement === agreement.key);
  const areas = agreement.goalAreas
    .map(({ code, name: areaName }) => ({
      code,
      name: areaName,
      indicators: indicators.filter(({ goalArea }) => goalArea === code).length,
    }))
    .filter(({ indicators: count }) => count > 0);
  return {
    head: {
      county: { code: county, name },
      year,
      years: ofAgreement.map((candidate) => candidate.year),
      agreement,
      areas,
      published: current.published,
      synthetic: ofAgreement.some(({ synthetic }) => synthetic),
    },
    indicators,
    years: ofAgreement,
  };
}

async function summarise(
  tx: Tx,
  head: SummaryHead,
  indicators: Indicator[],
  years: YearOfResults[],
): Promise<IndicatorSummary[]> {
  const codes = indicators.map(({ code }) => code);
  const county = head.county.code;
  const shown = years.map(({ year }) => year).filter((year) => year <= head.year);
  const tallies = new TallyIndex(await talliesOf(tx, county, shown, codes));
  const listings = await listingsOf(tx, county, [head.year], codes);
  const municipalities = await municipalitiesOf(tx, county);
  const editions = years.flatMap(({ year, edition }) => (edition && year <= head.year ? [{ year, edition }] : []));
  const edition = years.find(({ year }) => year === head.year)?.edition ?? null;
  const before = shown.filter((year) => year < head.year).at(-1) ?? null;
  return indicators.map((indicator): IndicatorSummary => {
    const bridge: Bridge = edition && before !== null ? bridgeOfIndicator(indicator.code, edition) : { kind: 'same', note: null };
    const common = { indicator, bridge };
    const own = listings.filter((listing) => listing.indicator === indicator.code);
    if (indicator.kind === 'text') return { ...common, shape: 'texts', texts: textsOf(own) };
    if (indicator.kind === 'list') {
      return { ...common, shape: 'items', ...itemsOf(indicator, own, municipalities, edition) };
    }
    return {
      ...common,
      shape: 'figures',
      table: tableOf({ indicator, tallies, municipalities, year: head.year, before, bridge }),
      series: seriesOf({ indicator, tallies, years: shown, asked: municipalities.length, breaks: breaksOf(indicator.code, editions) }),
    };
  });
}
