import type { Bridge } from './bridge.ts';
import type { Distribution } from './distribution.ts';
import type { Indicator } from './indicator.ts';
import type { IndicatorTable } from './indicator-table.ts';
import type { Offered, TextRow } from './listing-table.ts';
import type { OrganisationKind } from './organisation.ts';
import type { Series } from './series.ts';
import type { LocalText } from './text.ts';
import type { YearTable } from './year-table.ts';

/** Who gave the figures: every organisation of a kind, or one by its name. */
export type ReportedBy = { kind: OrganisationKind } | { name: LocalText };

/** One indicator of a goal area, summed up: figures, what is offered, how answers are spread, or texts. */
export type IndicatorSummary = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  /** How this year's question compares with `before`, the year before that there is. */
  bridge: Bridge;
  before: number | null;
} & (
  | { shape: 'figures'; table: IndicatorTable; series: Series; byYear: YearTable | null }
  | ({ shape: 'items' } & Offered)
  | ({ shape: 'choice' } & Distribution)
  | { shape: 'texts'; texts: TextRow[] }
);
