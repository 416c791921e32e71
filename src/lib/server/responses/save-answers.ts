import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import { type SectionProgress, sectionProgress, totalProgress } from '#lib/domain/completeness.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Field } from '#lib/domain/question.ts';
import {
  applyChanges,
  changedSince,
  type Changes,
  conflictsWith,
  type Entry,
  isEditable,
  type RawChanges,
  type ResponseDocument,
  typeChanges,
} from '#lib/domain/response.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { Database, Tx } from '../db/index.ts';
import { newId } from '../id.ts';
import { type Assignment, loadAssignment, refuseUnlessOpen } from '../rounds/index.ts';
import { personOf } from './actor-person.ts';
import { hashOf } from './canonical.ts';
import { earlierWithKey } from './idempotency.ts';

/** A save: the revision that the answers were changed from, the changed addresses, and a key for repeated sends. */
export type SaveRequest = { base: number; key: string; changes: RawChanges };

/**
 * `revision` is what the client bases its next save on; `savedAt` an ISO instant; `merged` what others have changed
 * since the base, for the page to show.
 */
export type SaveReceipt = {
  revision: number;
  savedAt: string;
  progress: SectionProgress[];
  merged: Record<string, Entry>;
};

/**
 * Appends a revision with the changed answers (design §4.4), or refuses all of it and leaves the draft as it was:
 * 422 for values that do not type, 409 with both values when the same field was changed meanwhile, 403 after the
 * deadline or outside one's sections. The same key again gives the same receipt.
 */
export async function saveAnswers(
  database: Database,
  actor: Actor,
  assignmentId: string,
  request: SaveRequest,
  now: Date,
): Promise<SaveReceipt> {
  const bodyHash = hashOf({ base: request.base, changes: Object.fromEntries(request.changes) });
  return database.inTransaction(actor, async (tx) => {
    const assignment = await loadAssignment(tx, assignmentId, 'lock');
    refuseStrangers(actor, assignment, request.changes);
    const earlier = await earlierWithKey(tx, assignment, request, bodyHash);
    if (earlier) return receipt(assignment, request, assignment.response.document, earlier.number, earlier.at);
    refuseUnlessOpen(assignment, now);
    const { state, revision, document } = assignment.response;
    if (!isEditable(state)) throw new Problem('already-submitted', { revision });
    // A base that has not been yet would hide every conflict.
    if (request.base > revision) throw new Problem('bad-request', { what: 'base' });
    const changes = typedOrRefused(assignment, request.changes);
    const conflicts = conflictsWith(document, request.base, changes);
    if (conflicts.length > 0) {
      const merged = changedSince(document, request.base, new Set(changes.keys()));
      throw new Problem('answers-conflict', { revision, conflicts, merged });
    }

    const by = personOf(actor) ?? 'system';
    const saved = receipt(assignment, request, applyChanges(document, changes, revision + 1, by), revision + 1, now);
    await append(tx, actor, assignment, { request, bodyHash, changes, by, saved, now });
    return saved;
  });
}

function refuseStrangers(actor: Actor, assignment: Assignment, changes: RawChanges): void {
  const subject = { organisation: assignment.organisation.id, county: assignment.county };
  if (!can(actor, 'response.read', subject)) throw new Problem('not-found', {});
  const sections = new Set<string>();
  for (const section of assignment.parts.flatMap((part) => part.sections)) {
    if (section.questions.some(({ fields }) => fields.some(({ address }) => changes.has(address))))
      sections.add(section.key);
  }
  if (!can(actor, 'response.save', { ...subject, sections: [...sections] })) throw new Problem('not-allowed', {});
}

function typedOrRefused(assignment: Assignment, raw: RawChanges): Changes {
  const own = new Set(assignment.parts.map((part) => part.key));
  const fields = new Map<string, Field>();
  for (const address of raw.keys()) {
    const field = assignment.fields.get(address);
    if (field && own.has(address.split('/', 1)[0] ?? '')) fields.set(address, field);
  }
  const typed = typeChanges(fields, raw);
  if (!typed.ok) throw new Problem('answers-invalid', { violations: Object.fromEntries(typed.violations) });
  return typed.changes;
}

function receipt(
  assignment: Assignment,
  request: SaveRequest,
  document: ResponseDocument,
  revision: number,
  at: Date,
): SaveReceipt {
  return {
    revision,
    savedAt: at.toISOString(),
    progress: sectionProgress(assignment.parts, document, relevantQuestions),
    merged: changedSince(document, request.base, new Set(request.changes.keys())),
  };
}

type Appended = { request: SaveRequest; bodyHash: string; changes: Changes; by: string; saved: SaveReceipt; now: Date };

/** The revision, the document and the audit row, in one round trip; named, so that a connection plans it only once. */
const appending = {
  name: 'response-save',
  text: `with history as (
      insert into revision (assignment_id, number, base, kind, changes, person_id, at, idempotency_key, body_hash)
      values ($1, $2, $3, 'save', $4, $5, $6, $7, $8)
    ), current as (
      update response set revision = $2, document = document || $9::jsonb, answered = $10, asked = $11, updated_at = $6
      where assignment_id = $1
    )
    insert into audit (id, at, person_id, action, subject_kind, subject_id, organisation_id, county_code, details)
    values ($12, $6, $5, 'response.save', 'assignment', $1::text, $13, $14, $15)`,
};

async function append(tx: Tx, actor: Actor, assignment: Assignment, appended: Appended): Promise<void> {
  const { request, bodyHash, changes, by, saved, now } = appended;
  const { answered, asked } = totalProgress(saved.progress);
  const entries = Object.fromEntries(changes);
  const stored = applyChanges({}, changes, saved.revision, by);
  await tx.client.query({
    ...appending,
    values: [
      assignment.id,
      saved.revision,
      request.base,
      JSON.stringify(entries),
      personOf(actor),
      now,
      request.key,
      bodyHash,
      JSON.stringify(stored),
      answered,
      asked,
      newId(now),
      assignment.organisation.id,
      assignment.county,
      JSON.stringify({ revision: saved.revision, addresses: [...changes.keys()] }),
    ],
  });
}
