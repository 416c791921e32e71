import type { Actor } from '#lib/domain/access.ts';
import { distributionOf } from '#lib/domain/distribution.ts';
import { type Indicator, isFigure } from '#lib/domain/indicator.ts';
import type { Worded } from '#lib/domain/indicator-summary.ts';
import { itemsOf } from '#lib/domain/listing-table.ts';
import { textGroups } from '#lib/domain/written-text.ts';
import type { Tx } from '../db/index.ts';
import { listingsOf } from './listings.ts';
import { mayReadWords, type SummaryFigures } from './summary-figures.ts';
import type { SummaryHead } from './summary-scope.ts';
import { textsOfIndicators } from './summary-texts.ts';

/**
 * What the indicators that come to no figure are summed up to in the year: lists, choices, and texts with the names of
 * those whose words the actor may read. Null of an indicator that comes to a figure.
 */
export async function wordsOf(
  tx: Tx,
  actor: Actor,
  { county, year }: Pick<SummaryHead, 'county' | 'year'>,
  indicators: Indicator[],
  { municipalities, edition }: Pick<SummaryFigures, 'municipalities' | 'edition'>,
): Promise<(indicator: Indicator) => Worded | null> {
  const codes = indicators.filter(({ kind }) => !isFigure(kind)).map(({ code }) => code);
  const listings = await listingsOf(tx, [county.code], [year], codes);
  const written = await textsOfIndicators(tx, county.code, year, codes);
  const mayName = (organisation: string): boolean => mayReadWords(actor, county.code, organisation);
  return (indicator) => {
    const own = listings.filter((listing) => listing.indicator === indicator.code);
    switch (indicator.kind) {
      case 'text':
        return { shape: 'texts', texts: textGroups(written(indicator.code), edition, mayName) };
      case 'list':
        return { shape: 'items', ...itemsOf(indicator, own, municipalities, edition) };
      case 'choice':
        return { shape: 'choice', ...distributionOf(indicator, own, municipalities, edition) };
      default:
        return null;
    }
  };
}
