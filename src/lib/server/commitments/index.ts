/** What the parties undertook in their agreements, and what they report on it each year. */
export { followCommitments } from './follow-commitments.ts';
export { ownCommitment } from './own-commitment.ts';
export { ownCommitments } from './own-commitments.ts';
export { type GivenReport, reportCommitment } from './report-commitment.ts';
