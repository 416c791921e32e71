/** A trend's figures as records of a file. */
import type { TrendData } from '#lib/chart/data.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import { figure, sentence } from './words.ts';

export function trendRecords({ series, breaks, unit, decimals }: TrendData): ChartRecord[] {
  return series.flatMap(({ name, points }) =>
    points.map(({ year, value, coverage, mark }): ChartRecord => {
      const since = points.findLast((point) => point.year < year)?.year ?? -Infinity;
      const notes = breaks.filter(({ between }) => since < between[1] && between[1] <= year && since > -Infinity);
      return {
        series: name,
        year,
        value,
        decimals,
        unit,
        coverage,
        ...(value === null ? { mark: figure(null, mark, decimals) } : {}),
        ...(notes.length > 0 ? { note: notes.map(({ note }) => sentence(note)).join(' ') } : {}),
      };
    }),
  );
}
