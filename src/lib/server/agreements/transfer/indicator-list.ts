import type { Actor } from '#lib/domain/access.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Database } from '../../db/index.ts';
import { exportAgreement } from '../export-agreement.ts';
import {
  codeColumn,
  componentColumn,
  componentFields,
  decimalColumns,
  indicatorFields,
  type ListField,
  listColumns,
  versionColumn,
  versionFields,
} from './columns.ts';

/** A row by its headings. */
export type ListRow = Map<string, string>;

/**
 * An agreement's indicators as a table, the headings first and a row for each component; what is said of the whole
 * indicator stands on each of its rows. Throws `not-found`.
 */
export async function listIndicators(
  database: Database,
  actor: Actor,
  key: string,
  { decimalComma }: { decimalComma: boolean },
): Promise<{ key: string; rows: string[][] }> {
  const { agreement } = await exportAgreement(database, actor, key);
  const cell = (row: ListRow, name: string): string => {
    const text = row.get(name) ?? '';
    return decimalComma && decimalColumns.has(name) ? text.replace('.', ',') : text;
  };
  return {
    key: agreement.key,
    rows: [
      [...listColumns],
      ...agreement.indicators.flatMap(rowsOf).map((row) => listColumns.map((name) => cell(row, name))),
    ],
  };
}

/** One row for each of the indicator's components. */
export function rowsOf(indicator: Indicator): ListRow[] {
  const whole = [
    [codeColumn, indicator.code] as const,
    ...cellsOf(indicatorFields, indicator),
    [versionColumn, String(indicator.version)] as const,
    ...cellsOf(versionFields, indicator),
  ];
  return indicator.components.map(
    (component) =>
      new Map([...whole, [componentColumn, component.key] as const, ...cellsOf(componentFields, component)]),
  );
}

function cellsOf<Part>(fields: readonly ListField<Part>[], part: Part): (readonly [string, string])[] {
  return fields.flatMap(({ columns, tell }) => {
    const cells = tell(part);
    return columns.map(({ name }, at) => [name, cells[at] ?? ''] as const);
  });
}
