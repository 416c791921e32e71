import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';
import { ownershipOf } from './change-agreement.ts';
import { type StoredAgreement, storedAgreement } from './stored-agreement.ts';

/** An agreement for its owner to change; not found for anybody else. */
export async function agreementToEdit(database: Database, actor: Actor, key: string): Promise<StoredAgreement> {
  const stored = await exportAgreement(database, actor, key);
  if (!can(actor, 'agreement.edit', ownershipOf(stored.agreement))) throw new Problem('not-found', {});
  return stored;
}

/**
 * An agreement with its indicators as one definition, the same that `surveys/agreements/` holds (read again it gives
 * the same agreement), with the number of its revision.
 */
export async function exportAgreement(database: Database, actor: Actor, key: string): Promise<StoredAgreement> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, (tx) => storedAgreement(tx, key));
}
