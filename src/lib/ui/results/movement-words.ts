/** What moved a share, in words. */
import { formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { ShareMovement, ShareSides } from '#lib/domain/share-movement.ts';
import { hasValue } from '#lib/domain/summary.ts';
import * as m from '#lib/paraglide/messages.js';

const count = (amount: string): string => formatNumber(amount, amount.split('.')[1]?.length ?? 0);

function sidesOf({ now, then }: ShareMovement) {
  return {
    topThen: count(then.top),
    bottomThen: count(then.bottom),
    topNow: count(now.top),
    bottomNow: count(now.bottom),
  };
}

/** "2013: 210 av 600 (35,0 %). 2014: 190 av 500 (38,0 %)." */
export function sidesText(movement: ShareMovement, { decimals }: Pick<Indicator, 'decimals'>): string {
  const share = ({ share: figure }: ShareSides): string =>
    hasValue(figure) ? formatNumber(figure.value, decimals) : '';
  return m.statistics_base_both({
    before: movement.before,
    year: movement.year,
    shareThen: share(movement.then),
    shareNow: share(movement.now),
    ...sidesOf(movement),
  });
}

/** Why a share went another way than the count in it; empty where it did not. */
export function contrastText(movement: ShareMovement): string {
  const { contrast } = movement;
  if (!contrast) return '';
  const sides = sidesOf(movement);
  if (contrast.share === 'stood') return m.statistics_moved_stood(sides);
  const rose = contrast.share === 'rose';
  if (contrast.count === 'stood') return rose ? m.statistics_stood_rose(sides) : m.statistics_stood_fell(sides);
  return rose ? m.statistics_fell_rose(sides) : m.statistics_rose_fell(sides);
}
