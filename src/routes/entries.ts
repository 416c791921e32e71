/** The ways into Samsyn that a person has, by what they are; the menu and the start page show the same ones. */
import type { Actor, Membership } from '#lib/domain/access.ts';
import * as m from '#lib/paraglide/messages.js';

export type Entry = { href: string; label: string; about: string };

const assignments = (): Entry => ({
  href: '/enkater',
  label: m.shell_nav_assignments(),
  about: m.shell_entry_assignments(),
});
const commitments = (): Entry => ({
  href: '/ataganden',
  label: m.commitment_nav(),
  about: m.commitment_entry(),
});
const organisations = (): Entry => ({
  href: '/organisationer',
  label: m.organisation_nav(),
  about: m.organisation_entry(),
});
const editions = (): Entry => ({
  href: '/utgavor',
  label: m.editions_nav(),
  about: m.editions_entry(),
});
const agreements = (): Entry => ({
  href: '/overenskommelser',
  label: m.shell_nav_agreements(),
  about: m.shell_entry_agreements(),
});
const countyOf = (county: string): Entry => ({
  href: `/lan/${county}`,
  label: m.shell_nav_county(),
  about: m.shell_entry_county(),
});
const council = (): Entry => ({
  href: '/rad',
  label: m.shell_nav_council(),
  about: m.shell_entry_council(),
});

const nation = (): Entry => ({
  href: '/riket',
  label: m.national_nav(),
  about: m.national_entry(),
});

const questions = (): Entry => ({
  href: '/fragor',
  label: m.trail_own_nav(),
  about: m.trail_own_entry(),
});

function entriesOf({ role, county }: Membership): Entry[] {
  switch (role) {
    case 'respondent':
      return [assignments(), commitments()];
    case 'colleague':
      return [assignments()];
    case 'party':
      return [commitments(), assignments()];
    case 'county_officer':
      return county === null ? [] : [countyOf(county), council()];
    case 'council_member':
      return county === null ? [] : [council()];
    case 'survey_office':
      return [nation(), editions(), organisations()];
  }
}

/**
 * Each entry once, in the order of the memberships; the questions put to one's organisation where there are any; what
 * anyone may see comes last. `comparesCounties` is true for a county's person who has other counties, or the own one, to
 * see in the national survey.
 */
export function entriesFor(actor: Actor, asked = { comparesCounties: false, questions: 0 }): Entry[] {
  const own = actor.kind === 'person' ? actor.memberships.flatMap(entriesOf) : [];
  const all = [
    ...own,
    ...(asked.comparesCounties ? [nation()] : []),
    ...(asked.questions > 0 ? [questions()] : []),
    agreements(),
  ];
  return all.filter((entry, at) => all.findIndex(({ href }) => href === entry.href) === at);
}
