/** An indicator over the years as texts: a row a county, and under each year what its figure rests on. */
import type { CountySeries } from '#lib/domain/county-series.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TableTexts } from '../chart/table-texts.ts';
import { capital, coverageText, figureCell } from '../results/index.ts';

export function countyYears(
  { years, lines }: Pick<CountySeries, 'years' | 'lines'>,
  indicator: Indicator,
  language: Language,
): TableTexts {
  const unit = capital(indicator.unit[language]);
  const rests = indicator.byMunicipality ? m.summary_coverage() : m.national_coverage_label();
  const all = lines.flatMap(({ figures }) => figures);
  const isPartial =
    indicator.byMunicipality && all.some((one) => one !== null && one.coverage.answered < one.coverage.asked);
  return {
    caption: m.national_years_caption({ name: indicator.shortName[language] }),
    subcaption: unit,
    rowLabel: m.national_rates_row(),
    groups: years.map((year) => ({ label: String(year), span: 2 })),
    columns: years.flatMap(() => [unit, rests].map((label) => ({ label, kind: 'number' as const }))),
    rows: lines.map(({ county, figures }) => ({
      header: county.name,
      cells: figures.flatMap((one) =>
        one === null ? ['', ''] : [figureCell(one.figure, indicator), coverageText(one.coverage)],
      ),
    })),
    legend: [
      ...(isPartial ? [m.national_years_partial()] : []),
      ...(all.includes(null) ? [m.national_years_empty()] : []),
    ].join(' '),
  };
}
