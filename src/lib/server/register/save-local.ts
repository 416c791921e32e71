import { type Actor } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalAgreement } from '#lib/domain/register.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { newId } from '../id.ts';
import { lastChangedBy, openRegister } from './county-register.ts';
import { deriveObservations } from './derive-observations.ts';
import { type LocalFacts, type LocalInput, localFrom } from './local-input.ts';
import { isEntryId } from './read-register.ts';
import { localOf } from './rows.ts';

/** Which entry of a county's register, and the revision that the person saw; `id` null for a new one. */
export type EntryAt = { county: string; id: string | null; base: number };

/**
 * Registers a local or special agreement, or changes one, and the figures computed from it. Throws `definition-faults`
 * with the fields' names as paths, `changed-meanwhile` when it is no longer at `base`, and `not-found` for one that is
 * not there. `synthetic` marks a new entry as made up.
 */
export async function saveLocalAgreement(
  database: Database,
  actor: Actor,
  at: EntryAt,
  input: LocalInput,
  now: Date,
  synthetic = false,
): Promise<{ id: string }> {
  return database.inTransaction(actor, async (tx) => {
    await openRegister(tx, actor, at.county);
    const before = at.id === null ? null : await entryAt(tx, { ...at, id: at.id });
    const facts = await localFrom(tx, at.county, input);
    if (before && isSame(before, facts)) return { id: before.id };
    const id = before?.id ?? newId(now);
    const revision = (before?.revision ?? 0) + 1;
    await put(tx, at.county, { ...facts, id, revision, synthetic: before?.synthetic ?? synthetic }, now);
    await record(tx, at.county, { actor, now, action: before ? 'register.change' : 'register.add', id }, facts);
    return { id };
  });
}

/** Takes an entry out of the register: it stays on record, and counts no more. Throws as `saveLocalAgreement` does. */
export async function removeLocalAgreement(
  database: Database,
  actor: Actor,
  at: EntryAt & { id: string },
  now: Date,
): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    await openRegister(tx, actor, at.county);
    const { kind, municipality } = await entryAt(tx, at);
    await tx.client.query(
      'update local_agreement set removed_at = $2, updated_at = $2, revision = revision + 1 where id = $1',
      [at.id, now],
    );
    await record(tx, at.county, { actor, now, action: 'register.remove', id: at.id }, { kind, municipality });
  });
}

async function entryAt(tx: Tx, { county, id, base }: EntryAt & { id: string }): Promise<LocalAgreement> {
  const found = isEntryId(id) ? (await localOf(tx, county)).find((entry) => entry.id === id) : undefined;
  if (!found) throw new Problem('not-found', {});
  if (found.revision !== base)
    throw new Problem('changed-meanwhile', { by: await lastChangedBy(tx, 'local_agreement', id) });
  return found;
}

function isSame(before: LocalAgreement, facts: LocalFacts): boolean {
  const names = Object.keys(facts) as (keyof LocalFacts)[];
  return names.every((name) => JSON.stringify(before[name]) === JSON.stringify(facts[name]));
}

type Kept = LocalFacts & Pick<LocalAgreement, 'id' | 'revision' | 'synthetic'>;

async function put({ client }: Tx, county: string, entry: Kept, now: Date): Promise<void> {
  await client.query(
    `insert into local_agreement (id, kind, county_code, municipality_code, title, parties, other_parties, valid_from,
       valid_to, revised_on, followed_up_on, source, note, synthetic, revision, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (id) do update
       set kind = excluded.kind, municipality_code = excluded.municipality_code, title = excluded.title,
           parties = excluded.parties, other_parties = excluded.other_parties, valid_from = excluded.valid_from,
           valid_to = excluded.valid_to, revised_on = excluded.revised_on, followed_up_on = excluded.followed_up_on,
           source = excluded.source, note = excluded.note, revision = excluded.revision, updated_at = excluded.updated_at`,
    [
      entry.id,
      entry.kind,
      county,
      entry.municipality,
      entry.title,
      entry.parties,
      entry.otherParties,
      entry.validFrom,
      entry.validTo,
      entry.revisedOn,
      entry.followedUpOn,
      entry.source,
      entry.note,
      entry.synthetic,
      entry.revision,
      now,
    ],
  );
}

type Doing = { actor: Actor; now: Date; action: string; id: string };

/** The figures that follow from the change, and who made it. */
async function record(tx: Tx, county: string, { actor, now, action, id }: Doing, facts: Partial<LocalFacts>) {
  const observations = await deriveObservations(tx, county, now);
  await writeAudit(tx, {
    at: now,
    actor,
    action,
    subjectKind: 'local_agreement',
    subjectId: id,
    countyCode: county,
    details: { ...facts, observations },
  });
}
