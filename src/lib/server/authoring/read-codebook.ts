import { type Actor, can } from '#lib/domain/access.ts';
import { type CodebookEntry, codebookOf } from '#lib/domain/codebook.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { inTime } from '../edition-order.ts';

export type CodebookReading = {
  key: string;
  title: LocalText;
  /** The editions that the codebook covers, the oldest first. */
  labels: string[];
  entries: CodebookEntry[];
};

/** The codebook of an edition's questionnaire, from its first edition to this one, for anyone. */
export async function readCodebook(database: Database, actor: Actor, key: string): Promise<CodebookReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<{ document: Edition }>(
      `select e.document from edition e join edition last on last.key = $1
       where e.questionnaire_key = last.questionnaire_key and ${inTime('e')} <= ${inTime('last')} order by ${inTime('e')}`,
      [key],
    );
    const editions = rows.map(({ document }) => document);
    const last = editions.at(-1);
    if (!last) throw new Problem('not-found', {});
    return {
      key,
      title: last.title,
      labels: editions.map(({ label }) => label),
      entries: codebookOf(editions),
    };
  });
}
