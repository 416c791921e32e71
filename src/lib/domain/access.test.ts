import { expect, test } from 'vitest';
import { type Action, type Actor, can, type Membership, type Subjects } from './access.ts';

const in05 = { organisation: 'kommun-0513', county: '05' };
type Person = Extract<Actor, { kind: 'person' }>;
const person = (...memberships: Membership[]): Person => ({ kind: 'person', personId: 'p', memberships });
const of = (role: Membership['role'], organisation: string, sections: string[] | null = null) =>
  person({ role, organisation, county: null, sections });
const inCounty = (role: Membership['role'], county: string) =>
  person({ role, organisation: null, county, sections: null });

/** One per role in the place that the subjects are in, the same roles elsewhere, and one who has none. */
const cast = {
  anonymous: { kind: 'anonymous' },
  system: { kind: 'system' },
  withoutRights: person(),
  respondent: of('respondent', 'kommun-0513'),
  colleague: of('colleague', 'kommun-0513', ['utbildning']),
  party: of('party', 'kommun-0513'),
  elsewhere: of('respondent', 'kommun-0580'),
  officer: inCounty('county_officer', '05'),
  ownerBesides: person({ role: 'county_officer', organisation: 'ksl', county: '05', sections: null }),
  officer25: inCounty('county_officer', '25'),
  council: inCounty('council_member', '05'),
  council25: inCounty('council_member', '25'),
  office: person({ role: 'survey_office', organisation: null, county: null, sections: null }),
} as const satisfies Record<string, Actor>;
type Name = keyof typeof cast;

const everyone = Object.keys(cast) as Name[];
const own: Name[] = ['system', 'respondent', 'colleague', 'party'];
const county: Name[] = ['system', 'officer', 'ownerBesides'];
const summaries: Name[] = ['system', 'officer', 'ownerBesides', 'office'];

type Row = { [A in Action]: [what: string, action: A, subject: Subjects[A], allowed: Name[]] }[Action];

/** Written out by hand: who may, and nobody else. */
const table: Row[] = [
  ['', 'agreement.read', null, everyone],
  ["the county board's", 'agreement.edit', { county: '05', owner: 'lansstyrelsen-05' }, ['system', 'officer']],
  ["another owner's", 'agreement.edit', { county: '05', owner: 'ksl' }, ['system', 'ownerBesides']],
  ['of the country', 'agreement.edit', { county: '00', owner: 'lansstyrelserna' }, ['system', 'office']],
  ['', 'register.write', { county: '05' }, county],
  ['', 'commitment.report', { organisation: 'kommun-0513' }, ['system', 'respondent', 'party']],
  [
    'of a party',
    'commitment.follow',
    { county: '05', parties: ['kommun-0513'] },
    [...summaries, 'council', 'respondent', 'colleague', 'party'],
  ],
  ['of others', 'commitment.follow', { county: '05', parties: ['region-05'] }, [...summaries, 'council']],
  ['of the county', 'organisation.edit', { county: '05' }, summaries],
  ['of no county', 'organisation.edit', { county: null }, ['system', 'office']],
  ['', 'organisation.contact', in05, [...summaries, 'respondent', 'party']],
  ['published', 'county.compare', { county: '05', published: true, sharedWithCouncil: true }, everyone],
  [
    'shared',
    'county.compare',
    { county: '05', published: false, sharedWithCouncil: true },
    [...summaries, 'officer25', 'council'],
  ],
  ['preliminary', 'county.compare', { county: '05', published: false, sharedWithCouncil: false }, summaries],
  ['published', 'municipality.compare', { ...in05, published: true, sharedWithCouncil: true }, everyone],
  [
    'shared',
    'municipality.compare',
    { ...in05, published: false, sharedWithCouncil: true },
    [...summaries, 'officer25', 'respondent', 'colleague', 'party'],
  ],
  [
    'preliminary',
    'municipality.compare',
    { ...in05, published: false, sharedWithCouncil: false },
    [...summaries, 'respondent', 'colleague', 'party'],
  ],
  ['', 'group.keep', null, everyone.filter((name) => name !== 'anonymous' && name !== 'withoutRights')],
  [
    'that somebody is to answer',
    'trail.read',
    { county: '05', owner: 'kommun-0513' },
    [...summaries, 'council', 'respondent', 'colleague', 'party'],
  ],
  ['on shared figures', 'trail.ask', { county: '05', sharedWithCouncil: true }, [...county, 'council']],
  ['on figures not shared', 'trail.ask', { county: '05', sharedWithCouncil: false }, county],
  ['as its owner', 'trail.answer', { county: '05', owner: 'kommun-0513' }, [...county, 'respondent', 'party']],
  ['', 'trail.steer', { county: '05' }, county],
  ['handed out', 'pack.read', { county: '05', sharedWithCouncil: true }, [...county, 'council']],
  ['under way', 'pack.read', { county: '05', sharedWithCouncil: false }, county],
  ['', 'pack.write', { county: '05' }, county],
  ['', 'session.end', null, everyone],
  ['of their own', 'assignment.list', { organisation: 'kommun-0513' }, own],
  ['', 'response.read', in05, own],
  ['in one section', 'response.save', { ...in05, sections: ['utbildning'] }, own],
  ['in another section', 'response.save', { ...in05, sections: ['boende'] }, ['system', 'respondent', 'party']],
  [
    'across sections',
    'response.save',
    { ...in05, sections: ['utbildning', 'boende'] },
    ['system', 'respondent', 'party'],
  ],
  ['', 'response.submit', in05, ['system', 'respondent', 'party']],
  ['', 'submission.read', in05, [...own, ...summaries.slice(1)]],
  ['', 'supplement.read', in05, [...own, ...county.slice(1)]],
  ['', 'round.follow', { county: '05' }, [...county, 'office']],
  ['', 'round.open', { county: '05' }, county],
  ['', 'round.share', { county: '05' }, county],
  ['', 'round.extend', { county: '05' }, county],
  ['unpublished', 'summary.read', { county: '05', published: false }, summaries],
  ['published', 'summary.read', { county: '05', published: true }, everyone],
  ['unpublished', 'trend.read', { county: '05', published: false, sharedWithCouncil: false }, summaries],
  [
    'shared with the council',
    'trend.read',
    { county: '05', published: false, sharedWithCouncil: true },
    [...summaries, 'council'],
  ],
  ['published', 'trend.read', { county: '05', published: true, sharedWithCouncil: false }, everyone],
  ['', 'definition.load', null, ['system']],
];

function allowed<A extends Action>(action: A, subject: Subjects[A]): Name[] {
  return everyone.filter((name) => can(cast[name], action, subject));
}

test.each(table)('%s %s %j is for %j', (...row) => {
  const [, action, subject, names] = row;
  expect(allowed(action, subject).sort()).toEqual([...names].sort());
});

test('the table has every action', () => {
  const actions: Record<Action, true> = {
    'agreement.read': true,
    'agreement.edit': true,
    'register.write': true,
    'commitment.report': true,
    'commitment.follow': true,
    'organisation.edit': true,
    'organisation.contact': true,
    'session.end': true,
    'assignment.list': true,
    'response.read': true,
    'response.save': true,
    'response.submit': true,
    'submission.read': true,
    'supplement.read': true,
    'round.follow': true,
    'round.open': true,
    'round.share': true,
    'round.extend': true,
    'summary.read': true,
    'trend.read': true,
    'county.compare': true,
    'municipality.compare': true,
    'group.keep': true,
    'trail.read': true,
    'trail.ask': true,
    'trail.answer': true,
    'trail.steer': true,
    'pack.read': true,
    'pack.write': true,
    'definition.load': true,
  };
  expect([...new Set(table.map(([, action]) => action))].sort()).toEqual(Object.keys(actions).sort());
});

test.each<[string, Membership]>([
  ['a respondent without an organisation', { role: 'respondent', organisation: null, county: '05', sections: null }],
  [
    'an officer without a county',
    { role: 'county_officer', organisation: 'kommun-0513', county: null, sections: null },
  ],
])('%s may nothing', (_, membership) => {
  expect(can(person(membership), 'submission.read', in05)).toBe(false);
  expect(can(person(membership), 'round.open', { county: '05' })).toBe(false);
});

test('what is in no county is no officer’s, not even one without a county', () => {
  const nowhere = person({ role: 'county_officer', organisation: null, county: null, sections: null });
  const national = { organisation: 'migrationsverket', county: null } as unknown as Subjects['submission.read'];
  for (const actor of [nowhere, cast.officer]) expect(can(actor, 'submission.read', national)).toBe(false);
});

test('two roles may what either may', () => {
  const both = person(...cast.officer.memberships, ...cast.respondent.memberships);
  expect(can(both, 'round.open', { county: '05' })).toBe(true);
  expect(can(both, 'response.submit', in05)).toBe(true);
  expect(can(both, 'response.submit', { organisation: 'kommun-0580', county: '05' })).toBe(false);
});

test('a colleague without named sections may save in all of them', () => {
  expect(can(of('colleague', 'kommun-0513'), 'response.save', { ...in05, sections: ['boende'] })).toBe(true);
});
