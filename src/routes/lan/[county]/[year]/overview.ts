import { mostCommon } from '#lib/domain/distribution.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { OverviewLine } from '#lib/ui/results/index.ts';

export function overviewOf(summary: IndicatorSummary): OverviewLine[] {
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
  if (summary.shape === 'texts') return [{ ...line, shape: 'texts', count: summary.texts.length, coverage: null }];
  if (summary.shape === 'items') {
    const { items, answered, asked } = summary;
    return [{ ...line, shape: 'items', count: items.length, coverage: { answered, asked } }];
  }
  if (summary.shape === 'choice') {
    const { answered, asked } = summary;
    const coverage = indicator.byMunicipality ? { answered, asked } : null;
    return [{ ...line, shape: 'choice', most: mostCommon(summary).map(({ name }) => name), coverage }];
  }
  const { headline, county, columns, coverage, countyBefore } = summary.table;
  const lines = columns.map(({ name }, at): OverviewLine => ({
    ...line,
    part: headline === null ? name : null,
    shape: 'figure',
    figure: county.figures[at] ?? { status: 'no_answer' },
    previous: countyBefore.figures[at] ?? { status: 'no_answer' },
    change: countyBefore.changes[at] ?? null,
    coverage: coverage[at] ?? { answered: 0, asked: 0 },
  }));
  return lines.filter((_, at) => headline === null || at === headline);
}
