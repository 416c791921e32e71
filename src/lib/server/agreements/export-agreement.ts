import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';

/**
 * An agreement with its indicators as one definition, the same that `surveys/agreements/` holds: read again it gives
 * the same agreement.
 */
export async function exportAgreement(database: Database, actor: Actor, key: string): Promise<Agreement> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<{ document: Omit<Agreement, 'indicators'>; indicators: Indicator[] }>(
      `select a.document, (select coalesce(json_agg(i.document order by i.position), '[]')
                           from indicator i where i.agreement_key = a.key) as indicators
       from agreement a where a.key = $1`,
      [key],
    );
    const row = rows[0];
    if (!row) throw new Problem('not-found', {});
    return { ...row.document, indicators: row.indicators };
  });
}
