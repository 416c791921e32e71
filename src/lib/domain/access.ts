/**
 * Who may do what, on what. The rules are written here once; the server asks them of the loaded subject
 * before it reads or writes, and pages ask them to decide what to offer.
 */
import { countyBoardOf } from './organisation.ts';
import { nation } from './territory.ts';

export const roles = ['respondent', 'colleague', 'county_officer', 'council_member', 'survey_office', 'party'] as const;
export type Role = (typeof roles)[number];

/** One role in one place: an organisation's, a county's, or national (both null). `sections` null means all. */
export type Membership = {
  role: Role;
  organisation: string | null;
  county: string | null;
  sections: string[] | null;
};

export type Actor =
  { kind: 'anonymous' } | { kind: 'system' } | { kind: 'person'; personId: string; memberships: Membership[] };

type OfOrganisation = { organisation: string; county: string | null };

/** An agreement is its owner's to change: a county board's, or another body's (KSL in Stockholm). */
type Owned = { county: string; owner: string };

/** What each action is done to. */
export type Subjects = {
  'agreement.read': null;
  'agreement.edit': Owned;
  'register.write': { county: string };
  'commitment.report': { organisation: string };
  'commitment.follow': { county: string; parties: string[] };
  'organisation.edit': { county: string | null };
  'organisation.contact': OfOrganisation;
  'session.end': null;
  'assignment.list': { organisation: string };
  'response.read': OfOrganisation;
  'response.save': OfOrganisation & { sections: string[] };
  'response.submit': OfOrganisation;
  'submission.read': OfOrganisation & { county: string };
  'supplement.read': OfOrganisation & { county: string };
  'round.follow': { county: string };
  'round.open': { county: string };
  'round.share': { county: string };
  'round.extend': { county: string };
  'summary.read': { county: string; published: boolean };
  'trend.read': { county: string; published: boolean; sharedWithCouncil: boolean };
  /** A county's figures beside others'. */
  'county.compare': { county: string; published: boolean; sharedWithCouncil: boolean };
  /** A municipality's figures beside others'. */
  'municipality.compare': OfOrganisation & { county: string; published: boolean; sharedWithCouncil: boolean };
  'group.keep': null;
  /** A question on the council's trail; `owner` is the organisation that is to answer. */
  'trail.read': { county: string; owner: string };
  'trail.ask': { county: string; sharedWithCouncil: boolean };
  'trail.answer': { county: string; owner: string };
  'trail.steer': { county: string };
  'pack.read': { county: string; sharedWithCouncil: boolean };
  'pack.write': { county: string };
  'definition.load': null;
};

export type Action = keyof Subjects;

type Rule<A extends Action> = {
  anyone?: (subject: Subjects[A]) => boolean;
  member?: (m: Membership, subject: Subjects[A]) => boolean;
};

const answers = (m: Membership, s: { organisation: string }): boolean =>
  (m.role === 'respondent' || m.role === 'colleague' || m.role === 'party') && m.organisation === s.organisation;

const ownCounty = (m: Membership, s: { county: string | null }): boolean =>
  m.role === 'county_officer' && s.county !== null && m.county === s.county;

const inCouncil = (m: Membership, s: { county: string }): boolean =>
  m.role === 'council_member' && m.county === s.county;

const ownsQuestion = (m: Membership, { owner }: { owner: string }): boolean => answers(m, { organisation: owner });

const nationally = (m: Membership): boolean => m.role === 'survey_office';

const owns = (m: Membership, { county, owner }: Owned): boolean =>
  county === nation
    ? nationally(m)
    : m.role === 'county_officer' && m.county === county && (m.organisation ?? countyBoardOf(county)) === owner;

const rules: { [A in Action]: Rule<A> } = {
  'agreement.read': { anyone: () => true },
  'agreement.edit': { member: owns },
  'register.write': { member: ownCounty },
  'commitment.report': { member: (m, s) => answers(m, s) && m.role !== 'colleague' },
  'commitment.follow': {
    member: (m, s) =>
      ownCounty(m, s) ||
      nationally(m) ||
      inCouncil(m, s) ||
      s.parties.some((organisation) => answers(m, { organisation })),
  },
  'organisation.edit': { member: (m, s) => nationally(m) || ownCounty(m, s) },
  'organisation.contact': {
    member: (m, s) => nationally(m) || ownCounty(m, s) || (answers(m, s) && m.role !== 'colleague'),
  },
  'session.end': { anyone: () => true },
  'assignment.list': { member: answers },
  'response.read': { member: answers },
  'response.save': {
    member: (m, s) =>
      answers(m, s) && (m.sections === null || s.sections.every((section) => m.sections?.includes(section))),
  },
  'response.submit': { member: (m, s) => answers(m, s) && m.role !== 'colleague' },
  'submission.read': { member: (m, s) => answers(m, s) || ownCounty(m, s) || nationally(m) },
  // A county's own questions are no business of the national office's.
  'supplement.read': { member: (m, s) => answers(m, s) || ownCounty(m, s) },
  'round.follow': { member: (m, s) => ownCounty(m, s) || nationally(m) },
  'round.open': { member: ownCounty },
  'round.share': { member: ownCounty },
  'round.extend': { member: ownCounty },
  'summary.read': {
    anyone: (s) => s.published,
    member: (m, s) => ownCounty(m, s) || nationally(m),
  },
  'trend.read': {
    anyone: (s) => s.published,
    member: (m, s) => ownCounty(m, s) || nationally(m) || (inCouncil(m, s) && s.sharedWithCouncil),
  },
  'county.compare': {
    anyone: (s) => s.published,
    member: (m, s) =>
      ownCounty(m, s) || nationally(m) || (s.sharedWithCouncil && (m.role === 'county_officer' || inCouncil(m, s))),
  },
  'municipality.compare': {
    anyone: (s) => s.published,
    member: (m, s) =>
      answers(m, s) || ownCounty(m, s) || nationally(m) || (s.sharedWithCouncil && m.role === 'county_officer'),
  },
  'group.keep': { member: () => true },
  'trail.read': { member: (m, s) => inCouncil(m, s) || ownCounty(m, s) || nationally(m) || ownsQuestion(m, s) },
  'trail.ask': { member: (m, s) => ownCounty(m, s) || (s.sharedWithCouncil && inCouncil(m, s)) },
  'trail.answer': { member: (m, s) => ownCounty(m, s) || (ownsQuestion(m, s) && m.role !== 'colleague') },
  'trail.steer': { member: ownCounty },
  'pack.read': { member: (m, s) => ownCounty(m, s) || (s.sharedWithCouncil && inCouncil(m, s)) },
  'pack.write': { member: ownCounty },
  'definition.load': {},
};

/** True when the actor may do the action to the subject. The system itself (loading, demo, jobs) may do all. */
export function can<A extends Action>(actor: Actor, action: A, subject: Subjects[A]): boolean {
  if (actor.kind === 'system') return true;
  const rule: Rule<A> = rules[action];
  if (rule.anyone?.(subject)) return true;
  return actor.kind === 'person' && actor.memberships.some((membership) => rule.member?.(membership, subject) ?? false);
}
