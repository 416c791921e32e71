import { type AnswerValue, isShapedAs } from '#lib/domain/answer.ts';
import type { PreviousFigures } from '#lib/domain/check.ts';
import { bridgeOf, type Edition } from '#lib/domain/edition.ts';
import { questionOf } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import type { PublishedEdition } from '../authoring/index.ts';
import type { Tx } from '../db/index.ts';
import type { Assignment } from '../rounds/index.ts';

/**
 * What the same organisation submitted in the round before, of one questionnaire; comparable or not. `parts` are those
 * of this year's edition, whose questions the values answer.
 */
export type PreviousAnswers = {
  year: number;
  parts: string[];
  values: Record<string, AnswerValue>;
  assignment: string;
} | null;

/** The latest earlier answers to the edition's questionnaire, whether it was a round's first or its supplement then. */
export async function previousAnswers(
  tx: Tx,
  assignment: Assignment,
  { edition, fields }: PublishedEdition,
): Promise<PreviousAnswers> {
  const { rows } = await tx.client.query<{ year: number; bytes: string; assignment: string }>(
    `select r.year, s.bytes, a.id as assignment
     from assignment a
     join round r on r.id = a.round_id
     join edition e on e.key in (r.edition_key, r.supplement_key)
     join submission s on s.assignment_id = a.id
     where a.organisation_id = $1 and a.county_code = $2 and e.questionnaire_key = $3 and r.year < $4
     order by r.year desc, s.revision desc limit 1`,
    [assignment.organisation.id, assignment.county, edition.questionnaire, assignment.round.year],
  );
  const row = rows[0];
  if (!row) return null;
  const { answers } = JSON.parse(row.bytes) as { answers: Record<string, Entry> };
  const values = Object.entries(answers).flatMap(([address, { value }]) => {
    const field = fields.get(address);
    return field && value !== undefined && isShapedAs(field.type, value) ? [[address, value] as const] : [];
  });
  const parts = edition.parts.map(({ key }) => key);
  return { year: row.year, parts, values: Object.fromEntries(values), assignment: row.assignment };
}

/** Last year's figures that may be compared: a question with a break starts anew. */
export function comparableFigures(edition: Edition, previous: PreviousAnswers): PreviousFigures {
  return new Map(
    Object.entries(previous?.values ?? {}).flatMap(([address, value]) =>
      typeof value === 'string' && isComparable(edition, address) ? [[address, value] as const] : [],
    ),
  );
}

export function isComparable(edition: Edition, address: string): boolean {
  const { part, question } = questionOf(address);
  return bridgeOf(edition, part, question).kind !== 'break';
}
