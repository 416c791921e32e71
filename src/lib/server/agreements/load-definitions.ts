import { isDeepStrictEqual } from 'node:util';
import { type Actor, can } from '#lib/domain/access.ts';
import type { FileFault } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { deriveObservations, loadPlaces } from '../register/index.ts';
import { sha256 } from '../sha256.ts';
import type { Definitions } from './definitions.ts';
import { frozenFaults } from './frozen.ts';
import { readDefinitions } from './read-definitions.ts';
import { removeDropped, storeAgreements } from './store-agreements.ts';
import { storeEditions, storePlaces } from './store-definitions.ts';
import { type StoredAgreement, storedAgreements } from './stored-agreement.ts';

/**
 * How much of each the folder holds. `changed` is the number of rows that the load wrote; `kept` are the agreements that
 * were changed in the browser since, and stay so.
 */
export type Loaded = {
  counties: number;
  municipalities: number;
  organisations: number;
  agreements: number;
  indicators: number;
  editions: number;
  places: number;
  changed: number;
  kept: string[];
};

export type LoadResult = { ok: true; loaded: Loaded } | { ok: false; faults: FileFault[] };

/**
 * Loads the definition files in a folder. All faults in all files are told, and with any of them nothing is loaded.
 * Loading the same files again changes nothing. An agreement whose file is gone stays as it was, and so does one that
 * was changed in the browser, until its file says the same.
 */
export async function loadDefinitions(
  database: Database,
  actor: Actor,
  folder: string,
  now: Date,
): Promise<LoadResult> {
  if (!can(actor, 'definition.load', null)) throw new Problem('not-allowed', {});
  const read = readDefinitions(folder);
  if (!read.ok) return read;
  const { definitions } = read;
  return database.inTransaction(actor, async (tx) => {
    await tx.client.query(`select pg_advisory_xact_lock(hashtext('samsyn:definitions'))`);
    const stored = await storedAgreements(
      tx,
      definitions.agreements.map(({ value }) => value.key),
      { lock: true },
    );
    const kept = changedHere(definitions, stored);
    const replaced = {
      ...definitions,
      agreements: definitions.agreements.filter(({ value }) => !kept.includes(value.key)),
    };
    const faults = await frozenFaults(tx, replaced, stored);
    if (faults.length > 0) return { ok: false, faults };
    const versions = replaced.agreements.map(({ value, text }) => ({ value, hash: sha256(text) }));
    const values = versions.map(({ value }) => value);
    const changed =
      (await storePlaces(tx, definitions)) +
      (await storeAgreements(tx, versions, stored, { actor, now, origin: 'file' })) +
      (await storeEditions(tx, definitions, now)) +
      (await removeDropped(tx, values)) +
      (await loadPlaces(tx, definitions.history, now)) +
      (await deriveAll(tx, definitions, now));
    const loaded = { ...countsOf(definitions), changed, kept };
    if (changed > 0) {
      await writeAudit(tx, {
        at: now,
        actor,
        action: 'definition.load',
        subjectKind: 'definitions',
        subjectId: 'surveys',
        details: loaded,
      });
    }
    return { ok: true, loaded };
  });
}

/** The figures that the registers give, anew: their indicators or the tables that they come from may have changed. */
async function deriveAll(tx: Tx, { counties }: Definitions, now: Date): Promise<number> {
  let changed = 0;
  for (const { code } of counties) changed += await deriveObservations(tx, code, now);
  return changed;
}

/** The agreements that were changed in the browser and differ from their files. */
function changedHere({ agreements }: Definitions, stored: StoredAgreement[]): string[] {
  return stored
    .filter(({ origin }) => origin === 'browser')
    .map(({ agreement }) => agreement)
    .filter((was) => !agreements.some(({ value }) => value.key === was.key && isDeepStrictEqual(value, was)))
    .map(({ key }) => key);
}

function countsOf(definitions: Definitions): Omit<Loaded, 'changed' | 'kept'> {
  return {
    counties: definitions.counties.length,
    municipalities: definitions.municipalities.length,
    organisations: definitions.organisations.length,
    agreements: definitions.agreements.length,
    indicators: definitions.agreements.flatMap(({ value }) => value.indicators).length,
    editions: definitions.editions.length,
    places: definitions.history.length,
  };
}
