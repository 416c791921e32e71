import { type Actor, can } from '#lib/domain/access.ts';
import type { Consultation, Edition } from '#lib/domain/edition.ts';
import type { DraftHead, EditionHead } from '#lib/domain/edition-draft.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../db/index.ts';
import { inTime } from '../edition-order.ts';
import { draftsFor } from './draft-store.ts';

const head = `
  select e.key, e.questionnaire_key as questionnaire, e.label, e.document->'title' as title, e.hash,
         e.published_at as "publishedAt",
         json_build_object('key', a.key, 'shortTitle', a.document->'shortTitle') as agreement
  from edition e join questionnaire q on q.key = e.questionnaire_key join agreement a on a.key = q.agreement_key`;

/** All published editions, by questionnaire, the latest first; and the drafts that the actor may write. */
export async function listEditions(
  database: Database,
  actor: Actor,
): Promise<{ editions: EditionHead[]; drafts: DraftHead[] }> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const { rows } = await tx.client.query<EditionHead>(
      `${head} order by a.key, e.questionnaire_key, ${inTime('e')} desc`,
    );
    const drafts = await draftsFor(tx, actor);
    return {
      editions: rows,
      drafts: drafts.map(
        ({ id, agreement, questionnaire, label, title, previous, revision, updatedAt, updatedBy }) => ({
          id,
          agreement,
          questionnaire,
          label,
          title,
          previous,
          revision,
          updatedAt,
          updatedBy,
        }),
      ),
    };
  });
}

/** A published edition: what it asks, the very bytes, who was consulted, and the editions of its questionnaire in order. */
export type EditionReading = EditionHead & {
  edition: Edition;
  bytes: string;
  consultation: Consultation | null;
  siblings: EditionHead[];
};

/** A published edition, for anyone. */
export async function readEdition(database: Database, actor: Actor, key: string): Promise<EditionReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const found = await editionAt(tx, key);
    if (!found) throw new Problem('not-found', {});
    const { rows: siblings } = await tx.client.query<EditionHead>(
      `${head} where e.questionnaire_key = $1 order by ${inTime('e')}`,
      [found.questionnaire],
    );
    return { ...found, siblings };
  });
}

async function editionAt(tx: Tx, key: string): Promise<Omit<EditionReading, 'siblings'> | undefined> {
  const { rows } = await tx.client.query<EditionHead>(`${head} where e.key = $1`, [key]);
  const { rows: bodies } = await tx.client.query<Pick<EditionReading, 'edition' | 'bytes' | 'consultation'>>(
    'select document as edition, bytes, consultation from edition where key = $1',
    [key],
  );
  const [found, body] = [rows[0], bodies[0]];
  return found && body ? { ...found, ...body } : undefined;
}
