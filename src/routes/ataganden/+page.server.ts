import { nextToReport } from '#lib/domain/commitment-report.ts';
import { ownCommitments } from '#lib/server/commitments/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText, queryYear } from '#lib/server/http/query.ts';
import type { PageServerLoadEvent } from './$types';

/** What the visitor's organisations undertook; after a report was saved, the next one to write. */
export const load = answering(async ({ locals, url }: PageServerLoadEvent) => {
  const agreement = queryText(url, 'overenskommelse');
  const year = queryYear(url, 'ar');
  const chosen = agreement !== null && year !== null ? { agreement, year } : null;
  const own = await ownCommitments(locals.database, locals.actor, chosen, locals.now);
  const saved = queryText(url, 'sparat');
  const organisation = queryText(url, 'organisation');
  const section =
    saved === null
      ? undefined
      : own.find(
          (one) => one.agreement.key === agreement && one.organisation.id === (organisation ?? one.organisation.id),
        );
  const items = section?.areas.flatMap((area) => area.items) ?? [];
  return {
    own,
    several: new Set(own.map((one) => one.organisation.id)).size > 1,
    saved: section ? { ...section, next: nextToReport(items, saved ?? '') } : null,
    synthetic: own.some(({ synthetic }) => synthetic),
  };
});
