/** Which of five steps a figure stands on among its fellows, by rank: the fifth is the best, or the highest. */
import type { Direction } from '#lib/domain/indicator.ts';

export type HeatStep = 1 | 2 | 3 | 4 | 5;

const steps: readonly HeatStep[] = [1, 2, 3, 4, 5];

/**
 * The steps of figures that are compared with one another, in their order; null where there is no figure, and where
 * there are none to compare with. Equal figures stand on the same step. Where lower is better the lowest comes fifth.
 */
export function heatSteps(values: (number | null)[], direction: Direction): (HeatStep | null)[] {
  const given = values.filter((value) => value !== null);
  if (given.length < 2) return values.map(() => null);
  return values.map((value) => {
    if (value === null) return null;
    const below = given.filter((other) => (direction === 'lower' ? other > value : other < value)).length;
    const equal = given.filter((other) => other === value).length;
    const place = (below + (equal - 1) / 2) / (given.length - 1);
    return steps[Math.min(Math.floor(place * steps.length), steps.length - 1)] ?? null;
  });
}

/** The steps of a table, ranked within each row or each column; the directions are those of the columns or the rows. */
export function heatTable(
  rows: (number | null)[][],
  rankedBy: 'row' | 'column',
  directionOf: (at: number) => Direction,
): (HeatStep | null)[][] {
  if (rankedBy === 'row') return rows.map((values, at) => heatSteps(values, directionOf(at)));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) =>
    heatSteps(
      rows.map((values) => values[at] ?? null),
      directionOf(at),
    ),
  );
  return rows.map((values, row) => values.map((_, at) => columns[at]?.[row] ?? null));
}
