import type { FileFault } from '#lib/domain/fault.ts';
import type { Tx } from '../db/index.ts';
import type { Definitions } from './definitions.ts';
import { sha256 } from '../sha256.ts';
import { fault } from './reference-faults.ts';
import type { StoredAgreement } from './stored-agreement.ts';
import { usageFaults, usageOf } from './usage-faults.ts';

/**
 * What a load may not change: an edition that a round uses, and an indicator that is in use unless it has a new
 * version. The editions are locked until the load is done, so that no round opens on one in the meantime.
 */
export async function frozenFaults(tx: Tx, definitions: Definitions, stored: StoredAgreement[]): Promise<FileFault[]> {
  return [
    ...(await changedEditions(tx, definitions)),
    ...(await changedIndicators(tx, definitions, stored)),
    ...(await takenCodes(tx, definitions)),
  ];
}

async function changedIndicators(tx: Tx, { agreements }: Definitions, stored: StoredAgreement[]): Promise<FileFault[]> {
  const usage = await usageOf(
    tx,
    stored.map(({ agreement }) => agreement.key),
  );
  return stored.flatMap(({ agreement: before }) => {
    const loaded = agreements.find(({ value }) => value.key === before.key);
    return loaded ? usageFaults(before, loaded.value, usage).map((found) => ({ file: loaded.file, ...found })) : [];
  });
}

async function changedEditions({ client }: Tx, { editions }: Definitions): Promise<FileFault[]> {
  const hashes = new Map(editions.map(({ value, text }) => [value.key, sha256(text)]));
  const { rows: stored } = await client.query<{ key: string; hash: string }>(
    'select key, hash from edition where key = any($1) for update',
    [[...hashes.keys()]],
  );
  const changed = stored.filter(({ key, hash }) => hashes.get(key) !== hash).map(({ key }) => key);
  const { rows: used } = await client.query<{ key: string }>(
    'select key from edition where key = any($1) and exists (select from round where key in (edition_key, supplement_key))',
    [changed],
  );
  return used.map(({ key }) => ({
    file: editions.find(({ value }) => value.key === key)?.file ?? key,
    path: '',
    code: 'already-published',
    details: { what: key },
  }));
}

/** A code that belongs to an agreement which is not among the files, registered in the browser, is taken. */
async function takenCodes({ client }: Tx, { agreements }: Definitions): Promise<FileFault[]> {
  const codes = agreements.flatMap(({ value }) => value.indicators.map(({ code }) => code));
  const { rows } = await client.query<{ code: string }>(
    'select code from indicator where code = any($1) and not agreement_key = any($2)',
    [codes, agreements.map(({ value }) => value.key)],
  );
  const taken = new Set(rows.map(({ code }) => code));
  return agreements.flatMap(({ file, value }) =>
    value.indicators.flatMap(({ code }, i): FileFault[] =>
      taken.has(code) ? [{ file, ...fault(`indicators[${i}].code`, 'duplicate-name', code) }] : [],
    ),
  );
}
