import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { Part } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Entry } from '#lib/domain/response.ts';
import type { Database, Tx } from '../db/index.ts';
import { loadAssignment } from '../rounds/index.ts';
import { type AssignmentHead, headOf } from './read-response.ts';

/** A submission as it was frozen: what was sent, by whom it can be told (hash), and when. */
export type Submission = AssignmentHead & {
  parts: Part[];
  answers: Record<string, Entry>;
  submittedRevision: number;
  sha256: string;
  submittedAt: Date;
};

/**
 * The latest submission of an assignment, for its own organisation and its county. What has not been submitted is
 * not found, also for the county: a draft is the organisation's own.
 */
export async function readSubmission(
  database: Database,
  actor: Actor,
  assignmentId: string,
  now: Date,
): Promise<Submission> {
  return database.read(actor, async (tx) => {
    const assignment = await loadAssignment(tx, assignmentId, 'read');
    const subject = { organisation: assignment.organisation.id, county: assignment.county };
    if (!can(actor, 'submission.read', subject)) throw new Problem('not-found', {});
    const submission = await latestSubmission(tx, assignmentId);
    const { answers } = JSON.parse(submission.bytes) as { answers: Record<string, Entry> };
    return {
      ...headOf(assignment, now),
      parts: assignment.parts,
      answers,
      submittedRevision: submission.revision,
      sha256: submission.sha256,
      submittedAt: submission.at,
    };
  });
}

type Row = { revision: number; bytes: string; sha256: string; at: Date };

async function latestSubmission(tx: Tx, assignmentId: string): Promise<Row> {
  const { rows } = await tx.client.query<Row>(
    'select revision, bytes, sha256, at from submission where assignment_id = $1 order by revision desc limit 1',
    [assignmentId],
  );
  if (!rows[0]) throw new Problem('not-found', {});
  return rows[0];
}
