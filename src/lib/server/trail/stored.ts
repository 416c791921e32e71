import type { ListedQuestion, ShownEntry } from '#lib/domain/trail-reading.ts';
import type { Tx } from '../db/index.ts';

/**
 * Which questions are wanted; null for any. They have to be on one of the `years` or have one of the organisations in
 * them, whichever holds.
 */
export type Wanted = {
  id?: string | null;
  agreement: string | null;
  county: string | null;
  years: number[];
  organisations: string[];
};

/** Is, has been or answered as who is asked, or carries out the measure; what somebody has had stays theirs to read. */
export const takesPart = (organisations: string): string =>
  `(q.owner_id = any(${organisations}) or exists (
     select from trail_entry e where e.question_id = q.id and e.organisation_id = any(${organisations})))`;

const organisationJson = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', json_build_object('sv', ${alias}.name_sv, 'en', ${alias}.name_en))`;

/**
 * The questions with what a list shows of them: those that wait first and the oldest of them first, then the others, the
 * latest first. Whoever asked is a member of the council unless they steer it for the county.
 */
export async function questionsIn({ client }: Tx, wanted: Wanted): Promise<ListedQuestion[]> {
  const { rows } = await client.query<ListedQuestion>(
    `select q.id, q.agreement_key as agreement, q.county_code as county, q.year, q.text, q.figure, q.state, q.revision,
            q.asked_at as "askedAt", ${organisationJson('o')} as owner,
            json_build_object('code', i.code, 'shortName', i.document->'shortName', 'kind', i.kind,
              'unit', i.document->'unit', 'decimals', i.document->'decimals') as indicator,
            case when exists (select from membership m where m.person_id = q.asked_by
                   and m.role = 'county_officer' and m.county_code = q.county_code)
                 then 'county' else 'council' end as "askedBy"
     from trail_question q
     join organisation o on o.id = q.owner_id
     join indicator i on i.code = q.indicator_code
     where ($1::uuid is null or q.id = $1) and ($2::text is null or q.agreement_key = $2)
       and ($3::text is null or q.county_code = $3) and (q.year = any($4) or ${takesPart('$5')})
     order by array_position(array['open', 'answered', 'measure', 'closed'], q.state),
              case when q.state in ('open', 'answered') then q.asked_at end, q.asked_at desc, q.id`,
    [wanted.id ?? null, wanted.agreement, wanted.county, wanted.years, wanted.organisations],
  );
  return rows;
}

/** What came of the questions, in order, by the question's id. */
export async function entriesOf({ client }: Tx, questions: string[]): Promise<Map<string, ShownEntry[]>> {
  const { rows } = await client.query<ShownEntry & { question: string }>(
    `select e.question_id as question, e.number, e.kind, e.text, e.decided_by as "decidedBy",
            e.decided_on::text as "decidedOn", e.seen_in as "seenIn", e.at,
            case when o.id is not null then ${organisationJson('o')} end as organisation
     from trail_entry e left join organisation o on o.id = e.organisation_id
     where e.question_id = any($1) order by e.question_id, e.number`,
    [questions],
  );
  return Map.groupBy(rows, ({ question }) => question);
}
