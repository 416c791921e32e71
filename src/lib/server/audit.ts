import type { Actor } from '#lib/domain/access.ts';
import type { Tx } from './db/index.ts';
import { audit } from './db/schema/index.ts';
import { newId } from './id.ts';

export type AuditEntry = {
  at: Date;
  actor: Actor;
  action: string;
  subjectKind: string;
  subjectId: string;
  organisationId?: string | null;
  countyCode?: string | null;
  details: Record<string, unknown>;
};

/** Writes who did what, in the transaction of the change that it tells of. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.db.insert(audit).values({
    id: newId(entry.at),
    at: entry.at,
    personId: entry.actor.kind === 'person' ? entry.actor.personId : null,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    organisationId: entry.organisationId ?? null,
    countyCode: entry.countyCode ?? null,
    details: entry.details,
  });
}
