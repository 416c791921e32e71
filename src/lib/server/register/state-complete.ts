import { type Actor } from '#lib/domain/access.ts';
import { stockholmLocal } from '#lib/domain/local-time.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isRegisterYear, lastDayOf } from '#lib/domain/register.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { openRegister } from './county-register.ts';
import { deriveObservations } from './derive-observations.ts';
import { fault } from './input.ts';

/**
 * The county says that its register of local agreements is complete for a year: from then on none registered means
 * none, and shares are computed. Throws `definition-faults` for a year that is none or not over yet. Saying it again
 * changes nothing.
 */
export async function stateComplete(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  now: Date,
): Promise<void> {
  await changeStatement(database, actor, { county, year, now, action: 'register.complete' }, async (tx) => {
    if (stockholmLocal(now).date <= lastDayOf(year))
      throw new Problem('definition-faults', { faults: [fault('year', 'year-not-over', { what: String(year) })] });
    const { rowCount } = await tx.client.query(
      `insert into register_statement (county_code, year, person_id, stated_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [county, year, actor.kind === 'person' ? actor.personId : null, now],
    );
    return rowCount;
  });
}

/** Takes back what `stateComplete` said; the figures that rested on it are superseded. Where nothing was said, nothing is done. */
export async function withdrawStatement(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  now: Date,
): Promise<void> {
  await changeStatement(database, actor, { county, year, now, action: 'register.withdraw' }, async (tx) => {
    const { rowCount } = await tx.client.query('delete from register_statement where county_code = $1 and year = $2', [
      county,
      year,
    ]);
    return rowCount;
  });
}

type Statement = { county: string; year: number; now: Date; action: 'register.complete' | 'register.withdraw' };

/** Writes a statement and what follows from it; `write` gives the number of rows that it changed, and for none nothing follows. */
async function changeStatement(
  database: Database,
  actor: Actor,
  { county, year, now, action }: Statement,
  write: (tx: Tx) => Promise<number | null>,
): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    await openRegister(tx, actor, county);
    if (!isRegisterYear(year)) throw new Problem('definition-faults', { faults: [fault('year', 'bad-year')] });
    if ((await write(tx)) === 0) return;
    const observations = await deriveObservations(tx, county, now);
    await writeAudit(tx, {
      at: now,
      actor,
      action,
      subjectKind: 'register_statement',
      subjectId: `${county}/${year}`,
      countyCode: county,
      details: { observations },
    });
  });
}
