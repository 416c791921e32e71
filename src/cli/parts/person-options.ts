/** What `npm run person:add` is told, checked. */
import { parseArgs } from 'node:util';
import { type Membership, type Role, roles } from '#lib/domain/access.ts';
import { Failure } from './failure.ts';

export const usage = `Usage: npm run person:add -- --email <address> --name <name> --role <role> [where] [--password-stdin]
  where, by the role:
    respondent, party     --organisation kommun-0580
    colleague             --organisation kommun-0580 --section utbildning (may be repeated; without it: all sections)
    county_officer        --county 05 (and --organisation lansstyrelsen-05 to answer the county's own part as well)
    council_member        --county 05
    survey_office         nothing
  A password is made and printed once, unless --password-stdin: then the first line of the input is the password.`;

export type PersonOptions = { email: string; name: string; memberships: Membership[]; passwordFromInput: boolean };

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  organisation: { type: 'string' },
  county: { type: 'string' },
  section: { type: 'string', multiple: true },
  'password-stdin': { type: 'boolean' },
} as const;

function valuesOf(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const needed = (value: string | undefined, option: string): string => {
  if (!value) throw new Failure(`--${option} is missing.\n${usage}`);
  return value;
};

const inOrganisation = (role: Role, organisation: string, sections: string[] | null = null): Membership => ({
  role,
  organisation,
  county: null,
  sections,
});
const inCounty = (role: Role, county: string): Membership => ({ role, organisation: null, county, sections: null });

type Where = { organisation: string | undefined; county: string | undefined; sections: string[] | null };

/** One entry per role: a new role does not compile until it can be given to somebody. */
const membershipsOf: Record<Role, (where: Where) => Membership[]> = {
  respondent: ({ organisation }) => [inOrganisation('respondent', needed(organisation, 'organisation'))],
  party: ({ organisation }) => [inOrganisation('party', needed(organisation, 'organisation'))],
  colleague: ({ organisation, sections }) => [
    inOrganisation('colleague', needed(organisation, 'organisation'), sections),
  ],
  county_officer: ({ county, organisation }) => [
    inCounty('county_officer', needed(county, 'county')),
    ...(organisation ? [inOrganisation('respondent', organisation)] : []),
  ],
  council_member: ({ county }) => [inCounty('council_member', needed(county, 'county'))],
  survey_office: () => [{ role: 'survey_office', organisation: null, county: null, sections: null }],
};

/** Reads the command's arguments. Throws a Failure that says what is missing. */
export function readPersonOptions(args: string[]): PersonOptions {
  const {
    email,
    name,
    role: named,
    organisation,
    county,
    section,
    'password-stdin': passwordFromInput = false,
  } = valuesOf(args);
  const role = roles.find((candidate) => candidate === needed(named, 'role'));
  if (!role) throw new Failure(`There is no role "${named}". The roles are ${roles.join(', ')}.`);
  const memberships = membershipsOf[role]({ organisation, county, sections: section ?? null });
  return { email: needed(email, 'email'), name: needed(name, 'name'), memberships, passwordFromInput };
}
