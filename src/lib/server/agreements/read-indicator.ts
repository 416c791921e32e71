import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { IndicatorReading, IndicatorToEdit, LinkedIndicator } from '#lib/domain/indicator-reading.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { askingQuestions } from './asking-questions.ts';
import { ownershipOf } from './change-agreement.ts';
import { type StoredAgreement, storedAgreements } from './stored-agreement.ts';
import { usageOf } from './usage-faults.ts';

/** An indicator by its code, as anyone may read it; not found where the agreement has none of that code. */
export async function readIndicator(
  database: Database,
  actor: Actor,
  key: string,
  code: string,
): Promise<IndicatorReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const { agreement } = await found(tx, key);
    const { indicator, area } = within(agreement, code);
    const linked = await linkedIndicators(tx, agreement.countyCode);
    const continuing = await codesContinuing(tx, code);
    return {
      agreement: headOf(agreement),
      area: { code: area.code, name: area.name },
      goals: area.goals.filter((goal) => indicator.goals.includes(goal.code)),
      indicator,
      names: await reporterNamesOf(tx, indicator),
      targets: agreement.targets.filter((target) => target.indicator === code),
      questions: await askingQuestions(tx, key, code),
      continues: linked.find((other) => other.code === indicator.continues) ?? null,
      continuedBy: linked.filter((other) => continuing.has(other.code)),
      municipalities: await municipalityNames(tx, agreement.countyCode),
      mayEdit: can(actor, 'agreement.edit', ownershipOf(agreement)),
    };
  });
}

/** An indicator for the agreement's owner to change, or what a new one (`code` null) needs; not found for anybody else. */
export async function indicatorToEdit(
  database: Database,
  actor: Actor,
  key: string,
  code: string | null,
): Promise<IndicatorToEdit> {
  return database.read(actor, async (tx) => {
    const { agreement, revision } = await found(tx, key);
    if (!can(actor, 'agreement.edit', ownershipOf(agreement))) throw new Problem('not-found', {});
    const { shortTitle, countyCode, goalAreas, source } = agreement;
    const linked = await linkedIndicators(tx, countyCode);
    return {
      agreement: { key, shortTitle, countyCode, goalAreas, source },
      revision,
      indicator: code === null ? null : within(agreement, code).indicator,
      used: code !== null && (await usageOf(tx, [key])).indicators.has(code),
      targets: code === null ? [] : agreement.targets.filter((target) => target.indicator === code),
      taken: linked.map((other) => other.code),
      others: linked.filter((other) => other.agreement.key !== key),
      municipalities: await municipalityNames(tx, countyCode),
    };
  });
}

async function found(tx: Tx, key: string): Promise<StoredAgreement> {
  const [stored] = await storedAgreements(tx, [key]);
  if (!stored) throw new Problem('not-found', {});
  return stored;
}

function within(agreement: Agreement, code: string) {
  const indicator = agreement.indicators.find((candidate) => candidate.code === code);
  const area = agreement.goalAreas.find((candidate) => candidate.code === indicator?.goalArea);
  if (!indicator || !area) throw new Problem('not-found', {});
  return { indicator, area };
}

function headOf({ key, shortTitle, levelName, countyCode }: Agreement): IndicatorReading['agreement'] {
  return { key, shortTitle, levelName, countyCode };
}

/** Every indicator of the county's agreements, in the order of their codes. */
async function linkedIndicators({ client }: Tx, county: string): Promise<LinkedIndicator[]> {
  const { rows } = await client.query<LinkedIndicator>(
    `select i.code, i.document->'shortName' as "shortName",
            json_build_object('key', a.key, 'shortTitle', a.document->'shortTitle') as agreement
     from indicator i join agreement a on a.key = i.agreement_key
     where a.county_code = $1 order by i.code`,
    [county],
  );
  return rows;
}

async function codesContinuing({ client }: Tx, code: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ code: string }>(
    `select code from indicator where document->>'continues' = $1`,
    [code],
  );
  return new Set(rows.map((row) => row.code));
}

async function reporterNamesOf({ client }: Tx, { components }: Indicator): Promise<Record<string, LocalText>> {
  const ids = components.flatMap(({ reporters }) =>
    reporters.flatMap(({ who }) => ('organisation' in who ? [who.organisation] : [])),
  );
  const { rows } = await client.query<{ id: string; name: LocalText }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

async function municipalityNames({ client }: Tx, county: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from municipality where county_code = $1 order by name collate "swedish"',
    [county],
  );
  return rows.map(({ name }) => name);
}
