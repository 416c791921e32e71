/**
 * The national questionnaire's edition for the year before: the demonstration's own, so that there are two years to
 * compare. It asks the same, and says itself that it is made up.
 */
import type { Actor } from '#lib/domain/access.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { draftFromEdition, listEditions, publishDraft, readDraft, saveDraft } from '../authoring/index.ts';
import type { Database } from '../db/index.ts';
import { inStockholm } from './calendar.ts';
import { earlierYear, editionKeys, questionnaire, year } from './national-rounds.ts';

const system: Actor = { kind: 'system' };
const begunAt = inStockholm('2025-09-22', '09:30');
const publishedAt = inStockholm('2025-11-10', '10:00');

const changelog: LocalText = {
  sv: 'Utgåvan är påhittad och finns bara i demonstrationen. Den frågar samma saker som utgåvan för 2026, så att det finns två år att jämföra.',
  en: 'This edition is made up and exists only in the demonstration. It asks the same as the edition for 2026, so that there are two years to compare.',
};
const consultation = { reason: 'Utgåvan är påhittad och finns bara i demonstrationen.' };

const asMadeUp = ({ sv, en }: LocalText): LocalText => ({ sv: `${sv} (demonstration)`, en: `${en} (demonstration)` });

/** Writes and publishes it as an author does, or goes on where that was broken off; leaves a published one as it is. */
export async function makeEarlierEdition(database: Database): Promise<void> {
  const { editions, drafts } = await listEditions(database, system);
  if (editions.some(({ key }) => key === editionKeys[earlierYear])) return;
  const label = String(earlierYear);
  const begun = drafts.find((draft) => draft.questionnaire === questionnaire && draft.label === label);
  const beginning = { label, year: earlierYear };
  const id = begun?.id ?? (await draftFromEdition(database, system, editionKeys[year], beginning, begunAt));
  const draft = await readDraft(database, system, id);
  const base = draft.revision > 1 ? draft.revision : await written(database, draft);
  await publishDraft(database, system, id, { base, consultation }, publishedAt);
}

async function written(database: Database, draft: Awaited<ReturnType<typeof readDraft>>): Promise<number> {
  const document = { ...draft.document, title: asMadeUp(draft.title), changelog };
  const saved = await saveDraft(database, system, draft.id, { base: draft.revision, document }, begunAt);
  return saved.revision;
}
