import type { Actor } from '#lib/domain/access.ts';
import type { Consultation } from '#lib/domain/edition.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { isDate } from '#lib/domain/period.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { edition } from '../db/schema/index.ts';
import { sha256 } from '../sha256.ts';
import { draftFor, type StoredDraft } from './draft-store.ts';
import { judgedAgainst, judgeEdition } from './edition-context.ts';
import { refuseTaken } from './taken-edition.ts';

export type Publication = { base: number; consultation: Consultation };

/**
 * Publishes a draft: its bytes are frozen with their hash, who and when, and it never changes again. Throws
 * `definition-faults` with everything that is wrong, also a comparison that is not decided, one that a later edition has
 * not decided and no longer can, or a consultation that is neither dated nor explained; `changed-meanwhile` when the draft is no longer at `base`.
 */
export async function publishDraft(
  database: Database,
  actor: Actor,
  id: string,
  { base, consultation }: Publication,
  now: Date,
): Promise<{ key: string; hash: string }> {
  return database.inTransaction(actor, async (tx) => {
    const draft = await draftFor(tx, actor, id, 'lock');
    if (draft.state !== 'draft' || draft.revision !== base)
      throw new Problem('changed-meanwhile', { by: draft.updatedBy });
    await tx.client.query(`select pg_advisory_xact_lock(hashtext('samsyn:definitions'))`);
    await refuseTaken(tx, draft.document);
    const published = await freeze(tx, draft, consultation, now);
    await tx.client.query(`update edition_draft set state = 'published', updated_at = $2 where id = $1`, [id, now]);
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'edition.publish',
      subjectKind: 'edition',
      subjectId: published.key,
      countyCode: draft.countyCode,
      details: { ...published, draft: id, revision: base, consultation },
    });
    return published;
  });
}

async function freeze(
  tx: Tx,
  draft: StoredDraft,
  consultation: Consultation,
  now: Date,
): Promise<{ key: string; hash: string }> {
  const { document, agreement, questionnaire } = draft;
  const against = await judgedAgainst(tx, draft);
  const judged = judgeEdition(document, against);
  const faults = [...judged.faults, ...consultationFaults(consultation)];
  if (judged.edition === null || faults.length > 0) throw new Problem('definition-faults', { faults });
  const bytes = `${JSON.stringify(document, null, 2)}\n`;
  const hash = sha256(bytes);
  const { key, label } = judged.edition;
  await tx.client.query('insert into questionnaire (key, agreement_key) values ($1, $2) on conflict do nothing', [
    questionnaire,
    agreement.key,
  ]);
  const { rows } = await tx.client.query<{ position: number }>(
    'select coalesce(max(position) + 1, 0)::int as position from edition where questionnaire_key = $1',
    [questionnaire],
  );
  await tx.db.insert(edition).values({
    key,
    questionnaireKey: questionnaire,
    label,
    position: rows[0]?.position ?? 0,
    bytes,
    hash,
    document: judged.edition,
    publishedAt: now,
    origin: 'browser',
    consultation,
  });
  return { key, hash };
}

function consultationFaults(consultation: Consultation): Fault[] {
  if ('consultedOn' in consultation) {
    const { consultedOn } = consultation;
    return isDate(consultedOn) ? [] : [{ path: 'consultedOn', code: 'bad-period', details: { what: consultedOn } }];
  }
  return consultation.reason.trim() === '' ? [{ path: 'reason', code: 'missing', details: { what: 'reason' } }] : [];
}
