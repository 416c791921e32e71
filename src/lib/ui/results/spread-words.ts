/** How figures are spread over the municipalities, in words. */
import { formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import type { Extreme, Rank, Spread } from '#lib/domain/statistics.ts';
import { type Language, listed } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** "2", or "delad 2". */
export function placeText({ place, shared }: Rank): string {
  return shared ? m.statistics_place_shared({ place }) : String(place);
}

/** So many names are read; of more their number is told. */
const mostNames = 3;

function whoText({ who }: Extreme<Place>, language: Language): string {
  if (who.length > mostNames) return m.statistics_spread_names({ count: who.length });
  return listed(
    who.map(({ name }) => name),
    language,
  );
}

/** Median, quartiles and ends in a sentence or two. */
export function spreadText(
  spread: Spread<Place> | null,
  { decimals }: Pick<Indicator, 'decimals'>,
  language: Language,
): string {
  if (!spread) return m.statistics_spread_none();
  const { least, greatest, quartiles, units } = spread;
  const value = formatNumber(least.value, decimals);
  if (least.who.length === units) return m.statistics_spread_same({ units, value });
  const ends = {
    median: formatNumber(spread.median, spread.decimals),
    least: value,
    lowest: whoText(least, language),
    greatest: formatNumber(greatest.value, decimals),
    highest: whoText(greatest, language),
  };
  if (!quartiles) return m.statistics_spread_few(ends);
  const [lower, upper] = [quartiles.lower, quartiles.upper].map((one) => formatNumber(one, spread.decimals));
  return m.statistics_spread({ ...ends, lower: lower ?? '', upper: upper ?? '' });
}
