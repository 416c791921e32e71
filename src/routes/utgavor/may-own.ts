import type { Actor } from '#lib/domain/access.ts';

/** True for those who may own an agreement, and so write its questionnaires; which one, the use case asks. */
export function mayOwn(actor: Actor): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some(({ role }) => role === 'county_officer' || role === 'survey_office')
  );
}
