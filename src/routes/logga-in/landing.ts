import type { Membership, Role } from '#lib/domain/access.ts';

/** The agreement that a county's council follows. One so far; it belongs to the county's own data once there are more. */
const councilsAgreement: Record<string, string> = { '05': '05-etablering-i-utveckling-2015' };

const pages: readonly (readonly [Role, (membership: Membership) => string | undefined])[] = [
  ['county_officer', ({ county }) => (county === null ? undefined : `/lan/${county}`)],
  ['council_member', ({ county }) => (county === null ? undefined : agreementPage(county))],
  ['respondent', () => '/enkater'],
  ['colleague', () => '/enkater'],
  ['party', () => '/enkater'],
];

const agreementPage = (county: string): string | undefined =>
  Object.hasOwn(councilsAgreement, county) ? `/rad/${councilsAgreement[county]}` : undefined;

/** The page that a person comes for, by their roles; who has several lands by the widest. */
export function landingOf(memberships: readonly Membership[]): string {
  for (const [role, pageOf] of pages) {
    const membership = memberships.find((held) => held.role === role);
    const page = membership && pageOf(membership);
    if (page) return page;
  }
  return '/';
}
