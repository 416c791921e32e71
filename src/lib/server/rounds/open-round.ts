import { can, type Actor } from '#lib/domain/access.ts';
import type { Edition, Part } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { newId } from '../id.ts';

export type NewRound = {
  editionKey: string;
  countyCode: string;
  opensAt: Date;
  closesAt: Date;
  synthetic: boolean;
};

type Respondent = { id: string; kind: string; countyCode: string | null };

/**
 * Opens a collection of an edition in a county: one assignment, with an empty response, for every organisation
 * that a part of the edition is meant for. Returns the round's id.
 */
export async function openRound(database: Database, actor: Actor, round: NewRound, now: Date): Promise<string> {
  if (!can(actor, 'round.open', { county: round.countyCode })) throw new Problem('not-allowed', {});
  if (round.opensAt >= round.closesAt) throw new Problem('bad-request', { what: 'closesAt' });
  return database.inTransaction(actor, async (tx) => {
    const edition = await editionInCounty(tx, round.editionKey, round.countyCode);
    const id = newId(now);
    const { rowCount } = await tx.client.query(
      `insert into round (id, edition_key, county_code, year, period_from, period_to, opens_at, closes_at, synthetic)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint round_once do nothing`,
      [
        id,
        round.editionKey,
        round.countyCode,
        Number(edition.period.to.slice(0, 4)),
        edition.period.from,
        edition.period.to,
        round.opensAt,
        round.closesAt,
        round.synthetic,
      ],
    );
    if (rowCount === 0) throw new Problem('bad-request', { what: 'editionKey' });
    const assignments = assign(edition.parts, await respondentsOf(tx, round.countyCode));
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
      details: { edition: round.editionKey, assignments: assignments.length, synthetic: round.synthetic },
    });
    return id;
  });
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

/** The edition, if it follows up an agreement of the county: an agency's grid has that county's municipalities. */
async function editionInCounty(tx: Tx, key: string, countyCode: string): Promise<Edition> {
  const { rows } = await tx.client.query<{ document: Edition }>(
    `select e.document from edition e
     join questionnaire q on q.key = e.questionnaire_key
     join agreement a on a.key = q.agreement_key
     where e.key = $1 and a.county_code = $2`,
    [key, countyCode],
  );
  if (!rows[0]) throw new Problem('not-found', {});
  return rows[0].document;
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
