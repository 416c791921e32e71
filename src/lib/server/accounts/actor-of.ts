import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { queriesOf, sessionsAt, type Person } from './sessions.ts';

export type WhoIs = { actor: Actor; person: Person | null };

const nobody: WhoIs = { actor: { kind: 'anonymous' }, person: null };

/** Secrets that lucia makes: 25 random bytes in base32. Anything else in the cookie is not worth a query. */
const likeToken = /^[a-z2-7]{40}$/;

/**
 * Who holds this session at `now`, with the roles they have at this moment. Anonymous when there is none, when it has
 * run out (two hours idle, or twelve in all) or when the person has been disabled; the session is then gone for good.
 */
export async function actorOf(database: Database, token: string | undefined, now: Date): Promise<WhoIs> {
  if (token === undefined || !likeToken.test(token)) return nobody;
  const { user } = await sessionsAt(queriesOf(database), now).validateSession(token);
  if (!user) return nobody;
  return { actor: { kind: 'person', personId: user.id, memberships: user.memberships }, person: user.person };
}
