import type { ActionPlan, Adoption, Agreement, Commitment, GoalArea, Target } from './agreement.ts';
import type { Indicator } from './indicator.ts';
import type { ReportedBy } from './indicator-summary.ts';
import type { LocalText } from './text.ts';

/** A level to reach; `indicator` is the name of what it is a level of, null where it is none of the agreement's. */
export type ShownTarget = Pick<Target, 'key' | 'text' | 'year' | 'value' | 'unit' | 'decidedBy' | 'decidedOn'> & {
  indicator: LocalText | null;
};

/** What one organisation, or several together, undertook. */
export type Undertaking = { who: LocalText; commitments: Pick<Commitment, 'key' | 'text' | 'from' | 'to'>[] };

/** What was decided and undertaken in a goal area, or outside them all; an action plan's activities stand with the plan. */
export type Undertaken = { targets: ShownTarget[]; undertakings: Undertaking[] };

export type AreaReading = Undertaken & {
  area: GoalArea;
  indicators: { indicator: Indicator; reportedBy: ReportedBy[] }[];
};

export type PartyReading = { nameInDocument: string; name: LocalText; adoption: Adoption | null };

/** An action plan with its activities, and the title of the version that it replaces. */
export type PlanReading = Omit<ActionPlan, 'replaces'> & { replaces: LocalText | null; undertakings: Undertaking[] };

/** Another agreement: the one that was replaced, or one that replaces it. */
export type RelatedAgreement = { key: string; shortTitle: LocalText };

/** What is said of an agreement as a whole; `owner` is an organisation's id. */
export type ShownAgreement = Omit<
  Agreement,
  'parties' | 'goalAreas' | 'predecessor' | 'plans' | 'commitments' | 'targets' | 'indicators'
>;

/** An agreement as it is read: goal areas with all that belongs to them, and its parties by today's names. */
export type AgreementReading = {
  agreement: ShownAgreement;
  /** Null where it is the whole country's. */
  countyName: string | null;
  ownerName: LocalText;
  predecessor: RelatedAgreement | null;
  /** The agreements that replace this one, in Swedish order. */
  successors: RelatedAgreement[];
  parties: PartyReading[];
  areas: AreaReading[];
  /** In the document's order. */
  plans: PlanReading[];
  elsewhere: Undertaken;
};
