import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { generateEdition } from '#lib/survey/generate-edition.ts';
import { nextEdition } from '#lib/survey/next-edition.ts';
import { storedAgreement, ownershipOf } from '../agreements/index.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { editionDraft } from '../db/schema/index.ts';
import { newId } from '../id.ts';
import { draftFor, type StoredDraft } from './draft-store.ts';
import { refuseTaken } from './taken-edition.ts';

export type NewEdition = { questionnaire: string; label: string; title: LocalText; year: number };

/** Begins a questionnaire's first edition from the agreement's indicators with these codes. Answers the draft's id. */
export async function draftFromIndicators(
  database: Database,
  actor: Actor,
  agreementKey: string,
  { codes, ...given }: NewEdition & { codes: string[] },
  now: Date,
): Promise<string> {
  return database.inTransaction(actor, async (tx) => {
    const { agreement } = await storedAgreement(tx, agreementKey);
    const { rows } = await tx.client.query<{ id: string; name: LocalText }>(
      `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation`,
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const document = generateEdition({
      ...given,
      agreement: agreement.key,
      goalAreas: agreement.goalAreas,
      indicators: agreement.indicators.filter(({ code }) => codes.includes(code)),
      leftOut: agreement.indicators.filter(({ code }) => !codes.includes(code)).map(({ code }) => code),
      nameOf: (id) => names.get(id) ?? { sv: id, en: id },
    });
    return begin(tx, actor, document, null, now);
  });
}

/** Begins another year's edition from a published one, mostly the next. Answers the draft's id. */
export async function draftFromEdition(
  database: Database,
  actor: Actor,
  previous: string,
  { label, year }: Pick<NewEdition, 'label' | 'year'>,
  now: Date,
): Promise<string> {
  return database.inTransaction(actor, async (tx) => {
    const { rows } = await tx.client.query<{ bytes: string }>('select bytes from edition where key = $1', [previous]);
    const before = rows[0];
    if (!before) throw new Problem('not-found', {});
    const file = JSON.parse(before.bytes) as EditionFile;
    const { agreement } = await storedAgreement(tx, file.agreement);
    const names = [agreement.title, agreement.shortTitle.sv, agreement.shortTitle.en];
    return begin(tx, actor, nextEdition(file, label, year, names), previous, now);
  });
}

/**
 * Begins an edition from a document made elsewhere, already brought to the edition's form. It asks for none of the
 * agreement's indicators until somebody ties its questions to them. Answers the draft's id.
 */
export async function draftFromFile(
  database: Database,
  actor: Actor,
  document: EditionFile,
  now: Date,
): Promise<string> {
  return database.inTransaction(actor, async (tx) => {
    const { agreement } = await storedAgreement(tx, document.agreement);
    const leftOut = agreement.indicators.map(({ code }) => code);
    return begin(tx, actor, { ...document, leftOut }, null, now);
  });
}

async function begin(tx: Tx, actor: Actor, document: EditionFile, previous: string | null, now: Date): Promise<string> {
  const { agreement } = await storedAgreement(tx, document.agreement);
  if (!can(actor, 'agreement.edit', ownershipOf(agreement))) throw new Problem('not-found', {});
  await refuseTaken(tx, document);
  const id = newId(now);
  const personId = actor.kind === 'person' ? actor.personId : null;
  await tx.db.insert(editionDraft).values({
    id,
    agreementKey: agreement.key,
    questionnaireKey: document.questionnaire,
    previousKey: previous,
    document,
    revision: 1,
    state: 'draft',
    createdBy: personId,
    createdAt: now,
    updatedBy: personId,
    updatedAt: now,
  });
  await audit(tx, actor, 'edition.begin', { id, revision: 1, countyCode: agreement.countyCode }, now);
  return id;
}

/** The draft as it stands, for its writers. */
export async function readDraft(database: Database, actor: Actor, id: string): Promise<StoredDraft> {
  return database.read(actor, (tx) => draftFor(tx, actor, id, 'read'));
}

/**
 * Saves the whole document over the revision that the person began from. Throws `draft-conflict` with what stands there
 * when somebody has saved in between, and nothing is stored.
 */
export async function saveDraft(
  database: Database,
  actor: Actor,
  id: string,
  { base, document }: { base: number; document: Record<string, unknown> },
  now: Date,
): Promise<{ revision: number }> {
  return database.inTransaction(actor, async (tx) => {
    const draft = await draftFor(tx, actor, id, 'lock');
    if (draft.state !== 'draft') throw new Problem('changed-meanwhile', { by: draft.updatedBy });
    if (draft.revision !== base) {
      const { revision, updatedBy, document: theirs } = draft;
      throw new Problem('draft-conflict', { revision, by: updatedBy, document: theirs });
    }
    const revision = base + 1;
    await tx.client.query(
      'update edition_draft set document = $2, revision = $3, updated_by = $4, updated_at = $5 where id = $1',
      [id, JSON.stringify(document), revision, actor.kind === 'person' ? actor.personId : null, now],
    );
    await audit(tx, actor, 'edition.save', { id, revision, countyCode: draft.countyCode }, now);
    return { revision };
  });
}

/** Puts a draft away; what was written stays in the database. */
export async function discardDraft(database: Database, actor: Actor, id: string, now: Date): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    const draft = await draftFor(tx, actor, id, 'lock');
    if (draft.state !== 'draft') throw new Problem('changed-meanwhile', { by: draft.updatedBy });
    await tx.client.query(`update edition_draft set state = 'discarded', updated_at = $2 where id = $1`, [id, now]);
    const { revision, countyCode } = draft;
    await audit(tx, actor, 'edition.discard', { id, revision, countyCode }, now);
  });
}

async function audit(
  tx: Tx,
  actor: Actor,
  action: string,
  { id, revision, countyCode }: { id: string; revision: number; countyCode: string },
  now: Date,
): Promise<void> {
  await writeAudit(tx, {
    at: now,
    actor,
    action,
    subjectKind: 'edition-draft',
    subjectId: id,
    countyCode,
    details: { revision },
  });
}
