import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import { type Coverage, coverageOf } from '#lib/domain/coverage.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { inTime } from '../edition-order.ts';

export type CoverageReading = Coverage & {
  agreement: Pick<Agreement, 'key' | 'shortTitle' | 'levelName'>;
  /** The latest edition of the agreement's questionnaire; null while there is none. */
  questionnaire: LocalText | null;
};

/** What of an agreement is not measured by the latest edition of its questionnaire. */
export async function readCoverage(database: Database, actor: Actor, key: string): Promise<CoverageReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<{
      agreement: Omit<Agreement, 'indicators'>;
      indicators: Indicator[];
      edition: Edition | null;
    }>(
      `select a.document as agreement,
              (select coalesce(json_agg(i.document order by i.position), '[]')
               from indicator i where i.agreement_key = a.key) as indicators,
              (select e.document from edition e join questionnaire q on q.key = e.questionnaire_key
               where q.agreement_key = a.key order by ${inTime('e')} desc limit 1) as edition
       from agreement a where a.key = $1`,
      [key],
    );
    const row = rows[0];
    if (!row) throw new Problem('not-found', {});
    const { agreement, indicators, edition } = row;
    return {
      ...coverageOf(agreement.goalAreas, indicators, edition),
      agreement: { key: agreement.key, shortTitle: agreement.shortTitle, levelName: agreement.levelName },
      questionnaire: edition?.title ?? null,
    };
  });
}
