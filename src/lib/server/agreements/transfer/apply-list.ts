import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '#lib/domain/fault.ts';
import { filePath } from '#lib/domain/file-place.ts';
import type { Component, Indicator } from '#lib/domain/indicator.ts';
import { isSameDefinition, nextVersion } from '#lib/domain/indicator-version.ts';
import {
  componentColumn,
  componentFields,
  indicatorFields,
  type ListField,
  versionColumn,
  versionFields,
} from './columns.ts';
import type { ListedIndicator, PlacedRow } from './read-list.ts';

/** The indicators that a list makes of those that there are, and the rows that each of the changed ones came from. */
export type AppliedList = { indicators: unknown[]; sources: Map<number, PlacedRow[]>; faults: Fault[] };

/**
 * Puts a list's indicators in place of those with the same codes, and the new ones last; the others stay. A cell that
 * says what is stored changes nothing, however it is written. Where the definition itself changes and `since` or
 * `bridge` is filled in anew, the indicator becomes the next version of itself.
 */
export function applyList(stored: Indicator[], listed: ListedIndicator[]): AppliedList {
  const indicators: unknown[] = [...stored];
  const sources = new Map<number, PlacedRow[]>();
  const faults: Fault[] = [];
  for (const { code, rows, whole } of listed) {
    const found = stored.findIndex((indicator) => indicator.code === code);
    const at = found < 0 ? indicators.length : found;
    const before = stored[found];
    const inOrder = ordered(rows, before);
    indicators[at] = applied(code, whole, inOrder, before);
    sources.set(at, inOrder);
    faults.push(...staleFaults(whole, before));
  }
  return { indicators, sources, faults };
}

/** Components that there are keep their order, and new ones come after them. */
function ordered(rows: PlacedRow[], before: Indicator | undefined): PlacedRow[] {
  const place = ({ cells }: PlacedRow): number => {
    const at = before?.components.findIndex(({ key }) => key === cells.get(componentColumn)) ?? -1;
    return at < 0 ? Infinity : at;
  };
  return [...rows].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** A file that was fetched before the definition got its present version would take it back in silence. */
function staleFaults(row: PlacedRow, before: Indicator | undefined): Fault[] {
  const told = row.cells.get(versionColumn) ?? '';
  if (told === '' || told === String(before?.version ?? 1)) return [];
  const path = filePath({ line: row.line, column: versionColumn });
  return [{ path, code: 'version-order', details: { what: before?.code ?? '' } }];
}

function applied(code: string, whole: PlacedRow, rows: PlacedRow[], before: Indicator | undefined): unknown {
  const after = {
    ...(before ?? { version: 1, earlier: [] }),
    code,
    ...partsOf(indicatorFields, whole, before),
    components: rows.map((row) => componentOf(row, before)),
  };
  const versions = partsOf(versionFields, whole, before);
  const isFilledIn = !isDeepStrictEqual(versions, { since: before?.since, bridge: before?.bridge });
  // What is read here is judged as a whole before it is stored; until then its parts may be anything.
  const draft = after as unknown as Indicator;
  if (!before || !isFilledIn || isSameDefinition(before, draft)) return { ...after, ...versions };
  const { since, bridge } = versions as Pick<Indicator, 'since' | 'bridge'>;
  return { ...nextVersion(before, draft, 0, { kind: 'same', note: null }), since, bridge };
}

function componentOf(row: PlacedRow, before: Indicator | undefined): unknown {
  const key = row.cells.get(componentColumn) ?? '';
  const was = before?.components.find((component) => component.key === key);
  return { key, ...partsOf<Component>(componentFields, row, was) };
}

/** Each part as its cells say, or as it was where they say the same. */
function partsOf<Part extends object>(
  fields: readonly ListField<Part>[],
  row: PlacedRow,
  before: Part | undefined,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ field, columns, tell, read }) => {
      const value = read(columns.map(({ name }) => row.cells.get(name) ?? ''));
      const isAsBefore =
        before !== undefined && isDeepStrictEqual(value, read(tell(before).map((cell) => cell.trim())));
      return [field, isAsBefore ? before[field] : value];
    }),
  );
}
