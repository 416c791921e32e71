/** What pages are given to show of the council's trail. Persons are told by role and organisation, never by name. */
import type { Indicator } from './indicator.ts';
import type { LocalText } from './text.ts';
import type { AskedFigure, TrailEntryKind, TrailState } from './trail.ts';

export type NamedOrganisation = { id: string; name: LocalText };

/** Who speaks: a member of the council, the county, or an organisation. */
export type Voice = 'council' | 'county' | 'organisation';

/** A question in a list. `revision` counts what has come of it. */
export type ListedQuestion = {
  id: string;
  agreement: string;
  county: string;
  indicator: Pick<Indicator, 'code' | 'shortName' | 'kind' | 'unit' | 'decimals'>;
  year: number;
  text: string;
  figure: AskedFigure;
  askedBy: Voice;
  askedAt: Date;
  owner: NamedOrganisation;
  state: TrailState;
  revision: number;
};

/** One event of a question's thread; `organisation` is whom it was handed to, who answers, or who carries it out. */
export type ShownEntry = {
  number: number;
  kind: TrailEntryKind;
  text: string;
  organisation: NamedOrganisation | null;
  decidedBy: string | null;
  decidedOn: string | null;
  seenIn: number | null;
  at: Date;
};

/** A measure as its chart shows it: on the year in which it should be seen. */
export type ShownMeasure = {
  question: string;
  indicator: string;
  text: string;
  organisation: NamedOrganisation | null;
  decidedBy: string;
  decidedOn: string;
  seenIn: number;
};

/** A question with the latest answer, as it stands beside the figure. */
export type QuestionOnChart = ListedQuestion & { answer: ShownEntry | null };

/** Whom a question can be handed to, in groups: who gives the figures, the county's municipalities, agencies, all else. */
export type OrganisationGroup = {
  group: 'reporters' | 'municipalities' | 'agencies' | 'others';
  organisations: NamedOrganisation[];
};

export type TrailThread = {
  agreement: { key: string; shortTitle: LocalText };
  county: { code: string; name: string };
  /** The address must say which county, since the agreement is the whole country's. */
  national: boolean;
  /** The actor follows the county's trail, and not only this question. */
  follows: boolean;
  /** Whose the agreement is: who hands questions on and records what is decided. */
  steward: NamedOrganisation;
  question: ListedQuestion;
  entries: ShownEntry[];
  /** What the actor may do now, by the state and by who they are. */
  may: TrailEntryKind[];
  /** Whom it can be handed to, and who can carry out a measure; empty for who may do neither. */
  assignable: OrganisationGroup[];
  carrying: OrganisationGroup[];
};
