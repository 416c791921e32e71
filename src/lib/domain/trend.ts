import { type Bridge, weightiest } from './bridge.ts';
import type { Edition } from './edition.ts';
import { bridgeOf, questionsOf } from './edition.ts';
import type { Direction, IndicatorKind } from './indicator.ts';
import type { Coverage } from './summary.ts';
import type { LocalText } from './text.ts';

/**
 * One year of a series; null where there is no figure. `change` is the exact difference from the point before in the
 * `matched` municipalities that have a figure in both years, rounded once: the same that a table shows.
 */
export type TrendPoint = {
  year: number;
  value: string | null;
  change: string | null;
  matched: number;
  coverage: Coverage;
};

/** Between which years a series cannot be compared, or only with a note. */
export type TrendBreak = { between: [number, number]; kind: 'note' | 'break'; note: LocalText | null };

/**
 * The breaks of an indicator over the editions that asked for it, in order of their years: the question that its
 * lead reporter answers says how it compares with the edition before.
 */
export function breaksOf(indicator: string, editions: { year: number; edition: Edition }[]): TrendBreak[] {
  const inOrder = [...editions].sort((a, b) => a.year - b.year);
  return inOrder.flatMap(({ year, edition }, i): TrendBreak[] => {
    const before = inOrder[i - 1];
    const bridge = before && bridgeOfIndicator(indicator, edition);
    return before && bridge && bridge.kind !== 'same'
      ? [{ between: [before.year, year], kind: bridge.kind, note: bridge.note }]
      : [];
  });
}

/** The weightiest bridge among the questions that give the indicator its figures. */
export function bridgeOfIndicator(indicator: string, edition: Edition): Bridge {
  const bridges = edition.parts.flatMap((part) =>
    questionsOf(part)
      .filter(({ fields }) => fields.some(({ observes }) => observes?.indicator === indicator))
      .map(({ name }) => bridgeOf(edition, part.key, name)),
  );
  return weightiest(bridges);
}

/** Enough municipalities for the county's movement to say something: at least two in three of those asked. */
export function isEnough({ answered, asked }: Coverage): boolean {
  return asked > 0 && answered * 3 >= asked * 2;
}

export type Movement = 'first' | 'broken' | 'few' | 'up' | 'down' | 'level';

/** A share that moved less than this (percentage points), or a count less than this part of itself, stands still. */
const stillPoints = 0.5;
const stillPart = 0.01;

function isStill(kind: IndicatorKind, change: number, before: number): boolean {
  return change === 0 || Math.abs(change) < (kind === 'share' ? stillPoints : Math.abs(before) * stillPart);
}

/** Which way the last step of a series went; a step over a break, or between too few answers, says nothing. */
export function movementOf(kind: IndicatorKind, points: TrendPoint[], breaks: TrendBreak[]): Movement {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!last || last.value === null || !isEnough(last.coverage)) return 'few';
  if (points.slice(0, -1).every(({ value }) => value === null)) return 'first';
  if (breaks.some(({ kind, between }) => kind === 'break' && between[1] === last.year)) return 'broken';
  if (!before || !isEnough(before.coverage) || last.change === null) return 'few';
  const change = Number(last.change);
  if (isStill(kind, change, Number(before.value))) return 'level';
  return change > 0 ? 'up' : 'down';
}

/** Whether a movement is the wanted one, where the indicator has a direction. */
export function isWanted(movement: Movement, direction: Direction): boolean | null {
  if (direction === 'neither' || (movement !== 'up' && movement !== 'down')) return null;
  return (movement === 'up') === (direction === 'higher');
}
