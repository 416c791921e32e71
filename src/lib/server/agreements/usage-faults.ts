import type { Agreement } from '#lib/domain/agreement.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { versionFault } from '#lib/domain/indicator-version.ts';
import type { Tx } from '../db/index.ts';
import { fault } from './reference-faults.ts';

/**
 * Codes of indicators, and `code/component` of components, that somebody has been asked for or has given figures of;
 * and `agreement/key` of commitments that a party has reported on.
 */
export type Usage = { indicators: Set<string>; components: Set<string>; commitments: Set<string> };

/** What of the agreements' indicators is in use: asked for by an edition, with figures, or gone on with by another. */
export async function usageOf({ client }: Tx, keys: string[]): Promise<Usage> {
  const { rows } = await client.query<{ indicator: string; component: string }>(
    `select distinct o->>'indicator' as indicator, o->>'component' as component
     from edition e join questionnaire q on q.key = e.questionnaire_key,
          jsonb_path_query(e.document, '$.parts[*].sections[*].questions[*].fields[*].observes ? (@ != null)') o
     where q.agreement_key = any($1)
     union
     select distinct c.indicator_code, c.key
     from component c join indicator i on i.code = c.indicator_code
     where i.agreement_key = any($1)
       and exists (select 1 from observation o where o.indicator_code = c.indicator_code and o.component = c.key)
     union
     select own.code, ''
     from indicator own join indicator later on later.document->>'continues' = own.code
     where own.agreement_key = any($1)`,
    [keys],
  );
  const { rows: reported } = await client.query<{ commitment: string }>(
    `select distinct agreement_key || '/' || commitment_key as commitment from commitment_report
     where agreement_key = any($1)`,
    [keys],
  );
  return {
    indicators: new Set(rows.map(({ indicator }) => indicator)),
    components: new Set(rows.map(({ indicator, component }) => `${indicator}/${component}`)),
    commitments: new Set(reported.map(({ commitment }) => commitment)),
  };
}

/** What of an agreement may not be changed so, since it is in use: nothing is lost, and no series breaks unsaid. */
export function usageFaults(before: Agreement, after: Agreement, usage: Usage): Fault[] {
  const kept = new Set(after.commitments.map(({ key }) => key));
  const lost = before.commitments.filter(({ key }) => usage.commitments.has(`${before.key}/${key}`) && !kept.has(key));
  return [
    ...lost.map(({ key }) => fault('commitments', 'already-published', key)),
    ...indicatorFaults(before, after, usage),
  ];
}

function indicatorFaults(before: Agreement, after: Agreement, usage: Usage): Fault[] {
  return before.indicators
    .filter(({ code }) => usage.indicators.has(code))
    .flatMap((was): Fault[] => {
      const at = after.indicators.findIndex(({ code }) => code === was.code);
      const now = after.indicators[at];
      if (!now) return [fault('indicators', 'already-published', was.code)];
      const kept = new Set(now.components.map(({ key }) => key));
      const lost = was.components.filter(({ key }) => usage.components.has(`${was.code}/${key}`) && !kept.has(key));
      const found = versionFault(was, now);
      return [
        ...lost.map(({ key }) => fault(`indicators[${at}].components`, 'already-published', `${was.code}/${key}`)),
        ...(found
          ? [fault(`indicators[${at}].${found === 'bridge-missing' ? 'bridge' : 'version'}`, found, was.code)]
          : []),
      ];
    });
}

/** What of an agreement clashes with the other agreements that are stored: codes, and those that it refers to. */
export async function neighbourFaults({ client }: Tx, agreement: Agreement): Promise<Fault[]> {
  const { rows: taken } = await client.query<{ code: string }>(
    'select code from indicator where code = any($1) and agreement_key <> $2',
    [agreement.indicators.map(({ code }) => code), agreement.key],
  );
  const { rows: continued } = await client.query<{ code: string }>('select code from indicator where code = any($1)', [
    agreement.indicators.flatMap(({ continues }) => continues ?? []),
  ]);
  const { rows: predecessors } = await client.query('select 1 from agreement where key = $1 and key <> $2', [
    agreement.predecessor,
    agreement.key,
  ]);
  const codes = new Set(taken.map(({ code }) => code));
  const known = new Set([...continued.map(({ code }) => code), ...agreement.indicators.map(({ code }) => code)]);
  return [
    ...(agreement.predecessor !== null && predecessors.length === 0
      ? [fault('predecessor', 'unknown-agreement', agreement.predecessor)]
      : []),
    ...agreement.indicators.flatMap(({ code, continues }, i) => [
      ...(codes.has(code) ? [fault(`indicators[${i}].code`, 'duplicate-name', code)] : []),
      ...(continues !== null && !known.has(continues)
        ? [fault(`indicators[${i}].continues`, 'unknown-indicator', continues)]
        : []),
    ]),
  ];
}
