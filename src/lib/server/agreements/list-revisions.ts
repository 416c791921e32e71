import type { Actor } from '#lib/domain/access.ts';
import type { AgreementRevision } from '#lib/domain/agreement-editing.ts';
import type { Database } from '../db/index.ts';
import { agreementToEdit } from './export-agreement.ts';

/** All versions of an agreement, the latest first; `not-found` for whoever may not change it. */
export async function listRevisions(database: Database, actor: Actor, key: string): Promise<AgreementRevision[]> {
  await agreementToEdit(database, actor, key);
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<AgreementRevision>(
      `select r.number, r.at, r.origin, r.changed, p.name as by
       from agreement_revision r left join person p on p.id = r.person_id
       where r.agreement_key = $1 order by r.number desc`,
      [key],
    );
    return rows;
  });
}
