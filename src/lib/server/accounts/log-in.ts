import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '#lib/server/audit.ts';
import type { Database } from '#lib/server/db/index.ts';
import { person } from '#lib/server/db/schema/accounts.ts';
import { longestEmail } from './create-person.ts';
import { nobodysHash, verifyPassword } from './passwords.ts';
import { QueueFull } from './queue.ts';
import { absoluteLimit, hashOf, queriesOf, sessionsAt } from './sessions.ts';
import { throttleOf } from './throttle.ts';

export type Credentials = {
  email: string;
  password: string;
  /** The client's address as the adapter tells it, never a header that anyone can send. */
  address: string;
  now: Date;
};

/** `token` goes into the cookie and nowhere else: not in a page, not in a log. */
export type Login = { token: string; expiresAt: Date; personId: string };

type Found = { id: string; passwordHash: string; disabledAt: Date | null };

async function byEmail(database: Database, email: string): Promise<Found | undefined> {
  // The database takes no NUL, and nobody has an address that long.
  if (email.includes('\0') || email.length > longestEmail) return undefined;
  const rows = await queriesOf(database)
    .select({ id: person.id, passwordHash: person.passwordHash, disabledAt: person.disabledAt })
    .from(person)
    .where(eq(sql`lower(${person.email})`, sql`lower(${email.trim()})`));
  return rows[0];
}

/** Unknown, disabled and wrong take the same time and get the same answer. */
async function authenticate(database: Database, email: string, password: string): Promise<string> {
  const found = await byEmail(database, email);
  const right = await verifyPassword(found?.passwordHash ?? nobodysHash, password).catch((error: unknown) => {
    if (error instanceof QueueFull) throw new Problem('too-many-attempts', { minutes: 1 });
    throw error;
  });
  if (!found || found.disabledAt || !right) throw new Problem('wrong-credentials', {});
  return found.id;
}

/** Logs a person in: a new session, whatever cookie came with the request. Rejects with a Problem that tells nothing of who exists. */
export async function logIn(database: Database, { email, password, address, now }: Credentials): Promise<Login> {
  const throttle = throttleOf(database.pool);
  await throttle.count({ email, address });
  const personId = await authenticate(database, email, password);
  const token = await database.inTransaction('system', async (tx) => {
    const sessions = sessionsAt(tx.db, now);
    await sessions.deleteExpiredSessions();
    const { id } = await sessions.createSession(personId, {});
    const actor: Actor = { kind: 'person', personId, memberships: [] };
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'session.start',
      subjectKind: 'session',
      subjectId: hashOf(id),
      details: {},
    });
    return id;
  });
  await throttle.forgive({ email, address });
  return { token, expiresAt: new Date(now.getTime() + absoluteLimit), personId };
}
