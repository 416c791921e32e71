import { isDeepStrictEqual } from 'node:util';
import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import { nation } from '#lib/domain/territory.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { deriveObservations } from '../register/index.ts';
import { sha256 } from '../sha256.ts';
import { parseAgreement } from './parse-agreement.ts';
import { fault, type Known } from './reference-faults.ts';
import { changedSections, removeDropped, storeAgreements, type VersionOrigin } from './store-agreements.ts';
import { type StoredAgreement, storedAgreements } from './stored-agreement.ts';
import { neighbourFaults, usageFaults, usageOf } from './usage-faults.ts';

/** Which agreement, and the revision that the person saw when they began. */
export type AgreementAt = { key: string; base: number };

/** Answers what the agreement is to become; it is judged as a file would be. */
export type AgreementEdit = (agreement: Agreement) => unknown;

/** What a change is made with, besides the change itself. */
export type AgreementChange = {
  origin?: Exclude<VersionOrigin, 'file'>;
  /**
   * The part of the agreement that the person had before them. When that is as it was at `base`, what others have
   * changed elsewhere is no hindrance. Without it the whole agreement has to be at `base`.
   */
  seen?: (agreement: Agreement) => unknown;
};

/**
 * Changes an agreement in the browser: the whole document is judged anew, and stored with its revision and the audit.
 * Throws `not-found` where the actor may not change it, `changed-meanwhile` when what they saw is not as at `base`, and
 * `definition-faults` with every fault, its path counted from the agreement. Nothing is stored then.
 */
export async function changeAgreement(
  database: Database,
  actor: Actor,
  { key, base }: AgreementAt,
  edit: AgreementEdit,
  now: Date,
  { origin = 'browser', seen }: AgreementChange = {},
): Promise<{ revision: number }> {
  return database.inTransaction(actor, async (tx) => {
    const [stored] = await storedAgreements(tx, [key], { lock: true });
    if (!stored || !can(actor, 'agreement.edit', ownershipOf(stored.agreement))) throw new Problem('not-found', {});
    if (stored.revision !== base && !(await isAsSeen(tx, stored, base, seen)))
      throw new Problem('changed-meanwhile', { by: await changedBy(tx, key) });
    const after = await judged(tx, edit(structuredClone(stored.agreement)), stored.agreement);
    if (isDeepStrictEqual(after, stored.agreement)) return { revision: stored.revision };
    if (!can(actor, 'agreement.edit', ownershipOf(after))) throw new Problem('not-allowed', {});
    return put(tx, after, stored, { actor, now, origin });
  });
}

/**
 * Registers an agreement that there was none of. Throws `not-allowed` unless the actor may own it, and
 * `definition-faults` with every fault in it.
 */
export async function createAgreement(
  database: Database,
  actor: Actor,
  json: unknown,
  now: Date,
  origin: Exclude<VersionOrigin, 'file'> = 'browser',
): Promise<{ key: string }> {
  return database.inTransaction(actor, async (tx) => {
    const value = await judged(tx, json, null);
    if (!can(actor, 'agreement.edit', ownershipOf(value))) throw new Problem('not-allowed', {});
    await put(tx, value, undefined, { actor, now, origin });
    return { key: value.key };
  });
}

export function ownershipOf({ countyCode, owner }: Pick<Agreement, 'countyCode' | 'owner'>) {
  return { county: countyCode, owner };
}

/** The document as an agreement, or every fault in it by itself, against what is in use, and against other agreements. */
async function judged(tx: Tx, json: unknown, before: Agreement | null): Promise<Agreement> {
  const faults = await agreementFaults(tx, json, before);
  if (!faults.ok) throw new Problem('definition-faults', { faults: faults.faults });
  return faults.value;
}

/** Reads an agreement's document as it would be stored in place of `before` (null: as a new one). */
export async function agreementFaults(
  tx: Tx,
  json: unknown,
  before: Agreement | null,
): Promise<{ ok: true; value: Agreement } | { ok: false; faults: Fault[] }> {
  const parsed = parseAgreement(json, await knownIn(tx));
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const faults = [
    ...(before ? usageFaults(before, value, await usageOf(tx, [before.key])) : await takenKey(tx, value.key)),
    ...(before && before.key !== value.key ? [fault('key', 'bad-code', value.key)] : []),
    ...(await neighbourFaults(tx, value)),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value };
}

async function takenKey({ client }: Tx, key: string): Promise<Fault[]> {
  const { rowCount } = await client.query('select 1 from agreement where key = $1', [key]);
  return rowCount === 0 ? [] : [fault('key', 'duplicate-name', key)];
}

/** What an agreement may refer to, as the database knows it. */
async function knownIn({ client }: Tx): Promise<Known> {
  const { rows } = await client.query<{ counties: string[]; organisations: string[] }>(
    `select array(select code from county) as counties, array(select id from organisation) as organisations`,
  );
  const { counties = [], organisations = [] } = rows[0] ?? {};
  return { counties: new Set([nation, ...counties]), organisations: new Set(organisations) };
}

/** True when the part that the person saw at `base` is still the same. */
async function isAsSeen(
  { client }: Tx,
  { agreement, revision }: StoredAgreement,
  base: number,
  seen: AgreementChange['seen'],
): Promise<boolean> {
  if (!seen || base > revision) return false;
  const { rows } = await client.query<{ document: Agreement }>(
    'select document from agreement_revision where agreement_key = $1 and number = $2',
    [agreement.key, base],
  );
  return rows[0] !== undefined && isDeepStrictEqual(seen(rows[0].document), seen(agreement));
}

/** The name of whoever changed the agreement last; null for a file. */
export async function changedBy({ client }: Tx, key: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>(
    `select p.name from agreement_revision r left join person p on p.id = r.person_id
     where r.agreement_key = $1 order by r.number desc limit 1`,
    [key],
  );
  return rows[0]?.name ?? null;
}

async function put(
  tx: Tx,
  value: Agreement,
  before: StoredAgreement | undefined,
  storing: { actor: Actor; now: Date; origin: VersionOrigin },
): Promise<{ revision: number }> {
  const version = { value, hash: sha256(JSON.stringify(value)) };
  await storeAgreements(tx, [version], before ? [before] : [], storing);
  await removeDropped(tx, [value]);
  await deriveObservations(tx, value.countyCode, storing.now);
  const revision = (before?.revision ?? 0) + 1;
  await writeAudit(tx, {
    at: storing.now,
    actor: storing.actor,
    action: before ? 'agreement.edit' : 'agreement.register',
    subjectKind: 'agreement',
    subjectId: value.key,
    countyCode: value.countyCode,
    details: { revision, origin: storing.origin, changed: changedSections(before?.agreement, value) },
  });
  return { revision };
}
