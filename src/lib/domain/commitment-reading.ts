/** What pages are given to show of commitments and what the parties report on them. */
import type { Commitment, GoalArea } from './agreement.ts';
import type { CommitmentReport, CommitmentStatus, CommitmentTally, PlanVersions } from './commitment-report.ts';
import type { LocalText } from './text.ts';

export type Named = { id: string; name: LocalText };
export type AgreementName = { key: string; shortTitle: LocalText };

/** A report as it is shown; `synthetic` for one that the demonstration made up. */
export type ShownReport = Pick<CommitmentReport, 'year' | 'status' | 'result' | 'at'> & { synthetic: boolean };

/** A commitment in the list of the one who reports on it. */
export type OwnItem = { key: string; text: LocalText; collective: boolean; status: CommitmentStatus | null };

/** A goal area, or null for what belongs to no one area, with what stands under it. */
export type InArea<Item> = { area: Pick<GoalArea, 'code' | 'name'> | null; items: Item[] };

/** What one organisation undertook in one agreement, as far as a year is concerned; no year when none has begun. */
export type OwnCommitments = {
  agreement: AgreementName;
  organisation: Named;
  years: number[];
  year: number | null;
  areas: InArea<OwnItem>[];
  tally: CommitmentTally;
  synthetic: boolean;
};

/** A commitment with what its organisation has reported on it: for the year chosen, and for the one before. */
export type OwnCommitment = {
  agreement: AgreementName;
  organisation: Named;
  commitment: Pick<Commitment, 'key' | 'text' | 'from' | 'to' | 'kind'>;
  collective: boolean;
  area: LocalText | null;
  plan: LocalText | null;
  years: number[];
  year: number;
  report: ShownReport | null;
  before: ShownReport | null;
};

/** One of those who are to report, and what they have reported. */
export type Reporter = Named & { report: ShownReport | null };

/** A commitment as everybody may see it; `reporters` only for who may follow the reports. */
export type FollowedCommitment = Pick<Commitment, 'key' | 'text' | 'from' | 'to' | 'kind'> & {
  who: LocalText;
  collective: boolean;
  plan: LocalText | null;
  reporters: Reporter[] | null;
};

/** The reports of a year as a whole: all together, and party by party. */
export type Following = {
  year: number;
  years: number[];
  tally: CommitmentTally;
  parties: (Named & { tally: CommitmentTally })[];
};

export type FollowedCommitments = {
  agreement: AgreementName & { validFrom: number | null; validTo: number | null; levelName: LocalText };
  plans: PlanVersions[];
  areas: InArea<FollowedCommitment>[];
  following: Following | null;
  /** True when the visitor's own organisation reports here. */
  reportsHere: boolean;
  synthetic: boolean;
};
