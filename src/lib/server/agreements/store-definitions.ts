import type { Tx } from '../db/index.ts';
import { county, edition, municipality, organisation, questionnaire } from '../db/schema/index.ts';
import { sha256 } from '../sha256.ts';
import type { Definitions } from './definitions.ts';
import { upsert } from './upsert.ts';

/** Writes counties, municipalities and organisations; answers how many rows were new or changed. */
export async function storePlaces(tx: Tx, definitions: Definitions): Promise<number> {
  const counts = [
    await upsert(tx, county, definitions.counties, ['code']),
    await upsert(tx, municipality, definitions.municipalities, ['code']),
    await storeOrganisations(tx, definitions),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** An organisation that was changed in the browser stays as it was made there. */
async function storeOrganisations(tx: Tx, { organisations }: Definitions): Promise<number> {
  const { rows: edited } = await tx.client.query<{ id: string }>(
    `select id from organisation where origin = 'browser'`,
  );
  const apart = new Set(edited.map(({ id }) => id));
  const loaded = organisations.filter(({ id }) => !apart.has(id));
  const rows = loaded.map(({ id, kind, name, formerNames, countyCode, municipalityCode, ...time }) => ({
    id,
    kind,
    nameSv: name.sv,
    nameEn: name.en,
    formerNames,
    countyCode,
    municipalityCode,
    validFrom: time.validFrom,
    validTo: time.validTo,
    successors: time.successors,
  }));
  return upsert(tx, organisation, rows, ['id']);
}

/** Writes questionnaires and their editions; answers how many rows were new or changed. */
export async function storeEditions(tx: Tx, { editions }: Definitions, now: Date): Promise<number> {
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
