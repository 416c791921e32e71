import { isDeepStrictEqual } from 'node:util';
import { type Agreement, type AgreementSection, agreementSections } from '#lib/domain/agreement.ts';
import { type Actor } from '#lib/domain/access.ts';
import { leadsOf } from '#lib/domain/indicator.ts';
import type { Tx } from '../db/index.ts';
import { agreement, agreementRevision, component, goalArea, indicator } from '../db/schema/index.ts';
import type { StoredAgreement } from './stored-agreement.ts';
import { upsert } from './upsert.ts';

/** An agreement to store, with the SHA-256 of the text that it was read from. */
export type NewVersion = { value: Agreement; hash: string };
export type VersionOrigin = 'file' | 'browser' | 'import';

/** Who stores it, when, and from where. */
export type Storing = { actor: Actor; now: Date; origin: VersionOrigin };

const sectionOf: Record<Exclude<AgreementSection, 'facts'>, keyof Agreement> = {
  areas: 'goalAreas',
  parties: 'parties',
  organs: 'organs',
  plans: 'plans',
  commitments: 'commitments',
  targets: 'targets',
  annexes: 'annexes',
  indicators: 'indicators',
};

/** The sections in which the two differ; all of them when there was nothing before. */
export function changedSections(before: Agreement | undefined, after: Agreement): AgreementSection[] {
  return agreementSections.filter((section) => {
    if (!before) return true;
    if (section !== 'facts') return !isDeepStrictEqual(before[sectionOf[section]], after[sectionOf[section]]);
    return !isDeepStrictEqual(factsOf(before), factsOf(after));
  });
}

function factsOf(whole: Agreement): unknown {
  const apart = new Set<string>(Object.values(sectionOf));
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !apart.has(name)));
}

/**
 * Writes agreements that are known to be sound, each with a new revision when it differs from what is stored. Answers
 * how many rows were new or changed.
 */
export async function storeAgreements(
  tx: Tx,
  versions: NewVersion[],
  stored: StoredAgreement[],
  { actor, now, origin }: Storing,
): Promise<number> {
  const values = versions.map(({ value }) => value);
  const before = new Map(stored.map((known) => [known.agreement.key, known]));
  const rows = versions.map(({ value, hash }) => {
    const { indicators: _, ...document } = value;
    const was = before.get(value.key);
    const isNew = !was || !isDeepStrictEqual(was.agreement, value);
    return {
      key: value.key,
      countyCode: value.countyCode,
      title: value.title,
      document,
      hash,
      origin: origin === 'file' ? ('file' as const) : ('browser' as const),
      revision: (was?.revision ?? 0) + (isNew ? 1 : 0),
      loadedAt: now,
    };
  });
  const changed =
    (await upsert(tx, agreement, rows, ['key'], ['loadedAt'])) +
    (await upsert(tx, goalArea, values.flatMap(goalAreaRows), ['agreementKey', 'code'])) +
    (await upsert(tx, indicator, values.flatMap(indicatorRows), ['code'])) +
    (await upsert(tx, component, values.flatMap(componentRows), ['indicatorCode', 'key']));
  const revisions = rows.flatMap(({ key, revision }, at) => {
    const was = before.get(key);
    const document = values[at];
    if (document === undefined || revision === was?.revision) return [];
    return [
      {
        agreementKey: key,
        number: revision,
        origin,
        document,
        changed: changedSections(was?.agreement, document),
        personId: actor.kind === 'person' ? actor.personId : null,
        at: now,
      },
    ];
  });
  if (revisions.length > 0) await tx.db.insert(agreementRevision).values(revisions);
  return changed;
}

function goalAreaRows({ key, goalAreas }: Agreement) {
  return goalAreas.map(({ code, name }, position) => ({
    agreementKey: key,
    code,
    position,
    nameSv: name.sv,
    nameEn: name.en,
  }));
}

function indicatorRows({ key, indicators }: Agreement) {
  return indicators.map((document, position) => ({
    code: document.code,
    agreementKey: key,
    goalAreaCode: document.goalArea,
    position,
    kind: document.kind,
    document,
  }));
}

function componentRows({ indicators }: Agreement) {
  return indicators.flatMap(({ code, components }) =>
    components.map((part) => ({ indicatorCode: code, key: part.key, role: part.role, leads: leadsOf(part) })),
  );
}

/** Takes away what the agreements no longer hold and nothing refers to; answers how much it was. */
export async function removeDropped({ client }: Tx, agreements: Agreement[]): Promise<number> {
  const keys = agreements.map(({ key }) => key);
  const indicators = agreements.flatMap((value) => value.indicators);
  const components = indicators.flatMap(({ code, components: own }) => own.map(({ key }) => `${code}/${key}`));
  const areas = agreements.flatMap(({ key, goalAreas }) => goalAreas.map(({ code }) => `${key}/${code}`));
  const ofThese = 'select code from indicator where agreement_key = any($1)';
  const results = [
    await client.query(
      `delete from component where indicator_code in (${ofThese}) and not indicator_code || '/' || key = any($2)`,
      [keys, components],
    ),
    await client.query('delete from indicator where agreement_key = any($1) and not code = any($2)', [
      keys,
      indicators.map(({ code }) => code),
    ]),
    await client.query(
      `delete from goal_area where agreement_key = any($1) and not agreement_key || '/' || code = any($2)`,
      [keys, areas],
    ),
  ];
  return results.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}
