/** The named cast: one person per role, and one with no rights. Made by the use case, so they can also log in. */
import type { Actor, Membership } from '#lib/domain/access.ts';
import { createPersonWithHash } from '#lib/server/accounts/create-person.ts';
import { hashPassword } from '#lib/server/accounts/passwords.ts';
import type { Database } from '#lib/server/db/index.ts';

export const system: Actor = { kind: 'system' };
export const anonymous: Actor = { kind: 'anonymous' };

const inOrganisation = (
  organisation: string,
  role: Membership['role'] = 'respondent',
  sections: string[] | null = null,
): Membership => ({
  role,
  organisation,
  county: null,
  sections,
});
const inCounty = (county: string, role: Membership['role']): Membership => ({
  role,
  organisation: null,
  county,
  sections: null,
});

/** Who is who. Kinda (0513) and Linköping (0580) are in Östergötland (05); Norrbotten is 25. */
const roles = {
  kinda: [inOrganisation('kommun-0513')],
  kindasColleague: [inOrganisation('kommun-0513', 'colleague', ['utbildning'])],
  linkoping: [inOrganisation('kommun-0580')],
  employmentService: [inOrganisation('arbetsformedlingen')],
  region: [inOrganisation('region-05')],
  church: [inOrganisation('svenska-kyrkan-linkoping', 'party')],
  officer: [inCounty('05', 'county_officer'), inOrganisation('lansstyrelsen-05')],
  norrbottensOfficer: [inCounty('25', 'county_officer')],
  council: [inCounty('05', 'council_member')],
  surveyOffice: [{ role: 'survey_office', organisation: null, county: null, sections: null }],
  withoutRights: [],
} as const satisfies Record<string, readonly Membership[]>;

export type Name = keyof typeof roles;
export type PersonActor = Extract<Actor, { kind: 'person' }>;
export type CastMember = { id: string; email: string; name: string; actor: PersonActor };
export type Cast = Record<Name, CastMember>;

/** Everybody's password. Hashed once per process: it is the slow part. */
export const castPassword = 'en bra lång lösenfras';
let castHash: Promise<string> | undefined;

/** The places that the cast's roles refer to, when the test has not loaded them. */
const places = `
  insert into county (code, name) values ('05', 'Östergötlands län'), ('25', 'Norrbottens län') on conflict do nothing;
  insert into municipality (code, county_code, name, latitude, longitude) values
    ('0513', '05', 'Kinda', 58.005, 15.72), ('0580', '05', 'Linköping', 58.379, 15.586) on conflict do nothing;
  insert into organisation (id, kind, name_sv, name_en, county_code, municipality_code) values
    ('kommun-0513', 'municipality', 'Kinda kommun', 'Kinda municipality', '05', '0513'),
    ('kommun-0580', 'municipality', 'Linköpings kommun', 'Linköping municipality', '05', '0580'),
    ('lansstyrelsen-05', 'county_board', 'Länsstyrelsen Östergötland', 'County Administrative Board of Östergötland', '05', null),
    ('region-05', 'region', 'Region Östergötland', 'Region Östergötland', '05', null),
    ('svenska-kyrkan-linkoping', 'church', 'Linköpings stift', 'Diocese of Linköping', '05', null),
    ('arbetsformedlingen', 'agency', 'Arbetsförmedlingen', 'Public Employment Service', null, null)
  on conflict do nothing;`;

/** The actor that a person with these roles is, without a database: for unit tests. */
export function actorWith(...memberships: Membership[]): PersonActor {
  return { kind: 'person', personId: '00000000-0000-7000-8000-000000000000', memberships };
}

async function enrol(database: Database, name: Name, passwordHash: string, now: Date): Promise<CastMember> {
  const email = `${name}@test.example`;
  const memberships = [...roles[name]];
  const id = await createPersonWithHash(database, system, { email, name, memberships, passwordHash }, now);
  return { id, email, name, actor: { kind: 'person', personId: id, memberships } };
}

/** Makes the cast, and the counties and organisations that it needs, in a test's database. */
export async function people(database: Database, now: Date = new Date('2014-12-01T09:00:00Z')): Promise<Cast> {
  castHash ??= hashPassword(castPassword);
  const passwordHash = await castHash;
  await database.inTransaction('system', ({ client }) => client.query(places));
  const names = Object.keys(roles) as Name[];
  const members = await Promise.all(
    names.map(async (name) => [name, await enrol(database, name, passwordHash, now)] as const),
  );
  return Object.fromEntries(members) as Cast;
}

/** The cast, and somebody who is not logged in: those that a test of rights goes through. */
export type Who = Name | 'anonymous';
export const everybody: Who[] = [
  'kinda',
  'kindasColleague',
  'linkoping',
  'employmentService',
  'region',
  'church',
  'officer',
  'norrbottensOfficer',
  'council',
  'surveyOffice',
  'withoutRights',
  'anonymous',
];
