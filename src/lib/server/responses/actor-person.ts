import type { Actor } from '#lib/domain/access.ts';

/** The person's id, or null when the system itself acts. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
