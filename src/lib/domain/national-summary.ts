import type { Bridge } from './bridge.ts';
import type { CountySpread } from './county-spread.ts';
import type { CountyTable } from './county-table.ts';
import type { CountyUnion } from './county-union.ts';
import type { Indicator } from './indicator.ts';
import type { ReportedBy } from './indicator-summary.ts';
import type { Place } from './indicator-table.ts';

/** A text; `who` is null for a reader who may see the county's figures and not each municipality's answers. */
export type NationalText = { who: string | null; text: string };

/** One of the country's indicators, county by county: figures, how answers are spread, what is offered, or texts. */
export type NationalIndicator = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  /** How this year's question compares with `before`, the year before that there is. */
  bridge: Bridge;
  before: number | null;
} & (
  | { shape: 'figures'; table: CountyTable }
  | { shape: 'choice'; spread: CountySpread }
  | { shape: 'items'; union: CountyUnion }
  | { shape: 'texts'; groups: { county: Place; texts: NationalText[] }[] }
);
