import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { ownershipOf } from './change-agreement.ts';
import { exportAgreement } from './export-agreement.ts';

/** Whose an agreement is, for asking what may be done with it and with its questionnaires. */
export async function agreementOwner(
  database: Database,
  actor: Actor,
  key: string,
): Promise<{ county: string; owner: string }> {
  const { agreement } = await exportAgreement(database, actor, key);
  return ownershipOf(agreement);
}
