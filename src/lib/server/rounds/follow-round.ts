import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';

export type RoundHead = {
  id: string;
  title: LocalText;
  /** The title of the county's own questions, where the round has such. */
  supplement: LocalText | null;
  county: string;
  countyName: string;
  year: number;
  opensAt: Date;
  closesAt: Date;
  sharedWithCouncilAt: Date | null;
  synthetic: boolean;
};

/** How far one organisation has come; never what it has written. */
export type Standing = {
  assignment: string;
  organisation: LocalText;
  kind: string;
  stage: 'not-started' | 'begun' | 'submitted' | 'reviewed' | 'reopened';
  answered: number;
  asked: number;
  changedAt: Date | null;
  submittedAt: Date | null;
};

const head = `
  select r.id, e.document->'title' as title, s.document->'title' as supplement, r.county_code as county, c.name as "countyName", r.year,
         r.opens_at as "opensAt", r.closes_at as "closesAt", r.shared_with_council_at as "sharedWithCouncilAt", r.synthetic
  from round r join edition e on e.key = r.edition_key left join edition s on s.key = r.supplement_key
  join county c on c.code = r.county_code`;

/** Who has not started, has begun, has submitted: one row per organisation, municipalities first. */
export async function followRound(
  database: Database,
  actor: Actor,
  roundId: string,
): Promise<{ round: RoundHead; standings: Standing[] }> {
  return database.read(actor, async (tx) => {
    const round = await roundHead(tx, roundId);
    if (!round || !can(actor, 'round.follow', { county: round.county })) throw new Problem('not-found', {});
    const { rows } = await tx.client.query<Standing>(
      `select a.id as assignment, json_build_object('sv', o.name_sv, 'en', o.name_en) as organisation, o.kind,
              case when p.state = 'draft' and p.revision = 0 then 'not-started'
                   when p.state = 'draft' then 'begun' else p.state end as stage,
              p.answered, p.asked,
              case when p.revision > 0 then p.updated_at end as "changedAt",
              (select max(s.at) from submission s where s.assignment_id = a.id) as "submittedAt"
       from assignment a
       join organisation o on o.id = a.organisation_id
       join response p on p.assignment_id = a.id
       where a.round_id = $1
       order by (o.kind <> 'municipality'), o.name_sv collate "swedish"`,
      [roundId],
    );
    return { round, standings: rows };
  });
}

/** The county's rounds, latest first. */
export async function listRounds(database: Database, actor: Actor, county: string): Promise<RoundHead[]> {
  if (!can(actor, 'round.follow', { county })) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<RoundHead>(
      `${head} where r.county_code = $1 order by r.year desc, r.opens_at desc`,
      [county],
    );
    return rows;
  });
}

export async function roundHead(tx: Tx, id: string): Promise<RoundHead | null> {
  const { rows } = await tx.client.query<RoundHead>(`${head} where r.id::text = $1`, [id]);
  return rows[0] ?? null;
}
