/** Dots in words, as a table and as records of a file. */
import type { Coverage, DotData } from '#lib/chart/data.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import { formatNumber } from '#lib/domain/format.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TableTexts } from './table-texts.ts';
import { cell, figure, sentence } from './words.ts';

export function describeDots(title: string, { series, rows, county, unit, decimals }: DotData): string {
  const lines = rows.map(({ name, values, mark }) => {
    const texts = values.map((value, at) => {
      const text = figure(value, mark, decimals);
      return series.length > 1 ? `${series[at]} ${text}` : text;
    });
    return `${name} ${texts.join(', ')}`;
  });
  const last = county ? [`${county.name} ${formatNumber(county.value, decimals)}`] : [];
  return `${m.chart_dot_label({ title })} ${sentence(`${[...lines, ...last].join('; ')} (${unit})`)}`;
}

/** The county's line is its total: it stands in the foot where there is one column, else in the legend. */
export function dotTable(
  title: string,
  { series, rows, county, unit, decimals }: DotData,
  rowLabel: string,
): TableTexts {
  const alone = series.length === 1;
  const ofCounty = county && formatNumber(county.value, decimals);
  return {
    caption: title,
    subcaption: sentence(unit),
    rowLabel,
    columns: series.map((label) => ({ label, kind: 'number' as const })),
    rows: rows.map(({ name, values, mark }) => ({
      header: name,
      cells: series.map((_, at) => cell(values[at] ?? null, mark, decimals)),
    })),
    foot: county && alone ? [{ header: county.name, cells: [ofCounty ?? ''] }] : [],
    legend: county && !alone ? sentence(`${county.name}: ${ofCounty}`) : undefined,
  };
}

export function dotRecords(data: DotData, years: (number | undefined)[], coverage?: Coverage): ChartRecord[] {
  const { series, rows, county, unit, decimals } = data;
  return [
    ...rows.flatMap(({ name, mark }, row) =>
      series.map((of, at): ChartRecord => {
        const value = rows[row]?.values[at] ?? null;
        return {
          row: name,
          series: of,
          year: years[at],
          value,
          decimals,
          unit,
          coverage,
          ...(value === null ? { mark: figure(null, mark, decimals) } : {}),
        };
      }),
    ),
    ...(county ? [{ row: county.name, year: years[0], value: county.value, decimals, unit, coverage }] : []),
  ];
}
