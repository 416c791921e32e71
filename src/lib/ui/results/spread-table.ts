/** How the municipalities' figures are spread, column by column, as a table of texts. */
import { formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { IndicatorTable } from '#lib/domain/indicator-table.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '../kit/index.ts';
import type { TableTexts } from './figure-table.ts';
import { capital, figureCell } from './words.ts';

export function spreadTable(indicator: Indicator, table: IndicatorTable, language: Language): TableTexts {
  const labels = [
    m.summary_county(),
    m.statistics_spread_units(),
    m.statistics_least(),
    m.statistics_lower(),
    m.statistics_median(),
    m.statistics_upper(),
    m.statistics_greatest(),
  ];
  return {
    caption: m.statistics_spread_caption(),
    subcaption: capital(indicator.unit[language]),
    rowLabel: m.summary_further_row(),
    columns: labels.map((label) => ({ label, kind: 'number' as const })),
    rows: table.columns.map(({ name }, at) => ({ header: name[language], cells: cellsOf(indicator, table, at) })),
    legend: m.statistics_spread_how(),
  };
}

function cellsOf(indicator: Indicator, { county, coverage, spreads }: IndicatorTable, at: number): Row['cells'] {
  const spread = spreads[at];
  const figure = figureCell(county.figures[at] ?? { status: 'no_answer' }, indicator);
  const none: Cell = { text: '.', tone: 'soft' };
  if (!spread) return [figure, String(coverage[at]?.answered ?? 0), ...Array.from({ length: 5 }, () => none)];
  const { least, greatest, quartiles, median, units, decimals } = spread;
  const between = (value: string | undefined): Cell =>
    value === undefined ? none : { text: formatNumber(value, decimals) };
  const end = (value: string): Cell => ({ text: formatNumber(value, indicator.decimals) });
  return [
    figure,
    String(units),
    end(least.value),
    between(quartiles?.lower),
    between(median),
    between(quartiles?.upper),
    end(greatest.value),
  ];
}
