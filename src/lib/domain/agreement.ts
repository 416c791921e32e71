import type { Indicator } from './indicator.ts';
import type { LocalText } from './text.ts';

/** Kinds of agreement: regional (RÖK), local (LÖK), on places, special; and the country's catalogue of indicators. */
export const agreementKinds = ['regional', 'local', 'places', 'special', 'catalogue'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/**
 * A goal in the document's own words, and the strategies that the document sets out under it. The code is ours:
 * the area's, and the goal's number in it when it got the code (`UTB-1`).
 */
export type Goal = { code: string; text: LocalText; strategies: LocalText[] };

/** A goal area under whatever name the agreement itself uses for the level (`levelName` of the agreement). */
export type GoalArea = {
  code: string;
  name: LocalText;
  goals: Goal[];
  /** True when the heading is our reading and does not stand in the document. */
  proposed: boolean;
};

export const adoptionStatuses = ['asked-for-views', 'asked-to-adopt', 'adopted', 'declined', 'given-notice'] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

/** How far a party's own decision has come, as far as the documents say; dates are ISO dates. */
export type Adoption = {
  status: AdoptionStatus;
  /** The body that decides, or is asked to: Kommunstyrelsen. */
  body: string | null;
  decidedOn: string | null;
  paragraph: string | null;
  reference: string | null;
  /** The day when the agreement stops applying to the party. */
  ends: string | null;
};

export type Party = { organisation: string; nameInDocument: string; adoption: Adoption | null };

export type Organ = {
  name: string;
  role: LocalText;
  convener: string | null;
  members: string[];
  meetingsPerYear: number | null;
  cadence: LocalText | null;
};

/** Those who undertake something together: each of the parties, or each municipality among them. */
export const collectives = ['all:parties', 'all:municipalities'] as const;
export type Collective = (typeof collectives)[number];

export const commitmentKinds = ['commitment', 'activity'] as const;
/** A standing undertaking, or something that is done or not: once, or every year. */
export type CommitmentKind = (typeof commitmentKinds)[number];

/**
 * One version of an action plan. The next version is a plan of its own that names the one that it `replaces`;
 * `adoptedBy` is the organ that adopted it, null while it is a draft.
 */
export type ActionPlan = {
  key: string;
  title: LocalText;
  from: number | null;
  to: number | null;
  adoptedBy: string | null;
  /** ISO date. */
  adoptedOn: string | null;
  replaces: string | null;
};

/**
 * What somebody undertook, in the document's words. `organisation` is an organisation's id or a `Collective`;
 * `goalArea` is where we show it, null where no one area fits; `plan` is the action plan that it belongs to, null for
 * the agreement itself; `from` and `to` are null where the document gives no years but its own.
 */
export type Commitment = {
  key: string;
  organisation: string;
  goalArea: string | null;
  plan: string | null;
  kind: CommitmentKind;
  text: LocalText;
  from: number | null;
  to: number | null;
};

/** A level to reach. `value` is a decimal number as text, null where the document gives the direction alone. */
export type Target = {
  key: string;
  goalArea: string | null;
  indicator: string | null;
  year: number | null;
  value: string | null;
  unit: LocalText | null;
  text: LocalText;
  decidedBy: string;
  decidedOn: string | null;
};

/** A document that goes with the agreement, with areas and goals of its own. */
export type Annex = { title: string; dated: string | null; areas: { name: LocalText; goals: LocalText[] }[] };

export type AgreementSource = { title: string; dated: string; references: string[] };

/** A regional agreement as its definition file tells it; years are whole, null where the document gives none. */
export type Agreement = {
  key: string;
  kind: AgreementKind;
  countyCode: string;
  owner: string;
  title: string;
  shortTitle: LocalText;
  validFrom: number | null;
  validTo: number | null;
  source: AgreementSource;
  targetGroup: LocalText;
  overallGoal: LocalText;
  /** The agreement's own word for its goal areas, in the plural: "prioriterade områden". */
  levelName: LocalText;
  parties: Party[];
  organs: Organ[];
  goalAreas: GoalArea[];
  followUp: LocalText;
  /** When and how the agreement is revised. */
  revision: LocalText | null;
  /** How a party leaves it. */
  notice: LocalText | null;
  /** True when it applies until further notice. */
  openEnded: boolean;
  /** The key of the agreement that it replaces. */
  predecessor: string | null;
  plans: ActionPlan[];
  commitments: Commitment[];
  targets: Target[];
  annexes: Annex[];
  indicators: Indicator[];
};

/** The names of an agreement's sections that are edited one at a time; what changed is told by them. */
export const agreementSections = [
  'facts',
  'areas',
  'parties',
  'organs',
  'plans',
  'commitments',
  'targets',
  'annexes',
  'indicators',
] as const;
export type AgreementSection = (typeof agreementSections)[number];

/** The overall goal's indicators have no goal area of their own; they are shown first under this code. */
export const overallArea = 'OVR';

/** The names of those who undertake something together, where no one organisation does. */
export const collectiveNames: Record<Collective, LocalText> = {
  'all:parties': { sv: 'Alla parter', en: 'All parties' },
  'all:municipalities': { sv: 'Kommunerna', en: 'The municipalities' },
};

export function isCollective(organisation: string): organisation is Collective {
  return collectives.some((collective) => collective === organisation);
}

/** The organisations that a commitment's `organisation` stands for: itself, or each of the parties that are meant. */
export function organisationsMeant(organisation: string, parties: { organisation: string }[]): string[] {
  if (!isCollective(organisation)) return [organisation];
  const ids = parties.map((party) => party.organisation);
  return organisation === 'all:parties' ? ids : ids.filter((id) => id.startsWith('kommun-'));
}

/** All that one organisation undertook, by itself and together with others. */
export function commitmentsOf(
  { commitments, parties }: Pick<Agreement, 'commitments' | 'parties'>,
  organisation: string,
): Commitment[] {
  return commitments.filter((commitment) =>
    organisationsMeant(commitment.organisation, parties).includes(organisation),
  );
}
