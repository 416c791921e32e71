import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { Part } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import { questionOf } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import type { Database, Tx } from '../db/index.ts';
import { type Assignment, loadAssignment } from '../rounds/index.ts';
import { type AssignmentHead, headOf } from './read-response.ts';

/** A submission as it was frozen: what was sent, by whom it can be told (hash), and when. */
export type Submission = AssignmentHead & {
  parts: Part[];
  answers: Record<string, Entry>;
  /** The editions that were answered, with the hashes of their definitions. */
  editions: { key: string; sha256: string }[];
  submittedRevision: number;
  sha256: string;
  submittedAt: Date;
};

/**
 * The latest submission of an assignment, for its own organisation and its county; for the national survey office
 * without the county's supplement. What has not been submitted is not found, also for the county: a draft is the
 * organisation's own.
 */
export async function readSubmission(
  database: Database,
  actor: Actor,
  assignmentId: string,
  now: Date,
): Promise<Submission> {
  return database.read(actor, async (tx) => {
    const loaded = await loadAssignment(tx, assignmentId, 'read');
    const subject = { organisation: loaded.organisation.id, county: loaded.county };
    if (!can(actor, 'submission.read', subject)) throw new Problem('not-found', {});
    const submission = await latestSubmission(tx, assignmentId);
    const assignment = can(actor, 'supplement.read', subject) ? loaded : withoutSupplement(loaded);
    const { answers, ...frozen } = JSON.parse(submission.bytes) as Frozen;
    const visible = new Set(assignment.parts.map(({ key }) => key));
    return {
      ...headOf(assignment, now),
      parts: assignment.parts,
      answers: Object.fromEntries(Object.entries(answers).filter(([address]) => visible.has(questionOf(address).part))),
      editions: editionsIn(frozen).slice(0, assignment.editions.length),
      submittedRevision: submission.revision,
      sha256: submission.sha256,
      submittedAt: submission.at,
    };
  });
}

/** What was frozen of an assignment; without a supplement, where there was none. */
type Frozen = {
  edition: string;
  editionSha256: string;
  supplement?: string;
  supplementSha256?: string;
  answers: Record<string, Entry>;
};

function editionsIn(frozen: Omit<Frozen, 'answers'>): Submission['editions'] {
  const { edition, editionSha256, supplement, supplementSha256 } = frozen;
  const first = { key: edition, sha256: editionSha256 };
  return supplement && supplementSha256 ? [first, { key: supplement, sha256: supplementSha256 }] : [first];
}

/** The assignment as if only the round's own edition had been asked. Not found where there is nothing of it. */
function withoutSupplement(assignment: Assignment): Assignment {
  const [first] = assignment.editions;
  const parts = assignment.parts.filter(({ key }) => first.edition.parts.some((part) => part.key === key));
  if (parts.length === 0) throw new Problem('not-found', {});
  return { ...assignment, editions: [first], parts };
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
