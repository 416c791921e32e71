import { createHash } from 'node:crypto';
import type { Agreement } from '#lib/domain/agreement.ts';
import { leadsOf } from '#lib/domain/indicator.ts';
import type { Tx } from '../db/index.ts';
import {
  agreement,
  component,
  county,
  edition,
  goalArea,
  indicator,
  municipality,
  organisation,
  questionnaire,
} from '../db/schema/index.ts';
import type { Definitions } from './definitions.ts';
import { upsert } from './upsert.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Writes all definitions but the history; answers how many rows were new or changed. */
export async function storeDefinitions(tx: Tx, definitions: Definitions, now: Date): Promise<number> {
  const counts = [
    await upsert(tx, county, definitions.counties, ['code']),
    await upsert(tx, municipality, definitions.municipalities, ['code']),
    await storeOrganisations(tx, definitions),
    await storeAgreements(tx, definitions, now),
    await storeEditions(tx, definitions, now),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

async function storeOrganisations(tx: Tx, { organisations }: Definitions): Promise<number> {
  const rows = organisations.map(({ id, kind, name, formerNames, countyCode, municipalityCode }) => ({
    id,
    kind,
    nameSv: name.sv,
    nameEn: name.en,
    formerNames,
    countyCode,
    municipalityCode,
  }));
  return upsert(tx, organisation, rows, ['id']);
}

async function storeAgreements(tx: Tx, { agreements }: Definitions, now: Date): Promise<number> {
  const rows = agreements.map(({ text, value: { indicators: _, ...document } }) => ({
    key: document.key,
    countyCode: document.countyCode,
    title: document.title,
    document,
    hash: sha256(text),
    loadedAt: now,
  }));
  const values = agreements.map(({ value }) => value);
  const areas = values.flatMap(goalAreaRows);
  const indicators = values.flatMap(indicatorRows);
  return (
    (await upsert(tx, agreement, rows, ['key'], ['loadedAt'])) +
    (await upsert(tx, goalArea, areas, ['agreementKey', 'code'])) +
    (await upsert(tx, indicator, indicators, ['code'])) +
    (await upsert(tx, component, values.flatMap(componentRows), ['indicatorCode', 'key']))
  );
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

async function storeEditions(tx: Tx, { editions }: Definitions, now: Date): Promise<number> {
  const questionnaires = new Map(editions.map(({ value }) => [value.questionnaire, value.agreement]));
  const rows = editions.map(({ text, value, position }) => ({
    key: value.key,
    questionnaireKey: value.questionnaire,
    label: value.label,
    position,
    bytes: text,
    hash: sha256(text),
    document: value,
    publishedAt: now,
  }));
  const parents = [...questionnaires].map(([key, agreementKey]) => ({ key, agreementKey }));
  return (
    (await upsert(tx, questionnaire, parents, ['key'])) + (await upsert(tx, edition, rows, ['key'], ['publishedAt']))
  );
}
