import { z } from 'zod';
import type { Actor, Membership, Role } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '#lib/server/audit.ts';
import type { Database, Tx } from '#lib/server/db/index.ts';
import { membership, person } from '#lib/server/db/schema/accounts.ts';
import { newId } from '#lib/server/id.ts';
import { hashPassword, longestPassword, shortestPassword } from './passwords.ts';

export const longestEmail = 254;

export type NewPerson = { email: string; name: string; memberships: Membership[] };

/** Where a role is held: in an organisation, in a county, or in the country. */
const placeOf: Record<Role, 'organisation' | 'county' | 'country'> = {
  respondent: 'organisation',
  colleague: 'organisation',
  party: 'organisation',
  county_officer: 'county',
  council_member: 'county',
  survey_office: 'country',
};

/** A county's officer may work for another body than its board, which then owns the agreement: KSL in Stockholm. */
const isPlaced = ({ role, organisation, county }: Membership): boolean =>
  ((organisation !== null) === (placeOf[role] === 'organisation') || role === 'county_officer') &&
  (county !== null) === (placeOf[role] === 'county');

/** No control characters: a line break here would become one in a mail's header. */
const oneLine = /^[^\p{Cc}\u2028\u2029]+$/u;
const Email = z.string().trim().max(longestEmail).regex(oneLine).pipe(z.email());
const Name = z.string().trim().min(1).max(200).regex(oneLine);
const Password = z.string().min(shortestPassword).max(longestPassword);

function read<T>(what: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Problem('bad-request', { what });
  return result.data;
}

async function insert(tx: Tx, actor: Actor, given: NewPerson, passwordHash: string, now: Date): Promise<string> {
  const id = newId(now);
  const { memberships } = given;
  await tx.db.insert(person).values({ id, email: given.email, name: given.name, passwordHash, createdAt: now });
  if (memberships.length > 0) {
    await tx.db.insert(membership).values(
      memberships.map(({ role, organisation, county, sections }) => ({
        id: newId(now),
        personId: id,
        role,
        organisationId: organisation,
        countyCode: county,
        sections,
      })),
    );
  }
  await writeAudit(tx, {
    at: now,
    actor,
    action: 'person.create',
    subjectKind: 'person',
    subjectId: id,
    details: { memberships },
  });
  return id;
}

/** The unique index decides, not a look beforehand: two may register the same address at once. */
function isEmailTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'constraint' in cause && cause.constraint === 'person_email';
}

/** As `createPerson`, for many who share a password already hashed: the demonstration's accounts and the tests' cast. */
export async function createPersonWithHash(
  database: Database,
  actor: Actor,
  given: NewPerson & { passwordHash: string },
  now: Date,
): Promise<string> {
  // Only the system itself, until there are invitations: no role may make persons yet.
  if (actor.kind !== 'system') throw new Problem('not-allowed', {});
  const checked = {
    email: read('email', Email, given.email),
    name: read('name', Name, given.name),
    memberships: given.memberships,
  };
  if (!given.memberships.every(isPlaced)) throw new Problem('bad-request', { what: 'memberships' });
  return await database
    .inTransaction(actor, (tx) => insert(tx, actor, checked, given.passwordHash, now))
    .catch((error: unknown) => {
      throw isEmailTaken(error) ? new Problem('bad-request', { what: 'email' }) : error;
    });
}

/** Makes a person who can log in, with their roles. Answers their id; rejects with a Problem that names the faulty field. */
export async function createPerson(
  database: Database,
  actor: Actor,
  { password, ...given }: NewPerson & { password: string },
  now: Date,
): Promise<string> {
  if (actor.kind !== 'system') throw new Problem('not-allowed', {});
  const passwordHash = await hashPassword(read('password', Password, password));
  return createPersonWithHash(database, actor, { ...given, passwordHash }, now);
}
