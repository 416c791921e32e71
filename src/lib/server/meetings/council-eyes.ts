import type { Actor } from '#lib/domain/access.ts';

/**
 * The council of a county as one who asks: what any member of it may see, and no more. What is handed out to it is read
 * with its eyes, so that nothing is in a pack that the council was not shown.
 */
export function councilOf(county: string): Actor {
  return {
    kind: 'person',
    personId: '00000000-0000-0000-0000-000000000000',
    memberships: [{ role: 'council_member', organisation: null, county, sections: null }],
  };
}
