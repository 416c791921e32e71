import type { Indicator } from './indicator.ts';
import type { LocalText } from './text.ts';

/** Kinds of agreement: regional (RÖK), local (LÖK), on places, special. */
export const agreementKinds = ['regional', 'local', 'places', 'special'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export type Goal = { text: LocalText };

/** A goal area under whatever name the agreement itself uses for the level (`levelName` of the agreement). */
export type GoalArea = {
  code: string;
  name: LocalText;
  goals: Goal[];
  /** True when the heading is our reading and does not stand in the document. */
  proposed: boolean;
};

export type Party = { organisation: string; nameInDocument: string };

export type Organ = {
  name: string;
  role: LocalText;
  convener: string | null;
  members: string[];
  meetingsPerYear: number | null;
  cadence: LocalText | null;
};

export type AgreementSource = { title: string; dated: string; references: string[] };

/** A regional agreement as its definition file tells it; years are whole, null means open-ended. */
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
  indicators: Indicator[];
};

/** The overall goal's indicators have no goal area of their own; they are shown first under this code. */
export const overallArea = 'OVR';
