import { Problem } from '#lib/domain/problem.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import type { Tx } from '../db/index.ts';

/**
 * Refuses an edition whose name a published one has, or whose questionnaire is another agreement's: an edition never
 * changes once published, and a questionnaire follows up one agreement.
 */
export async function refuseTaken({ client }: Tx, { questionnaire, label, agreement }: EditionFile): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    `select exists (select 1 from edition where questionnaire_key = $1 and label = $2) as taken
     from questionnaire where key = $1 and agreement_key <> $3
     union all
     select true from edition where questionnaire_key = $1 and label = $2`,
    [questionnaire, label, agreement],
  );
  if (rows.length === 0) return;
  const isLabel = rows.some(({ taken }) => taken);
  throw new Problem('definition-faults', {
    faults: [
      {
        path: isLabel ? 'label' : 'questionnaire',
        code: 'duplicate-name',
        details: { what: isLabel ? label : questionnaire },
      },
    ],
  });
}
