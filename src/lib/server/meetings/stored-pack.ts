import { type Actor, can } from '#lib/domain/access.ts';
import type { MeetingPack, PackState } from '#lib/domain/meeting-pack.ts';
import type { PackFigures } from '#lib/domain/pack-figures.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Tx } from '../db/index.ts';

export type StoredPack = {
  id: string;
  agreement: string;
  county: string;
  /** ISO date. */
  meetsOn: string;
  state: PackState;
  document: MeetingPack;
  /** The figures as they stood when the pack was handed out; null for a draft. */
  frozen: PackFigures | null;
  revision: number;
  updatedAt: Date;
  sharedAt: Date | null;
};

/** Which pack, as its address names it. */
export type PackAt = { agreement: string; id: string };

const columns = `id, agreement_key as agreement, county_code as county, meets_on as "meetsOn", state, document, frozen,
  revision, updated_at as "updatedAt", shared_at as "sharedAt"`;

/** The pack for whoever may read it: a draft for who writes it alone. Throws `not-found` for all others. */
export async function readablePack(tx: Tx, actor: Actor, at: PackAt): Promise<StoredPack> {
  const pack = await storedPack(tx, at, '');
  const { county, state } = pack;
  if (!can(actor, 'pack.read', { county, sharedWithCouncil: state === 'shared' })) throw new Problem('not-found', {});
  return pack;
}

/**
 * The draft, locked until the transaction ends, for who may write it. Throws `not-found` where the actor may not, and
 * `changed-meanwhile` when it is no longer the draft that it was at `base`.
 */
export async function draftToChange(tx: Tx, actor: Actor, at: PackAt, base: number): Promise<StoredPack> {
  const pack = await storedPack(tx, at, 'for update');
  if (!can(actor, 'pack.write', { county: pack.county })) throw new Problem('not-found', {});
  if (pack.state !== 'draft' || pack.revision !== base)
    throw new Problem('changed-meanwhile', { by: await lastChangedBy(tx, pack.id) });
  return pack;
}

async function storedPack({ client }: Tx, { agreement, id }: PackAt, lock: '' | 'for update'): Promise<StoredPack> {
  const { rows } = await client.query<StoredPack>(
    `select ${columns} from meeting_pack
     where id::text = $1 and agreement_key = $2 and state <> 'discarded' ${lock}`,
    [id, agreement],
  );
  if (!rows[0]) throw new Problem('not-found', {});
  return rows[0];
}

async function lastChangedBy({ client }: Tx, id: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>(
    `select p.name from audit a left join person p on p.id = a.person_id
     where a.subject_kind = 'meeting_pack' and a.subject_id = $1 order by a.at desc, a.id desc limit 1`,
    [id],
  );
  return rows[0]?.name ?? null;
}
