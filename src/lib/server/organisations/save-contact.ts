import { z } from 'zod';
import { type Actor, can } from '#lib/domain/access.ts';
import type { Fault } from '#lib/domain/fault.ts';
import type { Contact } from '#lib/domain/organisation-reading.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { contactOf } from './read-organisation.ts';
import { type StoredOrganisation, storedOrganisation } from './stored-organisation.ts';

export type ContactToEdit = { id: string; name: LocalText; contact: Contact | null; revision: number };

/** An organisation's contact for who may change it; `not-found` for anybody else. */
export async function contactToEdit(database: Database, actor: Actor, id: string): Promise<ContactToEdit> {
  return database.read(actor, async (tx) => {
    const { organisation } = await ownOrganisation(tx, actor, id);
    const found = await contactOf(tx, id);
    return { id, name: organisation.name, contact: found?.contact ?? null, revision: found?.revision ?? 0 };
  });
}

/**
 * Keeps the address of a role at the organisation; both texts empty takes it away. Throws `not-found` where the actor may
 * not, `changed-meanwhile` when it is no longer at `base`, and `definition-faults` for `role` and `email`.
 */
export async function saveContact(
  database: Database,
  actor: Actor,
  { id, base }: { id: string; base: number },
  given: Contact,
  now: Date,
): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    const { organisation } = await ownOrganisation(tx, actor, id, { lock: true });
    const before = await contactOf(tx, id);
    if ((before?.revision ?? 0) !== base) throw new Problem('changed-meanwhile', { by: null });
    const contact = checked(given);
    if (contact === null) await tx.client.query('delete from organisation_contact where organisation_id = $1', [id]);
    else await put(tx, id, contact, { revision: base + 1, now });
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'organisation.contact',
      subjectKind: 'organisation',
      subjectId: id,
      organisationId: id,
      countyCode: organisation.countyCode,
      details: contact === null ? { removed: true } : { revision: base + 1 },
    });
  });
}

async function ownOrganisation(
  tx: Tx,
  actor: Actor,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredOrganisation> {
  const stored = await storedOrganisation(tx, id, options);
  const subject = stored && { organisation: id, county: stored.organisation.countyCode };
  if (!subject || !can(actor, 'organisation.contact', subject)) throw new Problem('not-found', {});
  return stored;
}

/** In one line: a line break here would become one in a mail's header. */
const oneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const longestRole = 120;
const longestEmail = 254;
const Email = z.string().max(longestEmail).regex(oneLine).pipe(z.email());

function checked(given: Contact): Contact | null {
  const role = given.role.trim().normalize('NFC');
  const email = given.email.trim();
  if (role === '' && email === '') return null;
  const faults = [...roleFaults(role), ...emailFaults(email)];
  if (faults.length > 0) throw new Problem('definition-faults', { faults });
  return { role, email };
}

function roleFaults(role: string): Fault[] {
  if (role === '') return [{ path: 'role', code: 'missing', details: { what: 'role' } }];
  if (role.length > longestRole) return [{ path: 'role', code: 'too-long', details: { limit: longestRole } }];
  return oneLine.test(role) ? [] : [{ path: 'role', code: 'bad-code', details: { what: shown(role) } }];
}

function emailFaults(email: string): Fault[] {
  if (email === '') return [{ path: 'email', code: 'missing', details: { what: 'email' } }];
  return Email.safeParse(email).success ? [] : [{ path: 'email', code: 'bad-code', details: { what: shown(email) } }];
}

/** As a fault's sentence tells it: in one line, and not too long. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').slice(0, 80);

async function put(tx: Tx, id: string, { role, email }: Contact, { revision, now }: { revision: number; now: Date }) {
  await tx.client.query(
    `insert into organisation_contact (organisation_id, role, email, revision, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id) do update
     set role = excluded.role, email = excluded.email, revision = excluded.revision, updated_at = excluded.updated_at`,
    [id, role, email, revision, now],
  );
}
