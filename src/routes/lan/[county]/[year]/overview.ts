import { mostCommon } from '#lib/domain/distribution.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { TargetProgress } from '#lib/domain/progress.ts';
import type { TextGroup } from '#lib/domain/written-text.ts';
import type { OverviewLine } from '#lib/ui/results/index.ts';

export function overviewOf(summary: IndicatorSummary, year: number): OverviewLine[] {
  const { indicator, bridge, before } = summary;
  const { code, shortName, kind, unit, decimals, direction } = indicator;
  const line = {
    code,
    name: shortName,
    part: null,
    indicator: { kind, unit, decimals, direction },
    bridge: bridge.kind,
    before,
  };
  if (summary.shape === 'texts') return [{ ...line, shape: 'texts', count: numberOf(summary.texts), coverage: null }];
  if (summary.shape === 'items') {
    const { items, answered, asked } = summary;
    return [{ ...line, shape: 'items', count: items.length, coverage: { answered, asked } }];
  }
  if (summary.shape === 'choice') {
    const { answered, asked } = summary;
    const coverage = indicator.byMunicipality ? { answered, asked } : null;
    return [{ ...line, shape: 'choice', most: mostCommon(summary).map(({ name }) => name), coverage }];
  }
  const { headline, county, columns, coverage, countyBefore, start } = summary.table;
  const lines = columns.map(({ name }, at): OverviewLine => ({
    ...line,
    part: headline === null ? name : null,
    shape: 'figure',
    figure: county.figures[at] ?? { status: 'no_answer' },
    previous: countyBefore.figures[at] ?? { status: 'no_answer' },
    change: countyBefore.changes[at] ?? null,
    start: start && { year: start.year, change: start.changes[at] ?? null },
    progress: headline === null ? null : nextTarget(summary.progress, year),
    coverage: coverage[at] ?? { answered: 0, asked: 0 },
  }));
  return lines.filter((_, at) => headline === null || at === headline);
}

function numberOf(groups: TextGroup[]): number {
  return groups.reduce((sum, { texts }) => sum + texts.length, 0);
}

/** Of the targets with a level: the first whose year has not passed, one without a year, or the latest. */
function nextTarget(progress: TargetProgress[], year: number): TargetProgress | null {
  const levels = progress.filter(({ grade }) => grade !== null);
  const inOrder = levels.toSorted((a, b) => (a.target.year ?? Infinity) - (b.target.year ?? Infinity));
  return inOrder.find(({ target }) => (target.year ?? Infinity) >= year) ?? inOrder.at(-1) ?? null;
}
