import type { Bridge } from './bridge.ts';
import type { Distribution } from './distribution.ts';
import type { Indicator } from './indicator.ts';
import type { IndicatorTable } from './indicator-table.ts';
import type { Offered } from './listing-table.ts';
import type { OrganisationKind } from './organisation.ts';
import type { TargetProgress } from './progress.ts';
import type { Series } from './series.ts';
import type { ShareMovement } from './share-movement.ts';
import type { LocalText } from './text.ts';
import type { TextGroup } from './written-text.ts';
import type { YearTable } from './year-table.ts';

/** Who gave the figures: every organisation of a kind, or one by its name. */
export type ReportedBy = { kind: OrganisationKind } | { name: LocalText };

/** What an indicator that comes to no figure is summed up to: what is offered, how answers are spread, or texts. */
export type Worded =
  ({ shape: 'items' } & Offered) | ({ shape: 'choice' } & Distribution) | { shape: 'texts'; texts: TextGroup[] };

/** One indicator of a goal area, summed up: figures, what is offered, how answers are spread, or texts. */
export type IndicatorSummary = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  /** How this year's question compares with `before`, the year before that there is. */
  bridge: Bridge;
  before: number | null;
} & (
  | {
      shape: 'figures';
      table: IndicatorTable;
      series: Series;
      /** Null where there is no such table, and where it was not asked for. */
      byYear: YearTable | null;
      /** What moved a share since the year before; null where there is nothing to tell. */
      movement: ShareMovement | null;
      /** The agreement's targets for the indicator, and how far it is to each. */
      progress: TargetProgress[];
    }
  | Worded
);
