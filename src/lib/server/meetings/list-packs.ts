import { type Actor, can } from '#lib/domain/access.ts';
import { stockholmLocal } from '#lib/domain/local-time.ts';
import type { ListedPack } from '#lib/domain/pack-reading.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';
import { type MeetingPlace, meetingPlace } from './place.ts';

/** A council's meetings: those to come, the nearest first, and those that were, the latest first. */
export type PackList = MeetingPlace & { coming: ListedPack[]; past: ListedPack[]; mayWrite: boolean };

/**
 * The packs of an agreement's council in a county: those that were handed out for whoever may read them, and the drafts
 * for who writes them. Throws `not-found` for all others.
 */
export async function listPacks(
  database: Database,
  actor: Actor,
  agreement: string,
  inCounty: string | null,
  now: Date,
): Promise<PackList> {
  return database.read(actor, async (tx) => {
    const place = await meetingPlace(tx, agreement, inCounty);
    const county = place.county.code;
    if (!can(actor, 'pack.read', { county, sharedWithCouncil: true })) throw new Problem('not-found', {});
    const mayWrite = can(actor, 'pack.write', { county });
    const { rows } = await tx.client.query<ListedPack>(
      `select p.id, p.document->>'title' as title, p.document->>'place' as place, p.meets_on as "meetsOn", p.state,
              p.shared_at as "sharedAt", p.updated_at as "updatedAt",
              exists (select from meeting_pack n where n.document->>'replaces' = p.id::text and n.state = 'shared'
                      and n.agreement_key = $1 and n.county_code = $2) as replaced
       from meeting_pack p
       where p.agreement_key = $1 and p.county_code = $2 and (p.state = 'shared' or ($3 and p.state = 'draft'))
       order by p.meets_on, p.created_at`,
      [agreement, county, mayWrite],
    );
    const today = stockholmLocal(now).date;
    const coming = rows.filter(({ meetsOn }) => meetsOn >= today);
    return { ...place, mayWrite, coming, past: rows.filter(({ meetsOn }) => meetsOn < today).reverse() };
  });
}
