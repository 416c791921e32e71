/** In which ways an indicator's municipalities can be drawn for one year; the first is what is shown unasked. */
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { IndicatorTable } from '#lib/domain/indicator-table.ts';
import { hasValue } from '#lib/domain/summary.ts';
import * as m from '#lib/paraglide/messages.js';

export type ChartKind = 'bars' | 'parts' | 'sexes' | 'before' | 'map' | 'years';

type Figures = Extract<IndicatorSummary, { shape: 'figures' }>;

/** The columns that are parts of one whole: routes of settlement, of all settled; women and men, of a count. */
export function partColumns({ indicator, table }: Pick<Figures, 'indicator' | 'table'>): number[] {
  const columns = table.columns.flatMap(({ breakdown }, at) => (breakdown === '' ? [] : [at]));
  const whole = indicator.kind === 'count' || (indicator.kind === 'share' && table.headline === null);
  return whole && columns.length > 1 && columns.length <= 6 ? columns : [];
}

/** The columns of women and men, in this order; null where the indicator is not shown by sex. */
export function sexColumns({ columns }: IndicatorTable): [number, number] | null {
  const [women, men] = ['sex=K', 'sex=M'].map((key) => columns.findIndex(({ breakdown }) => breakdown === key));
  return women === undefined || men === undefined || women < 0 || men < 0 ? null : [women, men];
}

/** Ways that would only say again who has it, with bars of one and nothing, are none. */
export function kindsOf(summary: Figures): ChartKind[] {
  const { indicator, table, byYear } = summary;
  const { headline } = table;
  const of = (at: number) => table.rows.flatMap(({ figures }) => figures.slice(at, at + 1)).filter(hasValue);
  const parts = partColumns(summary);
  const divided = parts.some((at) => of(at).some(({ value }) => Number(value) > 0));
  if (headline === null) return divided && parts.length > 0 ? ['parts'] : [];
  if (!of(headline).some(({ value }) => Number(value) > 1)) return [];
  const before = table.before !== null && table.rows.some(({ previous }) => hasValue(previous));
  return [
    'bars',
    ...(sexColumns(table) ? (['sexes'] as const) : []),
    ...(before ? (['before'] as const) : []),
    ...(parts.length > 0 && divided ? (['parts'] as const) : []),
    ...(indicator.byMunicipality ? (['map'] as const) : []),
    ...(byYear && byYear.years.length > 1 ? (['years'] as const) : []),
  ];
}

export function kindWord(kind: ChartKind, { before }: IndicatorTable): string {
  switch (kind) {
    case 'bars':
      return m.chart_kind_bars();
    case 'parts':
      return m.chart_kind_parts();
    case 'sexes':
      return m.chart_kind_sexes();
    case 'before':
      return m.chart_kind_before({ year: before ?? '' });
    case 'map':
      return m.chart_kind_map();
    case 'years':
      return m.chart_kind_years();
  }
}
