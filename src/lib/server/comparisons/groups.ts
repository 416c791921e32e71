import { type Actor, can } from '#lib/domain/access.ts';
import type { Fault, FaultCode } from '#lib/domain/fault.ts';
import {
  fewestInGroup,
  longestGroupName,
  type MunicipalityGroup,
  mostInGroup,
} from '#lib/domain/municipality-group.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isMunicipalityCode } from '#lib/domain/territory.ts';
import { isKeepableLine } from '#lib/domain/text.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { allIn, textIn, type Texts } from '../form-values.ts';
import { newId } from '../id.ts';

/** Which group, and the revision that the person saw; `id` null for a new one. */
export type GroupAt = { id: string | null; base: number };

export type GroupInput = { name: string; municipalities: string[] };

/** The counties with their municipalities, in Swedish order: what a group is chosen from. */
export type GroupChoices = { code: string; name: string; municipalities: { code: string; name: string }[] }[];

/** What a form of `name` and ticked `municipalities` says; each municipality once, in the order of their codes. */
export function groupFromForm(texts: Texts): GroupInput {
  return { name: textIn(texts, 'name'), municipalities: [...new Set(allIn(texts, 'municipalities'))].sort() };
}

/** The actor's own groups, by name. Not found for who cannot keep any. */
export async function listGroups(database: Database, actor: Actor): Promise<MunicipalityGroup[]> {
  return database.read(actor, (tx) => groupsOf(tx, keeper(actor)));
}

/** A group of the actor's own, for its form; null for a new one. Not found for anybody else's. */
export async function groupToEdit(
  database: Database,
  actor: Actor,
  id: string | null,
): Promise<{ group: MunicipalityGroup | null; choices: GroupChoices }> {
  const person = keeper(actor);
  return database.read(actor, async (tx) => ({
    group: id === null ? null : await groupAt(tx, person, id),
    choices: await choicesOf(tx),
  }));
}

/**
 * Keeps a new group, or changes one. Throws `definition-faults` with the fields' names as paths, `changed-meanwhile`
 * when it is no longer at `base`, and `not-found` for one that is not the actor's own.
 */
export async function saveGroup(
  database: Database,
  actor: Actor,
  at: GroupAt,
  input: GroupInput,
  now: Date,
): Promise<{ id: string }> {
  const person = keeper(actor);
  return database.inTransaction(actor, async (tx) => {
    const before = at.id === null ? null : await groupAtBase(tx, person, { id: at.id, base: at.base });
    const faults = await faultsIn(tx, input);
    if (faults.length > 0) throw new Problem('definition-faults', { faults });
    const { name, municipalities } = input;
    if (before?.name === name && before.municipalities.join() === municipalities.join()) return { id: before.id };
    const id = before?.id ?? newId(now);
    await tx.client.query(
      `insert into municipality_group (id, person_id, name, municipalities, revision, created_at, updated_at)
       values ($1, $2, $3, $4, 1, $5, $5)
       on conflict (id) do update set name = excluded.name, municipalities = excluded.municipalities,
         revision = municipality_group.revision + 1, updated_at = excluded.updated_at`,
      [id, person, name, municipalities, now],
    );
    await record(tx, { actor, now, action: before ? 'group.change' : 'group.add', id }, { name, municipalities });
    return { id };
  });
}

/** Throws the group away: it stays on record, and is nobody's to see. Throws as `saveGroup` does. */
export async function removeGroup(
  database: Database,
  actor: Actor,
  at: { id: string; base: number },
  now: Date,
): Promise<void> {
  const person = keeper(actor);
  await database.inTransaction(actor, async (tx) => {
    const { name } = await groupAtBase(tx, person, at);
    await tx.client.query(
      'update municipality_group set removed_at = $2, updated_at = $2, revision = revision + 1 where id = $1',
      [at.id, now],
    );
    await record(tx, { actor, now, action: 'group.remove', id: at.id }, { name });
  });
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Whose groups the actor keeps. Throws `not-found` for who is nobody in particular. */
function keeper(actor: Actor): string {
  if (actor.kind !== 'person' || !can(actor, 'group.keep', null)) throw new Problem('not-found', {});
  return actor.personId;
}

const columns = 'id, name, municipalities, revision';

/** A person's groups, by name. */
export async function groupsOf({ client }: Tx, person: string): Promise<MunicipalityGroup[]> {
  const { rows } = await client.query<MunicipalityGroup>(
    `select ${columns} from municipality_group where person_id = $1 and removed_at is null
     order by name collate "swedish", id`,
    [person],
  );
  return rows;
}

/** The person's own group of that id; `lock` until the transaction ends. Throws `not-found`. */
async function groupAt({ client }: Tx, person: string, id: string, lock = false): Promise<MunicipalityGroup> {
  if (!isId(id)) throw new Problem('not-found', {});
  const { rows } = await client.query<MunicipalityGroup>(
    `select ${columns} from municipality_group where id = $1 and person_id = $2 and removed_at is null
     ${lock ? 'for update' : ''}`,
    [id, person],
  );
  if (!rows[0]) throw new Problem('not-found', {});
  return rows[0];
}

async function groupAtBase(tx: Tx, person: string, at: { id: string; base: number }): Promise<MunicipalityGroup> {
  const found = await groupAt(tx, person, at.id, true);
  // A group is one person's: whoever changed it is the same, in another window.
  if (found.revision !== at.base) throw new Problem('changed-meanwhile', { by: null });
  return found;
}

async function faultsIn(tx: Tx, { name, municipalities }: GroupInput): Promise<Fault[]> {
  return [...nameFaults(name), ...(await memberFaults(tx, municipalities))].map(({ path, code, ...details }) => ({
    path,
    code,
    details,
  }));
}

type Found = { path: string; code: FaultCode } & Fault['details'];

function nameFaults(name: string): Found[] {
  if (name === '') return [{ path: 'name', code: 'missing' }];
  if (!isKeepableLine(name)) return [{ path: 'name', code: 'wrong-type', what: 'Unicode' }];
  return name.length > longestGroupName ? [{ path: 'name', code: 'too-long', limit: longestGroupName }] : [];
}

/** The first thing that is wrong with the ticked municipalities, if anything is. */
async function memberFaults({ client }: Tx, codes: string[]): Promise<Found[]> {
  const path = 'municipalities';
  if (codes.length < fewestInGroup) return [{ path, code: 'too-few', limit: fewestInGroup }];
  if (codes.length > mostInGroup) return [{ path, code: 'too-many', limit: mostInGroup }];
  const { rows } = await client.query<{ code: string }>('select code from municipality where code = any($1)', [
    codes.filter(isMunicipalityCode),
  ]);
  const known = new Set(rows.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  return unknown === undefined ? [] : [{ path, code: 'unknown-municipality', what: unknown }];
}

async function choicesOf({ client }: Tx): Promise<GroupChoices> {
  const { rows } = await client.query<GroupChoices[number]>(
    `select c.code, c.name,
            json_agg(json_build_object('code', m.code, 'name', m.name) order by m.name collate "swedish") as municipalities
     from county c join municipality m on m.county_code = c.code
     group by c.code, c.name order by c.name collate "swedish"`,
  );
  return rows;
}

type Doing = { actor: Actor; now: Date; action: string; id: string };

async function record(tx: Tx, { actor, now, action, id }: Doing, details: Record<string, unknown>): Promise<void> {
  await writeAudit(tx, { at: now, actor, action, subjectKind: 'municipality_group', subjectId: id, details });
}
