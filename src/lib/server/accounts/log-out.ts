import type { Actor } from '#lib/domain/access.ts';
import { writeAudit } from '#lib/server/audit.ts';
import type { Database } from '#lib/server/db/index.ts';
import { hashOf, sessionsAt } from './sessions.ts';

/** Ends the session for good: the same cookie sent again is anonymous. Nothing happens when there was none. */
export async function logOut(database: Database, actor: Actor, token: string | undefined, now: Date): Promise<void> {
  if (token === undefined || actor.kind !== 'person') return;
  await database.inTransaction(actor, async (tx) => {
    await sessionsAt(tx.db, now).invalidateSession(token);
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'session.end',
      subjectKind: 'session',
      subjectId: hashOf(token),
      details: {},
    });
  });
}
