import { partsInCounty, supplementParts } from '#lib/domain/asked-parts.ts';
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

/** Which of a round's editions it is: the one that everybody answers first, or the county's own after it. */
export type Place = 'first' | 'supplement';

/** As counties are asked them; gone with the edition that they are made of. */
const asked = new WeakMap<PublishedEdition, Map<string, PublishedEdition>>();

/** The edition as it is asked in a county's rounds (see `partsInCounty`, `supplementParts`), from memory when it can. */
export async function editionInCounty(
  tx: Tx,
  { key, hash }: { key: string; hash: string },
  county: string,
  place: Place,
): Promise<PublishedEdition> {
  const published = await publishedEdition(tx, key, hash);
  const known = asked.get(published) ?? new Map<string, PublishedEdition>();
  asked.set(published, known);
  const found = known.get(`${county} ${place}`);
  if (found) return found;
  const own = partsInCounty(published.edition.parts, county);
  const parts = place === 'supplement' ? supplementParts(own) : own;
  const made = { edition: { ...published.edition, parts }, hash, fields: fieldsByAddress(parts) };
  known.set(`${county} ${place}`, made);
  return made;
}
