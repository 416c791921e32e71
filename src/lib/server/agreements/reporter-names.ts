import { type Indicator, sameReporter } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';

/** Who leads the indicators' figures: kinds as they are, single organisations by their names. */
export async function reporterNames(tx: Tx, indicators: Indicator[]): Promise<(indicator: Indicator) => ReportedBy[]> {
  const ids = indicators.flatMap(leadsOf).flatMap((who) => ('organisation' in who ? [who.organisation] : []));
  const { rows } = await tx.client.query<{ id: string; name: LocalText }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
    [ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (indicator) =>
    leadsOf(indicator).map((who) =>
      'kind' in who
        ? { kind: who.kind }
        : { name: names.get(who.organisation) ?? { sv: who.organisation, en: who.organisation } },
    );
}

function leadsOf({ components }: Indicator) {
  const leads = components.flatMap(({ reporters }) =>
    reporters.flatMap(({ who, role }) => (role === 'lead' ? [who] : [])),
  );
  return leads.filter((who, at) => leads.findIndex((other) => sameReporter(who, other)) === at);
}
