import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { ResponseState } from '#lib/domain/response.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';

/** One questionnaire to answer, or answered, as the list of one's own shows it. */
export type AssignmentSummary = {
  id: string;
  title: LocalText;
  /** The title of the county's own questions, where they come after the national ones. */
  supplement: LocalText | null;
  organisation: LocalText;
  county: string;
  year: number;
  opensAt: Date;
  closesAt: Date;
  synthetic: boolean;
  state: ResponseState;
  revision: number;
  answered: number;
  asked: number;
  submittedAt: Date | null;
};

/** The questionnaires of the organisations that the actor answers for, latest first. */
export async function listAssignments(database: Database, actor: Actor): Promise<AssignmentSummary[]> {
  const organisations = organisationsAnsweredFor(actor);
  if (organisations.length === 0) return [];
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<AssignmentSummary>(
      `select a.id, case when own.first then e.document->'title' else s.document->'title' end as title,
              case when own.first and own.supplement then s.document->'title' end as supplement,
              json_build_object('sv', o.name_sv, 'en', o.name_en) as organisation,
              c.name as county, r.year, r.opens_at as "opensAt", r.closes_at as "closesAt", r.synthetic,
              p.state, p.revision, p.answered, p.asked,
              (select max(s.at) from submission s where s.assignment_id = a.id) as "submittedAt"
       from assignment a
       join round r on r.id = a.round_id
       join edition e on e.key = r.edition_key
       left join edition s on s.key = r.supplement_key
       cross join lateral (
         select jsonb_path_query_array(e.document, '$.parts[*].key') ?| a.parts as first,
                jsonb_path_query_array(s.document, '$.parts[*].key') ?| a.parts as supplement
       ) own
       join organisation o on o.id = a.organisation_id
       join county c on c.code = a.county_code
       join response p on p.assignment_id = a.id
       where a.organisation_id = any($1)
       order by r.year desc, c.name collate "swedish", o.name_sv collate "swedish"`,
      [organisations],
    );
    return rows;
  });
}

function organisationsAnsweredFor(actor: Actor): string[] {
  if (actor.kind !== 'person') return [];
  const organisations = actor.memberships.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  return [...new Set(organisations)].filter((organisation) => can(actor, 'assignment.list', { organisation }));
}
