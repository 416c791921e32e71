import { mostGiven } from '#lib/domain/county-spread.ts';
import type { NationalCoverage } from '#lib/domain/national.ts';
import type { NationalIndicator } from '#lib/domain/national-summary.ts';
import type { OverviewLine } from '#lib/ui/results/index.ts';

/** What is told in brief of an indicator over several counties: the headline or its parts, never each county's figures. */
export function overviewOf(summary: NationalIndicator): OverviewLine<NationalCoverage>[] {
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
  switch (summary.shape) {
    case 'texts': {
      const count = summary.groups.reduce((sum, { texts }) => sum + texts.length, 0);
      return [{ ...line, shape: 'texts', count, coverage: null }];
    }
    case 'items':
      return [{ ...line, shape: 'items', count: summary.union.items.length, coverage: summary.union.together }];
    case 'choice':
      return [{ ...line, shape: 'choice', most: mostGiven(summary.spread), coverage: summary.spread.together }];
    case 'figures': {
      const { headline, columns, together } = summary.table;
      const lines = columns.map(({ name }, at): OverviewLine<NationalCoverage> => ({
        ...line,
        part: headline === null ? name : null,
        shape: 'figure',
        figure: together.figures[at] ?? { status: 'no_answer' },
        previous: { status: 'not_applicable' },
        change: together.changes[at] ?? null,
        coverage: together.coverage[at] ?? { answered: 0, asked: 0, counties: 0 },
      }));
      return lines.filter((_, at) => headline === null || at === headline);
    }
  }
}
