/** How far a party has come with what it undertook, in its own judgement. */
export const commitmentStatuses = ['not-begun', 'under-way', 'done', 'dropped'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What a party says of one of its commitments for one year; `result` may be empty. */
export type CommitmentReport = {
  commitment: string;
  organisation: string;
  year: number;
  status: CommitmentStatus;
  result: string;
  at: Date;
};
