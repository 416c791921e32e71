/** One county's register: who changes it waits for the one before. */
import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Tx } from '../db/index.ts';

/** Until the transaction ends, nobody else changes the county's register or what is computed from it. */
export async function lockRegister({ client }: Tx, county: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('samsyn:register:' || $1))`, [county]);
}

/** Locks the county's register for who may write in it. Throws `not-allowed`, or `not-found` where there is no such county. */
export async function openRegister(tx: Tx, actor: Actor, county: string): Promise<void> {
  if ((await countyName(tx, county)) === null) throw new Problem('not-found', {});
  if (!can(actor, 'register.write', { county })) throw new Problem('not-allowed', {});
  await lockRegister(tx, county);
}

export async function countyName({ client }: Tx, county: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>('select name from county where code = $1', [county]);
  return rows[0]?.name ?? null;
}

/** The county's municipalities in Swedish order. */
export async function municipalitiesOf({ client }: Tx, county: string): Promise<{ code: string; name: string }[]> {
  const { rows } = await client.query<{ code: string; name: string }>(
    'select code, name from municipality where county_code = $1 order by name collate "swedish"',
    [county],
  );
  return rows;
}

/** Who changed that part of the register last, by name; null where nobody did, or it was not a person. */
export async function lastChangedBy({ client }: Tx, subjectKind: string, subjectId: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>(
    `select p.name from audit a left join person p on p.id = a.person_id
     where a.subject_kind = $1 and a.subject_id = $2 order by a.at desc, a.id desc limit 1`,
    [subjectKind, subjectId],
  );
  return rows[0]?.name ?? null;
}
