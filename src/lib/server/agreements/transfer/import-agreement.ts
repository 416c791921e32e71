import { type Actor, can } from '#lib/domain/access.ts';
import { agreementChanges } from '#lib/domain/agreement-changes.ts';
import type { AgreementPreview } from '#lib/domain/agreement-preview.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../../db/index.ts';
import { agreementFaults, changeAgreement, changedBy, createAgreement, ownershipOf } from '../change-agreement.ts';
import { type StoredAgreement, storedAgreements } from '../stored-agreement.ts';
import { readDocument } from './read-document.ts';

/**
 * What the text of an agreement would change if it were stored: nothing is. Throws `definition-faults` with every fault,
 * `file-refused` for a text that is not read, `not-found` where the stored agreement is another owner's, and
 * `not-allowed` where a new one would be.
 */
export async function previewAgreement(database: Database, actor: Actor, text: string): Promise<AgreementPreview> {
  const json = documentOf(text);
  return database.read(actor, async (tx) => {
    const stored = await ownStored(tx, actor, json);
    const judged = await agreementFaults(tx, json, stored?.agreement ?? null);
    if (!judged.ok) throw new Problem('definition-faults', { faults: judged.faults });
    const { value } = judged;
    if (!can(actor, 'agreement.edit', ownershipOf(value))) throw new Problem('not-allowed', {});
    return {
      key: value.key,
      title: value.title,
      shortTitle: value.shortTitle,
      years: { from: value.validFrom, to: value.validTo },
      base: stored?.revision ?? null,
      changes: stored ? agreementChanges(stored.agreement, value) : [],
      holds: {
        areas: value.goalAreas.length,
        goals: value.goalAreas.reduce((sum, { goals }) => sum + goals.length, 0),
        indicators: value.indicators.length,
        parties: value.parties.length,
        plans: value.plans.length,
        commitments: value.commitments.length,
        targets: value.targets.length,
      },
    };
  });
}

/**
 * Stores what was previewed: `base` is the revision that it was compared with, null when there was none. Throws as the
 * preview does, and `changed-meanwhile` when the agreement is no longer what it was compared with.
 */
export async function importAgreement(
  database: Database,
  actor: Actor,
  { text, base }: { text: string; base: number | null },
  now: Date,
): Promise<{ key: string }> {
  const json = documentOf(text);
  if (base !== null) {
    const key = keyOf(json) ?? '';
    await changeAgreement(database, actor, { key, base }, () => json, now, { origin: 'import' });
    return { key };
  }
  await database.read(actor, async (tx) => {
    const stored = await ownStored(tx, actor, json);
    if (stored) throw new Problem('changed-meanwhile', { by: await changedBy(tx, stored.agreement.key) });
  });
  return createAgreement(database, actor, json, now, 'import');
}

function documentOf(text: string): unknown {
  const json = readDocument(text);
  if (!json.ok) throw new Problem('definition-faults', { faults: json.faults });
  return json.value;
}

function keyOf(json: unknown): string | null {
  const isObject = typeof json === 'object' && json !== null && 'key' in json;
  return isObject && typeof json.key === 'string' && !json.key.includes('\0') ? json.key : null;
}

/** The stored agreement that the document is of; `not-found` when it is not the actor's to change. */
async function ownStored(tx: Tx, actor: Actor, json: unknown): Promise<StoredAgreement | undefined> {
  const key = keyOf(json);
  const [stored] = key === null ? [] : await storedAgreements(tx, [key]);
  if (stored && !can(actor, 'agreement.edit', ownershipOf(stored.agreement))) throw new Problem('not-found', {});
  return stored;
}
