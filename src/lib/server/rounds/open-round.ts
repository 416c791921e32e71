import { can, type Actor } from '#lib/domain/access.ts';
import type { Edition, Part } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { newId } from '../id.ts';
import { editionsFor, yearOf } from './editions-to-open.ts';

export type NewRound = {
  editionKey: string;
  /** The county's own edition, whose parts come after the first one's; null for none. */
  supplementKey: string | null;
  countyCode: string;
  opensAt: Date;
  closesAt: Date;
  synthetic: boolean;
};

type Respondent = { id: string; kind: string; countyCode: string | null };

/**
 * Opens a collection of an edition in a county, its own or a national one, with the county's supplement when there is
 * one: one assignment, with an empty response, for every organisation that a part is meant for. Returns the round's
 * id. Refuses a supplement that does not go with the edition (`supplement-refused`).
 */
export async function openRound(database: Database, actor: Actor, round: NewRound, now: Date): Promise<string> {
  if (!can(actor, 'round.open', { county: round.countyCode })) throw new Problem('not-allowed', {});
  if (round.opensAt >= round.closesAt) throw new Problem('bad-request', { what: 'closesAt' });
  return database.inTransaction(actor, async (tx) => {
    const { edition, supplement } = await editionsFor(tx, round);
    const id = newId(now);
    await insertRound(tx, id, round, edition);
    const parts = [...edition.parts, ...(supplement?.parts ?? [])];
    const assignments = assign(parts, await respondentsOf(tx, round.countyCode));
    for (const { organisation, parts } of assignments) {
      const assignment = newId(now);
      await tx.client.query(
        `with a as (
           insert into assignment (id, round_id, organisation_id, county_code, parts) values ($1, $2, $3, $4, $5)
           returning id, organisation_id, county_code
         )
         insert into response (assignment_id, organisation_id, county_code, state, revision, document, updated_at)
         select id, organisation_id, county_code, 'draft', 0, '{}', $6 from a`,
        [assignment, id, organisation, round.countyCode, parts, now],
      );
    }
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'round.open',
      subjectKind: 'round',
      subjectId: id,
      countyCode: round.countyCode,
      details: {
        edition: round.editionKey,
        ...(supplement ? { supplement: supplement.key } : {}),
        assignments: assignments.length,
        synthetic: round.synthetic,
      },
    });
    return id;
  });
}

async function insertRound(tx: Tx, id: string, round: NewRound, { period }: Edition): Promise<void> {
  const { rowCount } = await tx.client.query(
    `insert into round (id, edition_key, supplement_key, county_code, year, period_from, period_to, opens_at, closes_at,
       synthetic)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict on constraint round_once do nothing`,
    [
      id,
      round.editionKey,
      round.supplementKey,
      round.countyCode,
      yearOf(period),
      period.from,
      period.to,
      round.opensAt,
      round.closesAt,
      round.synthetic,
    ],
  );
  if (rowCount === 0) throw new Problem('bad-request', { what: 'editionKey' });
}

/** Which organisation answers which parts, in the edition's order; those that no part is meant for are left out. */
export function assign(parts: Part[], respondents: Respondent[]): { organisation: string; parts: string[] }[] {
  return respondents
    .map(({ id, kind }) => ({
      organisation: id,
      parts: parts
        .filter(({ respondent }) => ('kind' in respondent ? respondent.kind === kind : respondent.organisation === id))
        .map((part) => part.key),
    }))
    .filter((assignment) => assignment.parts.length > 0);
}

/** The county's own organisations in force, and the national ones. */
async function respondentsOf(tx: Tx, countyCode: string): Promise<Respondent[]> {
  const { rows } = await tx.client.query<Respondent>(
    `select id, kind, county_code as "countyCode" from organisation
     where county_code = $1 or county_code is null order by name_sv collate "swedish", id`,
    [countyCode],
  );
  return rows;
}
