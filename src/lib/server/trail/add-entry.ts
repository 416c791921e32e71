import type { Actor } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import { stateAfter, type TrailEntryKind, type TrailState } from '#lib/domain/trail.ts';
import { type GivenEntry, type TrailDraft, typeDraft } from '#lib/domain/trail-draft.ts';
import type { ListedQuestion } from '#lib/domain/trail-reading.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { trailEntry } from '../db/schema/index.ts';
import { newId } from '../id.ts';
import { dayOf } from './day.ts';
import { organisationsFor } from './organisations.ts';
import { maySay, type QuestionAt, questionAt } from './read-thread.ts';
import { answersFor, type TrailPlace } from './scope.ts';

/** `base` is the revision of the question that the form was written on. */
export type EntryRequest = QuestionAt & { base: number; kind: TrailEntryKind; given: GivenEntry };

type Writing = { actor: Actor; now: Date };

/**
 * Adds an event to a question: handed on, answered, a measure decided, closed, taken up again. Throws `not-found` for who
 * may not read the question, `not-allowed` for who may read it and not do this, `changed-meanwhile` when something has
 * happened since `base`, `bad-request` for what may not happen in its state, and `answers-invalid` with the fields'
 * violations. Nothing is stored then. The same sent twice happens once.
 */
export async function addEntry(database: Database, actor: Actor, request: EntryRequest, now: Date): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    const { place, question } = await questionAt(tx, actor, request, 'for update');
    if (await isRepeated(tx, actor, question, request)) return;
    const { kind, base } = request;
    if (!maySay(actor, kind, question.county, question.owner.id)) throw new Problem('not-allowed', {});
    if (question.revision !== base) throw new Problem('changed-meanwhile', { by: null });
    const state = stateAfter(question.state, kind);
    if (state === null) throw new Problem('bad-request', { what: kind });
    const draft = await typed(tx, place, question, request, now);
    await put(tx, question, { ...draft, ...speaker(draft, actor, question, place) }, state, { actor, now });
  });
}

async function typed(
  tx: Tx,
  place: TrailPlace,
  { state, year, indicator }: ListedQuestion,
  { kind, given }: EntryRequest,
  now: Date,
): Promise<TrailDraft> {
  const today = dayOf(now);
  const groups = await organisationsFor(tx, place, indicator.code, { today, parties: kind === 'measure' });
  const organisations = new Set(groups.flatMap((group) => group.organisations.map(({ id }) => id)));
  const result = typeDraft(kind, given, { state, year, today, organisations });
  if (!result.ok) throw new Problem('answers-invalid', { violations: result.violations });
  return result.draft;
}

/** Who answers: the organisation that was asked, where the person answers for it; else the county for itself. */
function speaker(
  draft: TrailDraft,
  actor: Actor,
  { owner }: ListedQuestion,
  place: TrailPlace,
): Partial<Pick<TrailDraft, 'organisation'>> {
  if (draft.kind !== 'answer') return {};
  return { organisation: answersFor(actor).includes(owner.id) ? owner.id : place.owner };
}

/** The very next entry says the same, by the same person: a second click on the button. */
async function isRepeated(
  { client }: Tx,
  actor: Actor,
  { id, revision }: ListedQuestion,
  { base, kind, given }: EntryRequest,
): Promise<boolean> {
  if (revision !== base + 1 || actor.kind !== 'person') return false;
  const { rowCount } = await client.query(
    `select from trail_entry
     where question_id = $1 and number = $2 and person_id = $3 and kind = $4 and text = $5
       and (kind not in ('assigned', 'measure') or organisation_id = $6)
       and (kind <> 'measure' or (decided_by = $7 and decided_on::text = $8 and seen_in::text = $9))`,
    [
      id,
      revision,
      actor.personId,
      kind,
      asStored(given.text),
      given.organisation,
      asStored(given.decidedBy),
      given.decidedOn,
      given.seenIn,
    ],
  );
  return rowCount === 1;
}

/** As `typeDraft` stores a text. */
function asStored(text: string): string {
  return text.trim().replace(/\r\n?/g, '\n').normalize('NFC');
}

async function put(
  tx: Tx,
  { id, county, owner, state: from, revision }: ListedQuestion,
  draft: TrailDraft,
  state: TrailState,
  { actor, now }: Writing,
): Promise<void> {
  const { kind, text, organisation, decidedBy, decidedOn, seenIn } = draft;
  const owns = kind === 'assigned' && organisation !== null ? organisation : owner.id;
  await tx.db.insert(trailEntry).values({
    id: newId(now),
    questionId: id,
    number: revision + 1,
    kind,
    text,
    organisationId: organisation,
    decidedBy,
    decidedOn,
    seenIn,
    personId: actor.kind === 'person' ? actor.personId : null,
    at: now,
  });
  await tx.client.query('update trail_question set state = $2, owner_id = $3, revision = $4 where id = $1', [
    id,
    state,
    owns,
    revision + 1,
  ]);
  await writeAudit(tx, {
    at: now,
    actor,
    action: `trail.${kind}`,
    subjectKind: 'trail_question',
    subjectId: id,
    organisationId: organisation ?? owner.id,
    countyCode: county,
    details: { number: revision + 1, from, to: state, ...(seenIn === null ? {} : { decidedBy, decidedOn, seenIn }) },
  });
}
