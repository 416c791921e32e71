import type { Membership, Role } from '#lib/domain/access.ts';

const pages: readonly (readonly [Role, (membership: Membership) => string | undefined])[] = [
  ['county_officer', ({ county }) => (county === null ? undefined : `/lan/${county}`)],
  ['council_member', ({ county }) => (county === null ? undefined : '/rad')],
  ['respondent', () => '/enkater'],
  ['colleague', () => '/enkater'],
  ['party', () => '/ataganden'],
  ['survey_office', () => '/riket'],
];

/** The page that a person comes for, by their roles; who has several lands by the widest. */
export function landingOf(memberships: readonly Membership[]): string {
  for (const [role, pageOf] of pages) {
    const membership = memberships.find((held) => held.role === role);
    const page = membership && pageOf(membership);
    if (page) return page;
  }
  return '/';
}
