import type { Edition } from '#lib/domain/edition.ts';
import { fieldsByAddress } from '#lib/domain/edition.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Tx } from '../db/index.ts';

/** A published edition with its fields by address. */
export type PublishedEdition = { edition: Edition; hash: string; fields: Map<string, Field> };

/** Editions never change once published, so a process keeps each as it was parsed; the hash tells a replaced draft. */
const kept = new Map<string, PublishedEdition>();
const mostKept = 200;

/** The edition by its key, from memory when its hash is the one asked for. */
export async function publishedEdition(tx: Tx, key: string, hash: string): Promise<PublishedEdition> {
  const known = kept.get(key);
  if (known?.hash === hash) return known;
  const { rows } = await tx.client.query<{ document: Edition; hash: string }>(
    'select document, hash from edition where key = $1',
    [key],
  );
  const row = rows[0];
  if (!row) throw new Error(`edition ${key} is gone`);
  const published = { edition: row.document, hash: row.hash, fields: fieldsByAddress(row.document.parts) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, published);
  return published;
}
