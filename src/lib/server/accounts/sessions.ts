/**
 * Sessions, by lucia. Its session id is the secret that the browser keeps, so this adapter stores only the
 * secret's SHA-256: whoever reads the table cannot log in with what stands there.
 */
import { createHash } from 'node:crypto';
import { eq, lte, or } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Membership } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { membership, person, session } from '#lib/server/db/schema/accounts.ts';

const minute = 60_000;
export const idleLimit = 120 * minute;
export const absoluteLimit = 12 * 60 * minute;

export type Person = { id: string; name: string; email: string };
type PersonAttributes = { person: Person; memberships: Membership[] };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<object, PersonAttributes>;
    DatabaseUserAttributes: PersonAttributes;
  }
}

/** What sessions need of drizzle: a transaction's handle or the pool's. */
export type Queries = Pick<NodePgDatabase, 'select' | 'insert' | 'update' | 'delete'>;

const onPool = new WeakMap<Database, Queries>();

/** Drizzle on the pool itself: for the one look-up of every request, which needs no transaction around it. */
export function queriesOf(database: Database): Queries {
  const queries = onPool.get(database) ?? drizzle(database.pool);
  onPool.set(database, queries);
  return queries;
}

/** What the table keeps of a session's secret. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type Row = typeof session.$inferSelect;

const endOf = (row: Row): number => Math.min(row.expiresAt.getTime(), row.lastSeenAt.getTime() + idleLimit);

/** The session, its person and every role of theirs, in one query. Nothing when the person has been disabled. */
async function find(
  queries: Queries,
  token: string,
): Promise<{ row: Row; attributes: PersonAttributes | null } | null> {
  const rows = await queries
    .select({ session, person, membership })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(eq(session.tokenHash, hashOf(token)));
  const first = rows[0];
  if (!first) return null;
  if (first.person.disabledAt) return { row: first.session, attributes: null };
  const { id, name, email } = first.person;
  const memberships = rows.flatMap(({ membership: m }) =>
    m
      ? [
          {
            role: m.role as Membership['role'],
            organisation: m.organisationId,
            county: m.countyCode,
            sections: m.sections,
          },
        ]
      : [],
  );
  return { row: first.session, attributes: { person: { id, name, email }, memberships } };
}

/** Lucia goes by the machine's clock and we by `now`: the same time left, as seen from its clock. */
const onLuciasClock = (end: number, now: Date): Date => new Date(Date.now() + end - now.getTime());

function adapterAt(queries: Queries, now: Date): Adapter {
  let seen: Row | undefined;
  return {
    async getSessionAndUser(token) {
      const found = await find(queries, token);
      if (!found) return [null, null];
      const { row, attributes } = found;
      seen = row;
      return [
        { id: token, userId: row.personId, expiresAt: onLuciasClock(endOf(row), now), attributes: {} },
        attributes && { id: row.personId, attributes },
      ];
    },
    async setSession({ id, userId }) {
      const expiresAt = new Date(now.getTime() + absoluteLimit);
      await queries
        .insert(session)
        .values({ tokenHash: hashOf(id), personId: userId, createdAt: now, lastSeenAt: now, expiresAt });
    },
    /** Called at every use, since less than half of the 12 hours is ever left of an idle limit of two. */
    async updateSessionExpiration(token) {
      if (seen && now.getTime() - seen.lastSeenAt.getTime() < minute) return;
      await queries
        .update(session)
        .set({ lastSeenAt: now })
        .where(eq(session.tokenHash, hashOf(token)));
    },
    /** Handles for a list of one's logins. The id is the hash, which hashed again matches nothing: it cannot log in. */
    async getUserSessions(userId) {
      const rows = await queries.select().from(session).where(eq(session.personId, userId));
      return rows.map((row) => ({
        id: row.tokenHash,
        userId,
        expiresAt: onLuciasClock(endOf(row), now),
        attributes: {},
      }));
    },
    async deleteSession(token) {
      await queries.delete(session).where(eq(session.tokenHash, hashOf(token)));
    },
    async deleteUserSessions(userId) {
      await queries.delete(session).where(eq(session.personId, userId));
    },
    async deleteExpiredSessions() {
      const idleSince = new Date(now.getTime() - idleLimit);
      await queries.delete(session).where(or(lte(session.expiresAt, now), lte(session.lastSeenAt, idleSince)));
    },
  };
}

/** Lucia as of the moment `now`. Made anew for each use, since the adapter needs to know when that is. */
export function sessionsAt(queries: Queries, now: Date): NonNullable<import('lucia').Register['Lucia']> {
  return new Lucia(adapterAt(queries, now), {
    sessionExpiresIn: new TimeSpan(absoluteLimit, 'ms'),
    getUserAttributes: (attributes) => attributes,
  });
}
