/** What a reader of an indicator's table needs to know of its marks and of the county's figure. */
import { type Indicator, isRatio } from '#lib/domain/indicator.ts';
import type { IndicatorTable, TableRow } from '#lib/domain/indicator-table.ts';
import { hasValue } from '#lib/domain/summary.ts';
import * as m from '#lib/paraglide/messages.js';

/** How many municipalities the county's change rests on, where they are not all of those in its figures. */
function matchedOnly({ headline, before, coverage, countyBefore }: IndicatorTable): number | null {
  if (before === null || headline === null) return null;
  const matched = countyBefore.matched[headline] ?? 0;
  const answered = [coverage[headline]?.answered, countyBefore.coverage[headline]?.answered];
  return matched > 0 && answered.some((units) => units !== matched) ? matched : null;
}

/** What the change since the first year rests on, and what to bear in mind of the years between. */
function startWords({ headline, start, coverage }: IndicatorTable): string[] {
  if (!start) return [];
  const matched = headline === null ? 0 : (start.matched[headline] ?? 0);
  const answered = headline === null ? 0 : coverage[headline]?.answered;
  return [
    ...(matched > 0 && matched !== answered ? [m.statistics_legend_start({ year: start.year, matched })] : []),
    ...start.notes.map(({ between }) => m.statistics_legend_changed({ year: between[1] })),
  ];
}

export function legendOf(shown: { indicator: Indicator; table: IndicatorTable }, rows: TableRow[]): string {
  const { before, headline, start } = shown.table;
  const figures = rows.flatMap((row) => [...row.figures, ...(before === null ? [] : [row.previous])]);
  const dots = figures.some((figure) => !hasValue(figure) && figure.status === 'not_applicable');
  const matched = matchedOnly(shown.table);
  const { kind, byMunicipality } = shown.indicator;
  const noChange =
    headline !== null &&
    rows.some((row) => (before !== null && row.change === null) || (start !== null && row.sinceStart === null));
  return [
    ...(dots || noChange ? [m.summary_legend_dot()] : []),
    ...(byMunicipality && kind === 'share' ? [m.summary_legend_share()] : []),
    ...(byMunicipality && kind === 'mean' ? [m.summary_legend_mean()] : []),
    ...(isRatio(kind) && before !== null ? [m.summary_legend_rounded()] : []),
    ...(byMunicipality && figures.some((figure) => !hasValue(figure) && figure.status !== 'not_applicable')
      ? [m.summary_legend_left_out()]
      : []),
    ...(matched === null ? [] : [m.summary_legend_coverage({ matched })]),
    ...startWords(shown.table),
    ...(rows.some(({ rank }) => rank !== null) ? [m.statistics_legend_rank()] : []),
  ].join(' ');
}
