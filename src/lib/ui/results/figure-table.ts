/** An indicator's table as texts: municipalities, the county last, and how many municipalities it rests on. */
import type { ComponentProps } from 'svelte';
import { formatNumber } from '#lib/domain/format.ts';
import { type Indicator, isRatio } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import type { IndicatorTable, TableRow } from '#lib/domain/indicator-table.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Column, ColumnGroup, DataTable, Row } from '../kit/index.ts';
import { legendOf } from './figure-legend.ts';
import { placeText } from './spread-words.ts';
import { capital, changeCell, coverageText, figureCell, reporterText } from './words.ts';

export type TableTexts = ComponentProps<typeof DataTable>;

export type Shown = { indicator: Indicator; reportedBy: ReportedBy[]; table: IndicatorTable };

const number = (label: string): Column => ({ label, kind: 'number' });

/**
 * What stands beside the figures, where the table has it: the base of a ratio, last year and the change, the change since
 * the year `start`, and the rank among so many.
 */
type Beside = { base: 'both' | 'bottom' | null; before: number | null; start: number | null; ranked: number | null };

function besideOf({ indicator, table }: Shown): Beside {
  const ratio = isRatio(indicator.kind);
  return {
    base: ratio ? (table.headline === null ? 'bottom' : 'both') : null,
    before: table.headline === null ? null : table.before,
    start: table.headline === null ? null : (table.start?.year ?? null),
    ranked: table.rows.find(({ rank }) => rank !== null)?.rank?.of ?? null,
  };
}

/** How many columns there are after the figures and what they rest on. */
function afterwards({ before, start, ranked }: Beside): number {
  return (before === null ? 0 : 2) + (start === null ? 0 : 1) + (ranked === null ? 0 : 1);
}

function columnsOf({ indicator, table }: Shown, beside: Beside, language: Language): Column[] {
  const { base, before, start, ranked } = beside;
  const share = indicator.kind === 'share';
  const [only, ...more] = table.columns;
  const figures =
    only && more.length === 0 && base === null
      ? [capital(indicator.unit[language])]
      : table.columns.map(({ name }) => name[language]);
  return [
    ...figures,
    ...(base === 'both' ? [share ? m.summary_base_top() : m.summary_base_sum()] : []),
    ...(base ? [share ? m.summary_base_bottom() : m.summary_base_of()] : []),
    ...(before === null ? [] : [String(before), share ? m.summary_change_points() : m.summary_change()]),
    ...(start === null
      ? []
      : [share ? m.statistics_since_points({ year: start }) : m.statistics_since({ year: start })]),
    ...(ranked === null ? [] : [m.statistics_rank_of({ of: ranked })]),
  ].map(number);
}

function groupsOf({ indicator, table }: Shown, beside: Beside, language: Language): ColumnGroup[] | undefined {
  const { base } = beside;
  if (base === null) return undefined;
  const after = afterwards(beside);
  const share = indicator.kind === 'share';
  return [
    { label: share ? m.summary_percent() : capital(indicator.unit[language]), span: table.columns.length },
    { label: share ? m.summary_base() : m.summary_base_mean(), span: base === 'both' ? 2 : 1 },
    ...(after === 0 ? [] : [{ label: '', span: after }]),
  ];
}

function baseCells(row: TableRow, base: Beside['base']): Cell[] {
  const cell = (amount: string | undefined): Cell => ({ text: amount === undefined ? '' : formatNumber(amount, 0) });
  return [...(base === 'both' ? [cell(row.base?.top)] : []), ...(base ? [cell(row.base?.bottom)] : [])];
}

function cellsOf(row: TableRow, { indicator }: Shown, { base, before, start, ranked }: Beside): Cell[] {
  return [
    ...row.figures.map((figure) => figureCell(figure, indicator)),
    ...baseCells(row, base),
    ...(before === null ? [] : [figureCell(row.previous, indicator), changeCell(row.change, indicator, '.')]),
    ...(start === null ? [] : [changeCell(row.sinceStart, indicator, '.')]),
    ...(ranked === null ? [] : [{ text: row.rank ? placeText(row.rank) : '' }]),
  ];
}

function countyRow(shown: Shown, beside: Beside): Row {
  return { header: m.summary_county(), cells: cellsOf(shown.table.county, shown, beside) };
}

/** A line of cells under the figures' columns; `last` stands under last year's. */
function underFigures(
  { table }: Shown,
  beside: Beside,
  cells: (Cell | string)[],
  last: Cell | string = '',
): Row['cells'] {
  return [
    ...cells,
    ...baseCells(table.county, beside.base).map(() => ''),
    ...Array.from({ length: afterwards(beside) }, (_, at) => (at === 0 && beside.before !== null ? last : '')),
  ];
}

/** What the county was last year and how it has changed, column by column where there are several. */
function earlierRows(shown: Shown, beside: Beside): Row[] {
  const { indicator, table } = shown;
  if (table.columns.length === 1) return [];
  const { before, start } = table;
  const { figures, changes } = table.countyBefore;
  const changeCells = (all: (string | null)[]): Cell[] => all.map((change) => changeCell(change, indicator, '.'));
  const row = (header: string, cells: Cell[]): Row => ({ header, cells: underFigures(shown, beside, cells) });
  return [
    ...(before === null
      ? []
      : [
          row(
            m.summary_county_year({ year: before }),
            figures.map((figure) => figureCell(figure, indicator)),
          ),
          row(m.summary_county_change(), changeCells(changes)),
        ]),
    ...(start ? [row(m.statistics_since({ year: start.year }), changeCells(start.changes))] : []),
  ];
}

/** How many municipalities each figure of the county rests on. */
function coverageRow(shown: Shown, beside: Beside): Row {
  const { headline, coverage, countyBefore } = shown.table;
  const before = headline === null ? undefined : countyBefore.coverage[headline];
  const cells = underFigures(shown, beside, coverage.map(coverageText), before ? coverageText(before) : '');
  return { header: m.summary_coverage(), cells };
}

/** `hrefOf` leads to a municipality's own page, by its code. */
export function figureTable(
  shown: Shown,
  year: number,
  language: Language,
  hrefOf?: (municipality: string) => string,
): TableTexts {
  const { indicator, reportedBy, table } = shown;
  const beside = besideOf(shown);
  const told = indicator.byMunicipality ? table.rows : [table.county];
  const explained = told.filter(({ explanation }) => explanation !== null);
  const byMunicipality = reportedBy.some((who) => 'kind' in who && who.kind === 'municipality');
  const who = byMunicipality
    ? m.summary_explained_municipality()
    : m.summary_explained({ who: reporterText(reportedBy, language) });
  const notesOf = (row: TableRow): number[] => (row.explanation === null ? [] : [explained.indexOf(row) + 1]);
  const common = {
    subcaption: capital(indicator.unit[language]),
    columns: columnsOf(shown, beside, language),
    groups: groupsOf(shown, beside, language),
    footnotes: explained.map(({ explanation }) => `${who} ${explanation}`),
    footnoteWord: m.table_footnote(),
    legend: legendOf(shown, told),
  };
  const name = { name: indicator.shortName[language], year };
  if (!indicator.byMunicipality)
    return {
      ...common,
      caption: m.summary_table_caption_county(name),
      rowLabel: m.chart_column_place(),
      rows: [{ ...countyRow(shown, beside), notes: notesOf(table.county) }, ...earlierRows(shown, beside)],
    };
  return {
    ...common,
    caption: m.summary_table_caption(name),
    rowLabel: m.chart_municipality(),
    rows: table.rows.map((row) => ({
      header: row.name,
      ...(hrefOf && row.code !== null ? { href: hrefOf(row.code) } : {}),
      notes: notesOf(row),
      cells: cellsOf(row, shown, beside),
    })),
    foot: [countyRow(shown, beside), ...earlierRows(shown, beside), coverageRow(shown, beside)],
  };
}
