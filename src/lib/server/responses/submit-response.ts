import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import { relevantFields } from '#lib/domain/completeness.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Field } from '#lib/domain/question.ts';
import { type Entry, entryOf, isEditable } from '#lib/domain/response.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { recordObservations } from '../results/index.ts';
import { type Assignment, loadAssignment, refuseUnlessOpen } from '../rounds/index.ts';
import { personOf } from './actor-person.ts';
import { sha256 } from '../sha256.ts';
import { canonicalJson, hashOf } from './canonical.ts';
import { earlierWithKey } from './idempotency.ts';
import { obstaclesOf, standingOf } from './standing.ts';

/** `base` is the revision that the person has looked through; a newer one has to be looked through first. */
export type SubmitRequest = { base: number; key: string };

export type SubmitReceipt = { revision: number; sha256: string; at: string };

/**
 * Submits a response: freezes its canonical bytes with their hash, turns its answers into observations and writes
 * the audit row, in one transaction. Refuses with what is missing or failing (422), or when somebody has saved
 * since `base` (409). The same key again gives the same receipt; another submit finds it submitted (409).
 */
export async function submitResponse(
  database: Database,
  actor: Actor,
  assignmentId: string,
  request: SubmitRequest,
  now: Date,
): Promise<SubmitReceipt> {
  const bodyHash = hashOf({ submit: request.base });
  return database.inTransaction(actor, async (tx) => {
    const assignment = await loadAssignment(tx, assignmentId, 'lock');
    const subject = { organisation: assignment.organisation.id, county: assignment.county };
    if (!can(actor, 'response.read', subject)) throw new Problem('not-found', {});
    if (!can(actor, 'response.submit', subject)) throw new Problem('not-allowed', {});
    const earlier = await earlierWithKey(tx, assignment, request, bodyHash);
    if (earlier) return receiptOf(tx, assignment.id, earlier.number);
    refuseUnlessOpen(assignment, now);
    const { state, revision, document } = assignment.response;
    if (!isEditable(state)) throw new Problem('already-submitted', { revision });
    if (revision !== request.base) throw new Problem('stale-revision', { revision });
    const obstacles = obstaclesOf(await standingOf(tx, assignment, document));
    if (obstacles.missing.length + obstacles.failing.length > 0) throw new Problem('not-complete', obstacles);

    const answers = relevantAnswers(assignment);
    const bytes = canonicalJson(frozen(assignment, answers, revision + 1, now));
    await freeze(tx, actor, assignment, { request, bodyHash, bytes, now });
    await recordObservations(tx, assignment, answers, revision + 1, now);
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'response.submit',
      subjectKind: 'assignment',
      subjectId: assignment.id,
      organisationId: assignment.organisation.id,
      countyCode: assignment.county,
      details: { revision: revision + 1, sha256: sha256(bytes) },
    });
    return { revision: revision + 1, sha256: sha256(bytes), at: now.toISOString() };
  });
}

/** The answers that a submission holds: a hidden question's value stays in the draft and out of it. */
function relevantAnswers(assignment: Assignment): { field: Field; entry: Entry }[] {
  const { document } = assignment.response;
  return assignment.parts.flatMap((part) => {
    const relevant = relevantQuestions(part, document);
    return part.sections
      .flatMap((section) => relevantFields(section, relevant))
      .flatMap((field) => {
        const stored = document[field.address];
        const entry = stored ? entryOf(stored) : {};
        return entry.value === undefined && entry.reason === undefined ? [] : [{ field, entry }];
      });
  });
}

function frozen(
  assignment: Assignment,
  answers: { field: Field; entry: Entry }[],
  revision: number,
  now: Date,
): unknown {
  const [first, supplement] = assignment.editions;
  return {
    assignment: assignment.id,
    organisation: assignment.organisation.id,
    edition: first.edition.key,
    editionSha256: first.hash,
    ...(supplement ? { supplement: supplement.edition.key, supplementSha256: supplement.hash } : {}),
    year: assignment.round.year,
    revision,
    submittedAt: now.toISOString(),
    answers: Object.fromEntries(answers.map(({ field, entry }) => [field.address, entry])),
  };
}

type Frozen = { request: SubmitRequest; bodyHash: string; bytes: string; now: Date };

async function freeze(
  tx: Tx,
  actor: Actor,
  assignment: Assignment,
  { request, bodyHash, bytes, now }: Frozen,
): Promise<void> {
  const revision = assignment.response.revision + 1;
  await tx.client.query(
    `insert into revision (assignment_id, number, base, kind, changes, person_id, at, idempotency_key, body_hash)
     values ($1, $2, $3, 'submit', '{}', $4, $5, $6, $7)`,
    [assignment.id, revision, request.base, personOf(actor), now, request.key, bodyHash],
  );
  await tx.client.query(
    'insert into submission (assignment_id, revision, bytes, sha256, person_id, at) values ($1, $2, $3, $4, $5, $6)',
    [assignment.id, revision, bytes, sha256(bytes), personOf(actor), now],
  );
  await tx.client.query(
    `update response set state = 'submitted', revision = $2, updated_at = $3 where assignment_id = $1`,
    [assignment.id, revision, now],
  );
}

async function receiptOf(tx: Tx, assignmentId: string, revision: number): Promise<SubmitReceipt> {
  const { rows } = await tx.client.query<{ sha256: string; at: Date }>(
    'select sha256, at from submission where assignment_id = $1 and revision = $2',
    [assignmentId, revision],
  );
  const row = rows[0];
  if (!row) throw new Problem('key-reused', {});
  return { revision, sha256: row.sha256, at: row.at.toISOString() };
}
