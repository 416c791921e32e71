/** The county's figures by what the municipalities' table does not show, as texts. */
import type { Indicator } from '#lib/domain/indicator.ts';
import type { FurtherTable } from '#lib/domain/indicator-table.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TableTexts } from './figure-table.ts';
import { capital, figureCell } from './words.ts';

const furtherCaptions: Record<FurtherTable['dimension'], () => string> = {
  sex: m.summary_further_sex,
  sfi_level: m.summary_further_sfi_level,
  settlement_route: m.summary_further_settlement_route,
  age_sex: m.summary_further_age_sex,
  sector: m.summary_further_sector,
};

/** The county by a dimension that the municipalities' table does not show. */
export function furtherTable(
  { dimension, columns, rows }: FurtherTable,
  indicator: Indicator,
  language: Language,
): TableTexts {
  return {
    caption: furtherCaptions[dimension](),
    subcaption: capital(indicator.unit[language]),
    rowLabel: m.summary_further_row(),
    columns: columns.map(({ name }) => ({ label: name[language], kind: 'number' as const })),
    rows: rows.map(({ name, figures }) => ({
      header: name[language],
      cells: figures.map((figure) => figureCell(figure, indicator)),
    })),
  };
}
