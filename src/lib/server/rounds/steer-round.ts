import type { Action, Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import { deadlineFault } from '#lib/domain/local-time.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { type RoundHead, roundHead } from './follow-round.ts';

/** Lets the integration council see the round's preliminary figures, marked as such. Sharing again changes nothing. */
export async function shareRound(database: Database, actor: Actor, roundId: string, now: Date): Promise<void> {
  await steer(database, actor, roundId, 'round.share', now, async (tx) => {
    await tx.client.query(
      'update round set shared_with_council_at = coalesce(shared_with_council_at, $2) where id::text = $1',
      [roundId, now],
    );
    return {};
  });
}

/**
 * Moves the deadline; what was saved stays, and whoever was stopped by the old deadline can go on. Refuses a time
 * that cannot be one (`deadlineFault`), which a page asks about before.
 */
export async function extendRound(
  database: Database,
  actor: Actor,
  roundId: string,
  closesAt: Date,
  now: Date,
): Promise<void> {
  await steer(database, actor, roundId, 'round.extend', now, async (tx, round) => {
    if (deadlineFault(closesAt, round, now) !== null) throw new Problem('bad-request', { what: 'closesAt' });
    await tx.client.query('update round set closes_at = $2 where id::text = $1', [roundId, closesAt]);
    return { from: round.closesAt.toISOString(), closesAt: closesAt.toISOString() };
  });
}

async function steer(
  database: Database,
  actor: Actor,
  roundId: string,
  action: Extract<Action, 'round.share' | 'round.extend'>,
  now: Date,
  change: (tx: Tx, round: RoundHead) => Promise<Record<string, unknown>>,
): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    const round = await roundHead(tx, roundId);
    if (!round || !can(actor, action, { county: round.county })) throw new Problem('not-found', {});
    const details = await change(tx, round);
    await writeAudit(tx, {
      at: now,
      actor,
      action,
      subjectKind: 'round',
      subjectId: roundId,
      countyCode: round.county,
      details,
    });
  });
}
