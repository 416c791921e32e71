/** Bars' figures as records of a file. */
import type { BarData, Coverage } from '#lib/chart/data.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import { figure } from './words.ts';

export function barRecords({ rows, county, unit, decimals }: BarData, year: number, coverage: Coverage): ChartRecord[] {
  const record = (name: string, value: number | null, mark?: string): ChartRecord => ({
    row: name,
    year,
    value,
    decimals,
    unit,
    coverage,
    ...(value === null ? { mark: figure(null, mark, decimals) } : {}),
  });
  return [
    ...rows.map(({ name, value, mark }) => record(name, value, mark)),
    ...(county ? [record(county.name, county.value)] : []),
  ];
}
