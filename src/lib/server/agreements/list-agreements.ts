import { type Actor, can } from '#lib/domain/access.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';

export type AgreementSummary = {
  key: string;
  title: string;
  shortTitle: LocalText;
  countyCode: string;
  /** Null for the whole country's. */
  countyName: string | null;
  ownerName: LocalText;
  validFrom: number | null;
  validTo: number | null;
  openEnded: boolean;
};

/** All agreements, the whole country's before the counties' in Swedish order, the latest first. */
export async function listAgreements(database: Database, actor: Actor): Promise<AgreementSummary[]> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<AgreementSummary>(
      `select a.key, a.title, a.document->'shortTitle' as "shortTitle", a.county_code as "countyCode", c.name as "countyName",
              json_build_object('sv', o.name_sv, 'en', o.name_en) as "ownerName",
              (a.document->>'validFrom')::int as "validFrom", (a.document->>'validTo')::int as "validTo",
              (a.document->>'openEnded')::boolean as "openEnded"
       from agreement a left join county c on c.code = a.county_code join organisation o on o.id = a.document->>'owner'
       order by c.name collate "swedish" nulls first, (a.document->>'validFrom')::int desc nulls last, a.title collate "swedish"`,
    );
    return rows;
  });
}
