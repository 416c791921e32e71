/**
 * `npm run person:add -- --email … --name … --role respondent --organisation kommun-0580`: makes a person who can log
 * in. Audited as done by the system. Load the definitions first; they hold the organisations.
 */
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import type { Membership } from '#lib/domain/access.ts';
import { isProblem } from '#lib/domain/problem.ts';
import { createPerson, shortestPassword } from '#lib/server/accounts/index.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Database } from '#lib/server/db/index.ts';
import { withDatabase } from './parts/database-place.ts';
import { Failure, orSay } from './parts/failure.ts';
import { type PersonOptions, readPersonOptions } from './parts/person-options.ts';

/** Without those that are mistaken for one another. 20 of them are some 98 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const madePassword = (): string =>
  Array.from({ length: 20 }, (_, i) => `${i > 0 && i % 5 === 0 ? '-' : ''}${letters[randomInt(letters.length)]}`).join(
    '',
  );

async function firstLine(): Promise<string> {
  if (process.stdin.isTTY) console.error('Password:');
  const input = createInterface({ input: process.stdin, terminal: false });
  for await (const line of input) {
    input.close();
    return line;
  }
  throw new Failure('No password came on the standard input.');
}

async function refuseUnknownPlaces(database: Database, memberships: Membership[]): Promise<void> {
  const { rows } = await database.read('system', ({ client }) =>
    client.query<{ unknown: string }>(
      `select 'organisation ' || o as unknown from unnest($1::text[]) o where not exists (select 1 from organisation where id = o)
       union all select 'county ' || c from unnest($2::text[]) c where not exists (select 1 from county where code = c)`,
      [memberships.flatMap((m) => m.organisation ?? []), memberships.flatMap((m) => m.county ?? [])],
    ),
  );
  if (rows[0])
    throw new Failure(
      `There is no ${rows.map((row) => row.unknown).join(', no ')}. Are the definitions loaded (npm run surveys:load)?`,
    );
}

/** What to say of the field that was refused. */
const refusals: Readonly<Record<string, string>> = {
  email: 'That e-mail address is not one, or somebody has it already.',
  name: 'The name is empty, too long or has a line break.',
  password: `The password needs ${shortestPassword} to 256 characters.`,
};

async function add(
  database: Database,
  { passwordFromInput, ...person }: PersonOptions,
  password: string,
): Promise<void> {
  await refuseUnknownPlaces(database, person.memberships);
  const id = await createPerson(database, { kind: 'system' }, { ...person, password }, new Date()).catch(
    (error: unknown) => {
      if (!isProblem(error, 'bad-request')) throw error;
      throw new Failure(refusals[error.details.what] ?? `The ${error.details.what} was refused.`);
    },
  );
  console.log(`Made ${person.email} (${id}).`);
  if (!passwordFromInput) console.log(`Password, shown this once: ${password}`);
}

await orSay(async () => {
  const options = readPersonOptions(process.argv.slice(2));
  const password = options.passwordFromInput ? await firstLine() : madePassword();
  await withDatabase(readConfig(process.env), (database) => add(database, options, password));
});
