/** `npm run person:add`, as an operator runs it. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn } from '#lib/server/accounts/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { people, system } from '../people.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await people(fresh.database);
});
afterAll(() => fresh.drop());

function personAdd(args: string, input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/person-add.ts', ...args.split(' ')], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: fresh.serveUrl, MIGRATE_URL: fresh.ownerUrl, NODE_ENV: 'test' },
  });
  return { status, out: stdout, err: stderr };
}

const logsIn = (email: string, password: string) =>
  logIn(fresh.database, { email, password, address: '127.0.0.1', now: new Date() });

test('makes a person with the printed password, and an audit row', async () => {
  const { out, status } = personAdd('--email ny@kinda.example --name Ny --role respondent --organisation kommun-0513');
  expect(status).toBe(0);
  const { personId } = await logsIn('ny@kinda.example', /once: (\S+)/.exec(out)?.[1] ?? '');
  const { rows } = await fresh.database.read(system, ({ client }) =>
    client.query('select person_id, details from audit where subject_id = $1', [personId]),
  );
  expect(rows).toMatchObject([
    { person_id: null, details: { memberships: [{ role: 'respondent', organisation: 'kommun-0513' }] } },
  ]);
});

test('takes the password from its input, and does not show it', async () => {
  const password = 'en helt egen lösenfras';
  const { out } = personAdd(
    '--email lst@example.se --name L --role county_officer --county 05 --password-stdin',
    password,
  );
  expect(out).not.toContain(password);
  await expect(logsIn('lst@example.se', password)).resolves.toBeTruthy();
});

test.each([
  ['--email a@b.se --name A --role kung', '', 'There is no role "kung"'],
  ['--email a@b.se --name A --role respondent', '', '--organisation is missing'],
  ['--email a@b.se --name A --role respondent --organisation nasa', '', 'There is no organisation nasa'],
  ['--email nej --name A --role survey_office', '', 'That e-mail address'],
  ['--email KINDA@test.example --name A --role survey_office', '', 'somebody has it already'],
  ['--email a@b.se --name A --role survey_office --password-stdin', 'kort\n', 'The password needs 12'],
  ['--email a@b.se --name A --role survey_office --password-stdin', '', 'No password came'],
])('refuses %s', (args, input, sentence) => {
  const { status, err } = personAdd(args, input);
  expect(status).toBe(1);
  expect(err).toContain(sentence);
});
