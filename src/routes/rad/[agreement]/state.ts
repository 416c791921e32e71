import type { Movement } from '#lib/domain/trend.ts';

/** How many indicators went which way; each is counted once. */
export type CouncilState = {
  total: number;
  right: number;
  wrong: number;
  level: number;
  /** They moved, or show parts of a whole, and no way is the better one. */
  undirected: number;
  incomparable: number;
  few: number;
};

type Moved = { movement: Movement | null; wanted: boolean | null };

function placeOf({ movement, wanted }: Moved): Exclude<keyof CouncilState, 'total'> {
  if (wanted !== null) return wanted ? 'right' : 'wrong';
  if (movement === 'level') return 'level';
  if (movement === 'few') return 'few';
  return movement === 'first' || movement === 'broken' ? 'incomparable' : 'undirected';
}

export function stateOf(trends: Moved[]): CouncilState {
  const state: CouncilState = {
    total: trends.length,
    right: 0,
    wrong: 0,
    level: 0,
    undirected: 0,
    incomparable: 0,
    few: 0,
  };
  for (const trend of trends) state[placeOf(trend)] += 1;
  return state;
}
