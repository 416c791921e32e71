import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement, GoalArea } from '#lib/domain/agreement.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { reporterNames } from './reporter-names.ts';

export type AgreementReading = {
  agreement: Omit<Agreement, 'indicators' | 'goalAreas' | 'parties'>;
  countyName: string;
  parties: { nameInDocument: string; name: LocalText }[];
  areas: { area: GoalArea; indicators: { indicator: Indicator; reportedBy: ReportedBy[] }[] }[];
};

/** An agreement as it is shown: goal areas with their goals and indicators, and its parties by today's names. */
export async function readAgreement(database: Database, actor: Actor, key: string): Promise<AgreementReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const found = await documentsOf(tx, key);
    if (!found) throw new Problem('not-found', {});
    const { goalAreas, parties, ...agreement } = found.agreement;
    const reportedBy = await reporterNames(tx, found.indicators);
    const names = await organisationNames(
      tx,
      parties.map(({ organisation }) => organisation),
    );
    return {
      agreement,
      countyName: found.countyName,
      parties: parties.map(({ organisation, nameInDocument }) => ({
        nameInDocument,
        name: names.get(organisation) ?? { sv: nameInDocument, en: nameInDocument },
      })),
      areas: goalAreas.map((area) => ({
        area,
        indicators: found.indicators
          .filter(({ goalArea }) => goalArea === area.code)
          .map((indicator) => ({ indicator, reportedBy: reportedBy(indicator) })),
      })),
    };
  });
}

type Documents = { agreement: Omit<Agreement, 'indicators'>; indicators: Indicator[]; countyName: string };

async function documentsOf(tx: Tx, key: string): Promise<Documents | undefined> {
  const { rows } = await tx.client.query<Documents>(
    `select a.document as agreement, c.name as "countyName",
            (select coalesce(json_agg(i.document order by i.position), '[]') from indicator i where i.agreement_key = a.key) as indicators
     from agreement a join county c on c.code = a.county_code where a.key = $1`,
    [key],
  );
  return rows[0];
}

async function organisationNames(tx: Tx, ids: string[]): Promise<Map<string, LocalText>> {
  const { rows } = await tx.client.query<{ id: string; name: LocalText }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
