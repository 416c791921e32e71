import type { Actor } from '#lib/domain/access.ts';
import type { GoalArea, Target } from '#lib/domain/agreement.ts';
import type { Dimension, Indicator } from '#lib/domain/indicator.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import { type LocatedPlace, type TableRow, tableOf } from '#lib/domain/indicator-table.ts';
import { Problem } from '#lib/domain/problem.ts';
import { progressOf } from '#lib/domain/progress.ts';
import { seriesOf } from '#lib/domain/series.ts';
import { shareMovementOf } from '#lib/domain/share-movement.ts';
import { explainedFor } from '#lib/domain/written-text.ts';
import { yearTableOf } from '#lib/domain/year-table.ts';
import { reporterNames } from '../agreements/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { municipalitiesOf } from './scope.ts';
import { type Comparability, figuresOf, type SummaryFigures } from './summary-figures.ts';
import { scopeOf, type SummaryHead, type SummaryScope } from './summary-scope.ts';
import { wordsOf } from './summary-words.ts';

type Group = { area: GoalArea; indicators: IndicatorSummary[] };
/**
 * `targets` are those that have no indicator with figures: the area's own here, those of no area shown for the year.
 * `places` are the county's municipalities, for its map.
 */
export type AreaSummary = SummaryHead & Group & { targets: Target[]; places: LocatedPlace[] };
export type YearSummary = SummaryHead & { groups: Group[]; targets: Target[] };

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

/**
 * The summary of one goal area: every indicator per municipality and for the county, with last year beside. The columns
 * are of the dimension `by` where an indicator has it, else of its main one.
 */
export async function summariseArea(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  areaCode: string,
  agreement: string | null = null,
  by: Dimension | null = null,
): Promise<AreaSummary> {
  return database.read(actor, async (tx) => {
    const scope = await scopeOf(tx, actor, county, year, agreement);
    const area = scope.head.agreement.goalAreas.find(({ code }) => code.toLowerCase() === areaCode.toLowerCase());
    if (!area) throw new Problem('not-found', {});
    const own = scope.indicators.filter(({ goalArea }) => goalArea === area.code);
    const indicators = await summarise(tx, actor, scope, own, { by, yearByYear: true });
    const targets = targetsWithout(scope.head.agreement.targets, indicators, ({ goalArea }) => goalArea === area.code);
    return { ...scope.head, area, indicators, targets, places: await municipalitiesOf(tx, county) };
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
    const all = await summarise(tx, actor, scope, scope.indicators, { by: null, yearByYear: false });
    const groups = scope.head.agreement.goalAreas
      .map((area) => ({ area, indicators: all.filter(({ indicator }) => indicator.goalArea === area.code) }))
      .filter(({ indicators }) => indicators.length > 0);
    const shown = new Set(groups.map(({ area }) => area.code));
    const elsewhere = ({ goalArea }: Target): boolean => goalArea === null || !shown.has(goalArea);
    return { ...scope.head, groups, targets: targetsWithout(scope.head.agreement.targets, all, elsewhere) };
  });
}

/** The dimension of the columns, null for the main one; and whether each municipality's years are wanted too. */
type View = { by: Dimension | null; yearByYear: boolean };

async function summarise(
  tx: Tx,
  actor: Actor,
  scope: SummaryScope,
  indicators: Indicator[],
  view: View,
): Promise<IndicatorSummary[]> {
  const { year, agreement } = scope.head;
  const figures = await figuresOf(tx, actor, scope, indicators);
  const { before } = figures;
  const words = await wordsOf(tx, actor, scope.head, indicators, figures);
  const reportedBy = await reporterNames(tx, indicators);
  return indicators.map((indicator): IndicatorSummary => {
    const comparability = figures.comparabilityOf(indicator);
    const common = { indicator, reportedBy: reportedBy(indicator), bridge: comparability.bridge, before };
    const worded = words(indicator);
    if (worded) return { ...common, ...worded };
    const targets = agreement.targets.filter((target) => target.indicator === indicator.code);
    return {
      ...common,
      shape: 'figures',
      ...inFigures(indicator, { ...figures, ...view, year, targets }, comparability),
    };
  });
}

type FiguresInput = SummaryFigures & View & { year: number; targets: Target[] };
type InFigures = Omit<Extract<IndicatorSummary, { shape: 'figures' }>, 'indicator' | 'reportedBy' | 'bridge' | 'shape'>;

function inFigures(indicator: Indicator, input: FiguresInput, { bridge, breaks, start }: Comparability): InFigures {
  const { tallies, municipalities, years, year, before, by, yearByYear, targets, mayExplain } = input;
  const asked = municipalities.length;
  const whole = tableOf({ indicator, tallies, municipalities, year, before, bridge, start, by });
  const told = (rows: TableRow[]): TableRow[] => explainedFor(rows, ({ code }) => code, mayExplain);
  const table = { ...whole, rows: told(whole.rows), county: told([whole.county])[0] ?? whole.county };
  return {
    before,
    table,
    byYear: yearByYear ? yearTableOf({ indicator, tallies, municipalities, years }) : null,
    series: seriesOf({ indicator, tallies, years, asked, breaks, changes: false, by }),
    // Without a total all parts together are a hundred in every year.
    movement: table.headline === null ? null : shareMovementOf({ indicator, tallies, year, before: table.before }),
    progress: targets.map((target) => progressOf(target, { indicator, tallies, year, asked, start })),
  };
}

/** The targets that are told in their own words where they belong, since no indicator has figures to hold them against. */
function targetsWithout(
  targets: Target[],
  summaries: IndicatorSummary[],
  isShown: (target: Target) => boolean,
): Target[] {
  const measured = new Set(summaries.flatMap(({ shape, indicator }) => (shape === 'figures' ? [indicator.code] : [])));
  return targets.filter((target) => isShown(target) && (target.indicator === null || !measured.has(target.indicator)));
}
