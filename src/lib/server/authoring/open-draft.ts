import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { draftFor, type StoredDraft } from './draft-store.ts';
import { type Judged, type JudgedAgainst, judgedAgainst, judgeEdition } from './edition-context.ts';

/** A draft with all that is needed to write it: what it is judged against, and how it is judged as it stands. */
export type OpenedDraft = { draft: StoredDraft; against: JudgedAgainst; judged: Judged };

/** Opens a draft for whoever may write it; not found for anybody else. */
export async function openDraft(database: Database, actor: Actor, id: string): Promise<OpenedDraft> {
  return database.read(actor, async (tx) => {
    const draft = await draftFor(tx, actor, id, 'read');
    const against = await judgedAgainst(tx, draft);
    return { draft, against, judged: judgeEdition(draft.document, against) };
  });
}
