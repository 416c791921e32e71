import { TallyIndex } from '#lib/domain/summary.ts';
import type { Tx } from '../db/index.ts';
import { talliesOf, type TallyScope } from './tallies.ts';

type Kept = { version: string; index: TallyIndex; size: number };

/** In the order of their last use. */
const kept = new Map<string, Kept>();
/** Tallies in memory at most, a few hundred bytes each. */
const most = 300_000;

/**
 * The tallies, as an index, of the indicators in the counties for the years. A process keeps what it has summed as long
 * as nothing has changed that it was summed from: the database counts the changes of each county (`figures_version`)
 * in the transactions that make them. `tx` only reads, and sees one state of the database throughout.
 */
export async function figuresIn(tx: Tx, scope: TallyScope, years: number[], indicators: string[]): Promise<TallyIndex> {
  const key = JSON.stringify([scope, years, indicators]);
  const version = await versionOf(tx, scope.counties);
  const known = kept.get(key);
  if (known?.version === version) {
    keep(key, known);
    return known.index;
  }
  const tallies = await talliesOf(tx, scope, years, indicators);
  const index = new TallyIndex(tallies);
  keep(key, { version, index, size: tallies.length });
  return index;
}

/** Every change counts up one of the versions, so no two states of the counties have the same sum. */
async function versionOf({ client }: Tx, counties: string[]): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    'select coalesce(sum(version), 0)::text as version from figures_version where county_code = any($1)',
    [counties],
  );
  return rows[0]?.version ?? '0';
}

function keep(key: string, one: Kept): void {
  kept.delete(key);
  kept.set(key, one);
  let size = [...kept.values()].reduce((sum, { size: own }) => sum + own, 0);
  for (const [oldest, { size: own }] of kept) {
    if (size <= most || oldest === key) return;
    kept.delete(oldest);
    size -= own;
  }
}

/** Forgets what was kept, for measures of what it takes to sum. */
export function forgetFigures(): void {
  kept.clear();
}
