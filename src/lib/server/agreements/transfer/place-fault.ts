import type { Fault } from '#lib/domain/fault.ts';
import { filePath } from '#lib/domain/file-place.ts';
import {
  codeColumn,
  componentColumn,
  componentFields,
  indicatorFields,
  list,
  type ListField,
  versionColumn,
  versionFields,
} from './columns.ts';
import type { PlacedRow } from './read-list.ts';

/** A fault of the agreement's (`indicators[3].wording.sv`) at the line and column of the list that it comes from. */
export function placeFault(fault: Fault, sources: Map<number, PlacedRow[]>): Fault {
  const [, indicator, component, rest = ''] =
    /^indicators\[(\d+)\](?:\.components\[(\d+)\])?\.?(.*)$/.exec(fault.path) ?? [];
  const rows = sources.get(Number(indicator)) ?? [];
  const row = component === undefined ? firstOf(rows) : rows[Number(component)];
  if (!row) return fault;
  const column = component === undefined ? wholeColumn(rest, row, fault) : componentPart(rest, row, fault);
  return { ...fault, path: filePath({ line: row.line, column }) };
}

function firstOf(rows: PlacedRow[]): PlacedRow | undefined {
  return [...rows].sort((a, b) => a.line - b.line)[0];
}

function wholeColumn(rest: string, row: PlacedRow, fault: Fault): string {
  if (rest.startsWith('code')) return codeColumn;
  // What is wrong with the components together is most often that one has another's role.
  if (rest.startsWith('components')) return 'role';
  return columnIn([...indicatorFields, ...versionFields], rest, row, fault) ?? versionColumn;
}

function componentPart(rest: string, row: PlacedRow, fault: Fault): string {
  return columnIn(componentFields, rest, row, fault) ?? componentColumn;
}

/** The column that the path within a part leads to; of several for the same part, the one in which the word stands. */
function columnIn<Part>(
  fields: readonly ListField<Part>[],
  path: string,
  { cells }: PlacedRow,
  { details }: Fault,
): string | undefined {
  const part = /^\w+/.exec(path)?.[0] ?? '';
  const columns = fields.find(({ field }) => field === part)?.columns ?? [];
  const nearest = columns.filter(({ within }) => within !== '' && path.startsWith(part + within));
  const naming = columns.filter(({ name }) => list(cells.get(name) ?? '').includes(details.what ?? ''));
  return (nearest[0] ?? naming[0] ?? columns[0])?.name;
}
