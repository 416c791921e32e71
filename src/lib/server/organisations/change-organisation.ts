import { isDeepStrictEqual } from 'node:util';
import { type Actor, can } from '#lib/domain/access.ts';
import type { Fault } from '#lib/domain/fault.ts';
import {
  isReservedId,
  type Organisation,
  registrableKinds,
  type Succession,
  timeFaults,
} from '#lib/domain/organisation.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseOrganisation } from '../agreements/index.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { organisation as table } from '../db/schema/index.ts';
import { storedOrganisation } from './stored-organisation.ts';

/** Which organisation, and the revision that the person saw when they began. */
export type OrganisationAt = { id: string; base: number };

type Storing = { actor: Actor; now: Date };

/**
 * Changes an organisation: `become` answers what it is to be, which is judged whole. From then on loading the files
 * leaves it as it is here. Throws `not-found` where the actor may not, `changed-meanwhile` when it is no longer at
 * `base`, `not-allowed` for moving it to where the actor may not, and `definition-faults` with paths counted from the
 * organisation. Nothing is stored then.
 */
export async function changeOrganisation(
  database: Database,
  actor: Actor,
  { id, base }: OrganisationAt,
  become: (before: Organisation) => unknown,
  now: Date,
): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    await holdRegister(tx);
    const stored = await storedOrganisation(tx, id, { lock: true });
    if (!stored || !mayEdit(actor, stored.organisation)) throw new Problem('not-found', {});
    if (stored.revision !== base) throw new Problem('changed-meanwhile', { by: await changedBy(tx, id) });
    const before = stored.organisation;
    const after = await judged(tx, become(structuredClone(before)), before);
    if (isDeepStrictEqual(after, before)) return;
    if (!mayEdit(actor, after)) throw new Problem('not-allowed', {});
    const changed = (Object.keys(after) as (keyof Organisation)[]).filter(
      (key) => !isDeepStrictEqual(after[key], before[key]),
    );
    await put(tx, after, base + 1);
    await tell(tx, 'organisation.edit', after, { revision: base + 1, changed }, { actor, now });
  });
}

/**
 * Registers an organisation that there was none of: any kind but municipalities and county boards. Throws `not-allowed`
 * where the actor may not, and `definition-faults`.
 */
export async function registerOrganisation(
  database: Database,
  actor: Actor,
  json: unknown,
  now: Date,
): Promise<{ id: string }> {
  return database.inTransaction(actor, async (tx) => {
    await holdRegister(tx);
    const value = await judged(tx, json, null);
    if (!mayEdit(actor, value)) throw new Problem('not-allowed', {});
    await put(tx, value, 1);
    await tell(tx, 'organisation.register', value, { kind: value.kind }, { actor, now });
    return { id: value.id };
  });
}

const mayEdit = (actor: Actor, { countyCode }: Organisation): boolean =>
  can(actor, 'organisation.edit', { county: countyCode });

/** One change at a time: whether successors go in a circle depends on more rows than the one changed. */
async function holdRegister({ client }: Tx): Promise<void> {
  await client.query('lock table organisation in share row exclusive mode');
}

async function judged(tx: Tx, json: unknown, before: Organisation | null): Promise<Organisation> {
  const parsed = parseOrganisation(json);
  if (!parsed.ok) throw new Problem('definition-faults', { faults: parsed.faults });
  const { value } = parsed;
  const all = await registerOf(tx);
  const others = new Map([...all].filter(([id]) => id !== value.id));
  const faults = [
    ...(before ? fixedFaults(before, value) : newFaults(value, all)),
    ...(await countyFaults(tx, value)),
    ...timeFaults(value, others),
  ];
  if (faults.length > 0) throw new Problem('definition-faults', { faults });
  return value;
}

/** Every organisation's successors, by its id. */
async function registerOf({ client }: Tx): Promise<Map<string, Succession[]>> {
  const { rows } = await client.query<{ id: string; successors: Succession[] }>(
    'select id, successors from organisation',
  );
  return new Map(rows.map(({ id, successors }) => [id, successors]));
}

const fault = (path: string, code: Fault['code'], what: string): Fault => ({ path, code, details: { what } });

const isRegistrable = ({ kind }: Organisation): boolean => registrableKinds.some((one) => one === kind);

/** What makes an organisation the one that it is: its id, and for those that are given, kind, county and code. */
function fixedFaults(before: Organisation, after: Organisation): Fault[] {
  const isGiven = !isRegistrable(before);
  return [
    ...(after.id === before.id ? [] : [fault('id', 'bad-code', after.id)]),
    ...(after.municipalityCode === before.municipalityCode ? [] : [fault('municipalityCode', 'bad-code', '')]),
    ...(isGiven && after.kind !== before.kind ? [fault('kind', 'unknown-kind', after.kind)] : []),
    ...(!isGiven && !isRegistrable(after) ? [fault('kind', 'unknown-kind', after.kind)] : []),
    ...(isGiven && after.countyCode !== before.countyCode ? [fault('countyCode', 'unknown-county', '')] : []),
  ];
}

function newFaults(value: Organisation, all: ReadonlyMap<string, unknown>): Fault[] {
  return [
    ...(all.has(value.id) ? [fault('id', 'duplicate-name', value.id)] : []),
    ...(isReservedId(value.id) ? [fault('id', 'bad-code', value.id)] : []),
    ...(isRegistrable(value) ? [] : [fault('kind', 'unknown-kind', value.kind)]),
    ...(value.municipalityCode === null ? [] : [fault('municipalityCode', 'bad-code', value.municipalityCode)]),
  ];
}

async function countyFaults({ client }: Tx, { countyCode }: Organisation): Promise<Fault[]> {
  if (countyCode === null) return [];
  const { rowCount } = await client.query('select 1 from county where code = $1', [countyCode]);
  return rowCount === 0 ? [fault('countyCode', 'unknown-county', countyCode)] : [];
}

async function put(tx: Tx, { id, name, ...rest }: Organisation, revision: number): Promise<void> {
  const row = { ...rest, nameSv: name.sv, nameEn: name.en, origin: 'browser' as const, revision };
  await tx.db
    .insert(table)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: table.id, set: row });
}

async function changedBy({ client }: Tx, id: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>(
    `select p.name from audit a left join person p on p.id = a.person_id
     where a.subject_kind = 'organisation' and a.subject_id = $1 and a.action = 'organisation.edit'
     order by a.at desc limit 1`,
    [id],
  );
  return rows[0]?.name ?? null;
}

async function tell(
  tx: Tx,
  action: 'organisation.edit' | 'organisation.register',
  { id, countyCode }: Organisation,
  details: Record<string, unknown>,
  { actor, now }: Storing,
): Promise<void> {
  await writeAudit(tx, {
    at: now,
    actor,
    action,
    subjectKind: 'organisation',
    subjectId: id,
    organisationId: id,
    countyCode,
    details,
  });
}
