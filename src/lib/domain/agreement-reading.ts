import type { Adoption, Agreement, Commitment, GoalArea, Target } from './agreement.ts';
import type { Indicator } from './indicator.ts';
import type { ReportedBy } from './indicator-summary.ts';
import type { LocalText } from './text.ts';

export type ShownTarget = Pick<Target, 'key' | 'text' | 'year' | 'decidedBy' | 'decidedOn'>;

/** What one organisation, or several together, undertook. */
export type Undertaking = { who: LocalText; commitments: Pick<Commitment, 'key' | 'text' | 'from' | 'to'>[] };

/** What was decided and undertaken in a goal area, or outside them all. */
export type Undertaken = { targets: ShownTarget[]; undertakings: Undertaking[] };

export type AreaReading = Undertaken & {
  area: GoalArea;
  indicators: { indicator: Indicator; reportedBy: ReportedBy[] }[];
};

export type PartyReading = { nameInDocument: string; name: LocalText; adoption: Adoption | null };

/** What is said of an agreement as a whole. */
export type ShownAgreement = Omit<
  Agreement,
  'kind' | 'owner' | 'parties' | 'goalAreas' | 'predecessor' | 'commitments' | 'targets' | 'indicators'
>;

/** An agreement as it is read: goal areas with all that belongs to them, and its parties by today's names. */
export type AgreementReading = {
  agreement: ShownAgreement;
  countyName: string;
  predecessor: { key: string; shortTitle: LocalText } | null;
  parties: PartyReading[];
  areas: AreaReading[];
  elsewhere: Undertaken;
};
