import { type Actor, can } from '#lib/domain/access.ts';
import type { FileFault } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database } from '../db/index.ts';
import type { Definitions } from './definitions.ts';
import { frozenFaults, removeDropped } from './frozen.ts';
import { readDefinitions } from './read-definitions.ts';
import { storeDefinitions } from './store-definitions.ts';
import { storeHistory } from './store-history.ts';

/** How much of each the folder holds; `changed` is the number of rows that the load wrote. */
export type Loaded = {
  counties: number;
  municipalities: number;
  organisations: number;
  agreements: number;
  indicators: number;
  editions: number;
  observations: number;
  changed: number;
};

export type LoadResult = { ok: true; loaded: Loaded } | { ok: false; faults: FileFault[] };

/**
 * Loads the definition files in a folder. All faults in all files are told, and with any of them nothing is loaded.
 * Loading the same files again changes nothing. An agreement whose file is gone stays as it was.
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
    const faults = await frozenFaults(tx, definitions);
    if (faults.length > 0) return { ok: false, faults };
    const changed =
      (await storeDefinitions(tx, definitions, now)) +
      (await removeDropped(tx, definitions)) +
      (await storeHistory(tx, definitions.history, now));
    const loaded = { ...countsOf(definitions), changed };
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

function countsOf(definitions: Definitions): Omit<Loaded, 'changed'> {
  return {
    counties: definitions.counties.length,
    municipalities: definitions.municipalities.length,
    organisations: definitions.organisations.length,
    agreements: definitions.agreements.length,
    indicators: definitions.agreements.flatMap(({ value }) => value.indicators).length,
    editions: definitions.editions.length,
    observations: definitions.history.length,
  };
}
