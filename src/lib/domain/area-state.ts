/**
 * Where a goal area is heading, by counting its indicators: never a mean of unlike things. Only an indicator with a
 * better and a worse way, and a movement that can be compared (decision 0007), has a say.
 */
import { type Fraction, fromDecimal, quotient, times } from './fraction.ts';
import type { Indicator, IndicatorKind } from './indicator.ts';
import type { Step } from './step.ts';
import type { Movement } from './trend.ts';

/** What the state is derived from, of each indicator. `step` is null where there are no two years to compare. */
export type Heading = {
  indicator: Pick<Indicator, 'code' | 'kind' | 'direction' | 'retired'>;
  movement: Movement | null;
  wanted: boolean | null;
  step: Step | null;
};

export const verdicts = ['worsens', 'mixed', 'still', 'improves', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why an indicator has no say in its area's state. */
export const silences = ['undirected', 'parts', 'first', 'broken', 'few', 'retired'] as const;
export type Silence = (typeof silences)[number];

export type AreaState = {
  verdict: Verdict;
  right: number;
  wrong: number;
  /** With a better and a worse way, and standing still. */
  level: number;
  /** The others, by why they have no say. */
  silent: Record<Silence, number>;
  /** The code of the indicator that says most: the largest movement the area's own way, else the largest at all. */
  weightiest: string | null;
};

type Say = 'right' | 'wrong' | 'level' | Silence;

/** What one indicator says of its area. */
export function sayOf({ indicator, movement, wanted }: Heading): Say {
  if (indicator.retired) return 'retired';
  if (movement === null) return 'parts';
  if (movement === 'first' || movement === 'broken' || movement === 'few') return movement;
  if (indicator.direction === 'neither') return 'undirected';
  if (wanted === null) return 'level';
  return wanted ? 'right' : 'wrong';
}

/** More the wrong way than the wanted: worsens. As many of both: mixed; none of either, but some still: stands still. */
function verdictOf(right: number, wrong: number, level: number): Verdict {
  if (wrong > right) return 'worsens';
  if (right > wrong) return 'improves';
  if (right > 0) return 'mixed';
  return level > 0 ? 'still' : 'unknown';
}

export function areaState(headings: Heading[]): AreaState {
  const count = (say: Say): number => headings.filter((heading) => sayOf(heading) === say).length;
  const [right, wrong, level] = [count('right'), count('wrong'), count('level')];
  const verdict = verdictOf(right, wrong, level);
  return {
    verdict,
    right,
    wrong,
    level,
    silent: Object.fromEntries(silences.map((silence) => [silence, count(silence)])) as Record<Silence, number>,
    weightiest: weightiestOf(headings, verdict)?.indicator.code ?? null,
  };
}

/** An area that goes neither way shows what goes wrong first: that is what one can ask about. */
const telling: Record<Verdict, Say[]> = {
  worsens: ['wrong'],
  mixed: ['wrong'],
  improves: ['right'],
  still: ['level'],
  unknown: ['undirected'],
};

function weightiestOf(headings: Heading[], verdict: Verdict): Heading | undefined {
  return byWeight(headings.filter((heading) => telling[verdict].includes(sayOf(heading))))[0];
}

/**
 * How large a step is against what would be standing still: half a percentage point of a share, a hundredth of a count
 * (decision 0007). Null where there is none, and for a count that began at zero.
 */
function weightOf(kind: IndicatorKind, { change, from }: Step): Fraction | null {
  const size = absolute(fromDecimal(change));
  if (kind === 'share') return times(size, 2n);
  return quotient(times(size, 100n), absolute(fromDecimal(from)));
}

function absolute({ top, bottom }: Fraction): Fraction {
  return { top: top < 0n ? -top : top, bottom };
}

function isHeavier(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom > b.top * a.bottom;
}

/** Those with a comparable step, the largest first; as large ones in the order in which they came. */
export function byWeight<One extends Heading>(headings: One[]): One[] {
  return headings
    .flatMap((heading) => {
      const weight = heading.step && weightOf(heading.indicator.kind, heading.step);
      return weight ? [{ heading, weight }] : [];
    })
    .sort((a, b) => (isHeavier(b.weight, a.weight) ? 1 : isHeavier(a.weight, b.weight) ? -1 : 0))
    .map(({ heading }) => heading);
}

/** The largest changes of all that can be compared and moved, `most` at the most; what stands still is none. */
export function biggestChanges<One extends Heading>(headings: One[], most = 5): One[] {
  const moved = headings.filter(
    ({ indicator, movement }) => !indicator.retired && (movement === 'up' || movement === 'down'),
  );
  return byWeight(moved).slice(0, most);
}

/** The areas that worsen first, then the mixed, those that stand still, that improve, and those that nothing is known of. */
export function worstFirst<Area extends { state: AreaState }>(areas: Area[]): Area[] {
  return [...areas].sort((a, b) => verdicts.indexOf(a.state.verdict) - verdicts.indexOf(b.state.verdict));
}
