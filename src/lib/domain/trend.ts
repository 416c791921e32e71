import { type Bridge, weightiest } from './bridge.ts';
import type { Edition } from './edition.ts';
import { bridgeOf, questionsOf } from './edition.ts';
import type { Direction, Indicator, IndicatorKind } from './indicator.ts';
import { versionBridges, type Versioned } from './indicator-version.ts';
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

/**
 * Between which years a series cannot be compared, or only with a note. `continues` is the indicator whose figures come
 * before, where the series goes on from another's.
 */
export type TrendBreak = {
  between: [number, number];
  kind: 'note' | 'break';
  note: LocalText | null;
  continues?: string;
};

/** An indicator as a series sees it: its code, and its versions. */
export type Followed = Versioned & Pick<Indicator, 'code'>;

/** The edition that was asked in a year. */
type YearOfEdition = { year: number; edition: Edition };

/**
 * The breaks of an indicator's series, in order of their years: where the question that its lead reporter answers says
 * that it differs from the edition before, and where the indicator itself was defined anew. `years` are those that there
 * are figures of.
 */
export function breaksOf(indicator: Followed, editions: YearOfEdition[], years: number[]): TrendBreak[] {
  return weightiestBreaks([...editionBreaks(indicator.code, editions), ...versionBreaks(indicator, years)]);
}

function editionBreaks(indicator: string, editions: YearOfEdition[]): TrendBreak[] {
  const inOrder = [...editions].sort((a, b) => a.year - b.year);
  return inOrder.flatMap(({ year, edition }, i) => {
    const before = inOrder[i - 1];
    return before ? asBreak(bridgeOfIndicator(indicator, edition), before.year, year) : [];
  });
}

/** A new definition parts the last year with figures before it from the first with figures by it. */
function versionBreaks(indicator: Followed, years: number[]): TrendBreak[] {
  const inOrder = [...years].sort((a, b) => a - b);
  return versionBridges(indicator).flatMap(({ since, bridge }) => {
    const before = inOrder.findLast((year) => year < since);
    const first = inOrder.find((year) => year >= since);
    return before === undefined || first === undefined ? [] : asBreak(bridge, before, first);
  });
}

function asBreak({ kind, note }: Bridge, before: number, year: number): TrendBreak[] {
  return kind === 'same' ? [] : [{ between: [before, year], kind, note }];
}

/** Of several breaks before the same year the one that says most against comparing; the first of those that say as much. */
export function weightiestBreaks(breaks: TrendBreak[]): TrendBreak[] {
  const byYear = Map.groupBy(breaks, ({ between }) => between[1]);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .flatMap(([, same]) => same.find(({ kind }) => kind === 'break') ?? same[0] ?? []);
}

/** How an indicator's figures of a year compare with those of `before`: by the year's edition, and by its versions. */
export function bridgeSince(indicator: Followed, edition: Edition | null, before: number, year: number): Bridge {
  return weightiest([
    ...(edition ? [bridgeOfIndicator(indicator.code, edition)] : []),
    ...versionBridges(indicator).flatMap(({ since, bridge }) => (before < since && since <= year ? [bridge] : [])),
  ]);
}

/** An edition never changes, so what it says of its indicators is gathered once. */
const bridgesOfEditions = new WeakMap<Edition, Map<string, Bridge>>();

/** The weightiest bridge among the questions that give the indicator its figures. */
function bridgeOfIndicator(indicator: string, edition: Edition): Bridge {
  const known = bridgesOfEditions.get(edition) ?? bridgesByIndicator(edition);
  bridgesOfEditions.set(edition, known);
  return known.get(indicator) ?? weightiest([]);
}

function bridgesByIndicator(edition: Edition): Map<string, Bridge> {
  const said = edition.parts.flatMap((part) =>
    questionsOf(part).flatMap(({ name, fields }) => {
      const bridge = bridgeOf(edition, part.key, name);
      return fields.flatMap(({ observes }) => (observes ? [{ indicator: observes.indicator, bridge }] : []));
    }),
  );
  const byIndicator = Map.groupBy(said, ({ indicator }) => indicator);
  return new Map([...byIndicator].map(([code, all]) => [code, weightiest(all.map(({ bridge }) => bridge))]));
}

/** Enough municipalities for the county's movement to say something: at least two in three of those asked. */
export function isEnough({ answered, asked }: Coverage): boolean {
  return asked > 0 && answered * 3 >= asked * 2;
}

export type Movement = 'first' | 'broken' | 'few' | 'up' | 'down' | 'level';

/** A share that moved less than this (percentage points), or a count less than this part of itself, stands still. */
const stillPoints = 0.5;
const stillPart = 0.01;

/** True where a change is too small to say that anything has moved. */
export function isStill(kind: IndicatorKind, change: number, before: number): boolean {
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
