/** The demonstration's persons: made once, found again when the demonstration is taken up where it was broken off. */
import type { Actor, Membership } from '#lib/domain/access.ts';
import { createPersonWithHash, hashPassword } from '../accounts/index.ts';
import type { Database } from '../db/index.ts';
import { demoAccounts, demoPassword } from '../demo-accounts.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** Who answers for an organisation, who helps in some of its sections, and who sits in a county's council. */
export type Persons = {
  respondentOf(organisation: string): Person;
  colleagueOf(organisation: string, section: string): Person | undefined;
  councilOf(county: string): Person;
};

const system: Actor = { kind: 'system' };

async function existing(database: Database): Promise<Map<string, string>> {
  return database.read(system, async ({ client }) => {
    const emails = demoAccounts.map(({ email }) => email);
    const { rows } = await client.query<{ email: string; id: string }>(
      'select email, id from person where email = any($1)',
      [emails],
    );
    return new Map(rows.map(({ email, id }) => [email, id]));
  });
}

/** Makes the accounts of `demo-accounts.ts` that are missing. Their common password is hashed once. */
export async function makePersons(database: Database, now: Date): Promise<Persons> {
  const known = await existing(database);
  const passwordHash = known.size < demoAccounts.length ? await hashPassword(demoPassword) : '';
  const persons: Person[] = [];
  for (const { email, name, memberships } of demoAccounts) {
    const personId =
      known.get(email) ??
      (await createPersonWithHash(database, system, { email, name: name.sv, memberships, passwordHash }, now));
    persons.push({ kind: 'person', personId, memberships });
  }
  const withRole = (matches: (membership: Membership) => boolean): Person | undefined =>
    persons.find(({ memberships }) => memberships.some(matches));
  return {
    respondentOf: (organisation) => {
      const person = withRole((m) => m.role === 'respondent' && m.organisation === organisation);
      if (!person) throw new Error(`Nobody answers for ${organisation} in the demonstration.`);
      return person;
    },
    colleagueOf: (organisation, section) =>
      withRole(
        (m) => m.role === 'colleague' && m.organisation === organisation && (m.sections?.includes(section) ?? true),
      ),
    councilOf: (county) => {
      const person = withRole((m) => m.role === 'council_member' && m.county === county);
      if (!person) throw new Error(`Nobody sits in the council of ${county} in the demonstration.`);
      return person;
    },
  };
}
