/** An indicator's figures as texts: a row a county, the counties as one last. */
import { formatNumber } from '#lib/domain/format.ts';
import type { CountyLine, CountyTable } from '#lib/domain/county-table.ts';
import { type Indicator, isRatio } from '#lib/domain/indicator.ts';
import type { Reach } from '#lib/domain/national.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TableTexts } from '../chart/table-texts.ts';
import type { Cell, Column, ColumnGroup } from '../kit/index.ts';
import { capital, changeCell, coverageText, figureCell } from '../results/index.ts';
import { nationalCoverageText, togetherWord } from './words.ts';

type Shown = { indicator: Indicator; table: CountyTable };

const number = (label: string): Column => ({ label, kind: 'number' });

export function countyFigures(
  { indicator, table }: Shown,
  { year, reach }: { year: number; reach: Reach },
  language: Language,
): TableTexts {
  const ratio = isRatio(indicator.kind);
  const changes = table.headline !== null && table.before !== null;
  const [only, ...more] = table.columns;
  const figures =
    only && more.length === 0 ? [capital(indicator.unit[language])] : table.columns.map(({ name }) => name[language]);
  const base =
    indicator.kind === 'mean'
      ? [m.summary_base_sum(), m.summary_base_of()]
      : [m.summary_base_top(), m.summary_base_bottom()];
  const groups: ColumnGroup[] = [
    {
      label: indicator.kind === 'share' ? m.summary_percent() : capital(indicator.unit[language]),
      span: figures.length,
    },
    { label: indicator.kind === 'mean' ? m.summary_base_mean() : m.summary_base(), span: 2 },
    { label: '', span: changes ? 2 : 1 },
  ];
  const together = table.together.coverage[at(table)];
  return {
    caption: m.national_table_caption({ name: indicator.shortName[language], year }),
    subcaption: capital(indicator.unit[language]),
    rowLabel: m.national_rates_row(),
    columns: [
      ...figures,
      ...(ratio ? base : []),
      ...(changes ? [indicator.kind === 'share' ? m.summary_change_points() : m.summary_change()] : []),
      indicator.byMunicipality ? m.summary_coverage() : m.national_coverage_label(),
    ].map(number),
    groups: ratio ? groups : undefined,
    rows: table.lines.map((line) => ({
      header: line.county.name,
      cells: [...cellsOf(line, { indicator, table }), coverageText(line.coverage[at(table)] ?? nobody)],
    })),
    foot: [
      {
        header: togetherWord(reach),
        cells: [...cellsOf(table.together, { indicator, table }), together ? nationalCoverageText(together) : ''],
      },
    ],
    legend: legendOf({ indicator, table }),
  };
}

const nobody = { answered: 0, asked: 0 };

/** The column that change and coverage are told of: the headline, or the first of the parts. */
function at({ headline }: CountyTable): number {
  return headline ?? 0;
}

function cellsOf(line: CountyLine, { indicator, table }: Shown): Cell[] {
  const amount = (text: string | undefined): Cell => ({ text: text === undefined ? '' : formatNumber(text, 0) });
  return [
    ...line.figures.map((figure) => figureCell(figure, indicator)),
    ...(isRatio(indicator.kind) ? [amount(line.base?.top), amount(line.base?.bottom)] : []),
    ...(table.headline === null || table.before === null
      ? []
      : [changeCell(line.changes[table.headline] ?? null, indicator, '.')]),
  ];
}

function legendOf({ indicator, table }: Shown): string {
  const partial =
    indicator.byMunicipality &&
    table.lines.some(({ coverage }) => coverage.some(({ answered, asked }) => answered < asked));
  const matched = table.headline === null ? 0 : (table.together.matched[table.headline] ?? 0);
  return [
    ...(indicator.kind === 'share' ? [m.national_legend_share()] : []),
    ...(indicator.kind === 'mean' ? [m.national_legend_mean()] : []),
    ...(partial ? [m.national_legend_left_out()] : []),
    ...(table.before === null || matched === 0
      ? []
      : [m.national_legend_matched({ year: table.before, count: matched })]),
  ].join(' ');
}
