import { type Actor, can } from '#lib/domain/access.ts';
import type { MeetingPack } from '#lib/domain/meeting-pack.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { meetingPack } from '../db/schema/index.ts';
import { newId } from '../id.ts';
import { type PackHead, readHead } from './pack-input.ts';
import { type MeetingPlace, meetingPlace } from './place.ts';
import { readablePack } from './stored-pack.ts';

/** Where a pack is to be made, and for whom; not found where the actor writes none. */
export async function placeForPack(
  database: Database,
  actor: Actor,
  agreement: string,
  inCounty: string | null,
): Promise<MeetingPlace> {
  return database.read(actor, (tx) => writablePlace(tx, actor, agreement, inCounty));
}

async function writablePlace(tx: Tx, actor: Actor, agreement: string, inCounty: string | null): Promise<MeetingPlace> {
  const place = await meetingPlace(tx, agreement, inCounty);
  if (!can(actor, 'pack.write', { county: place.county.code })) throw new Problem('not-found', {});
  return place;
}

/**
 * `from` is the id of a pack that was handed out, of which this is the next version: it begins as a copy. `id` where the
 * caller has to know it, as the demonstration, to find what it has made.
 */
export type NewPack = PackHead & { agreement: string; county: string | null; from: string | null; id?: string };

/**
 * Begins a draft, empty or with what an earlier pack holds. Throws `definition-faults` for a day or title that is none,
 * and `not-found` where the actor writes no packs or there is no such pack to begin from.
 */
export async function createPack(
  database: Database,
  actor: Actor,
  { agreement, county, from, id: given, ...head }: NewPack,
  now: Date,
): Promise<{ id: string }> {
  return database.inTransaction(actor, async (tx) => {
    const place = await writablePlace(tx, actor, agreement, county);
    const { meetsOn, title } = readHead(head);
    const document: MeetingPack = { ...(await contentsOf(tx, actor, agreement, from)), title };
    const id = given ?? newId(now);
    await tx.db.insert(meetingPack).values({
      id,
      agreementKey: agreement,
      countyCode: place.county.code,
      meetsOn,
      state: 'draft',
      document,
      revision: 1,
      createdBy: actor.kind === 'person' ? actor.personId : null,
      createdAt: now,
      updatedAt: now,
    });
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'pack.create',
      subjectKind: 'meeting_pack',
      subjectId: id,
      countyCode: place.county.code,
      details: { agreement, meetsOn, replaces: document.replaces },
    });
    return { id };
  });
}

async function contentsOf(
  tx: Tx,
  actor: Actor,
  agreement: string,
  from: string | null,
): Promise<Omit<MeetingPack, 'title'>> {
  if (from === null) return { place: '', lead: '', items: [], replaces: null };
  const { document, state, id } = await readablePack(tx, actor, { agreement, id: from });
  if (state !== 'shared') throw new Problem('not-found', {});
  return { ...document, replaces: id };
}
