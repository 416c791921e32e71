import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '#lib/server/accounts/actor-of.ts';
import { createPerson } from '#lib/server/accounts/create-person.ts';
import { logIn } from '#lib/server/accounts/log-in.ts';
import { logOut } from '#lib/server/accounts/log-out.ts';
import { absoluteLimit, hashOf, idleLimit, queriesOf, sessionsAt } from '#lib/server/accounts/sessions.ts';
import { attemptsPerAddress, attemptsPerEmail } from '#lib/server/accounts/throttle.ts';
import { demoAccounts, demoPassword } from '#lib/server/demo-accounts.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, castPassword, people, system, type Cast } from '../people.ts';

// A moment long gone: nothing here may go by the machine's clock.
const now = new Date('2014-12-01T09:00:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const minute = 60_000;

let fresh: FreshDatabase;
let cast: Cast;
let lastAddress = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

const query = (text: string, values: unknown[] = []) =>
  fresh.database.pool.query<Record<string, unknown>>(text, values);
/** Each on an address of its own, so that tests do not throttle one another. */
const enter = (email: string, password = castPassword, address = `198.51.100.${++lastAddress}`) =>
  logIn(fresh.database, { email, password, address, now });
const whoIs = (token: string | undefined, at = now) => actorOf(fresh.database, token, at);

describe('logging in', () => {
  test('with the right password makes a session that is one', async () => {
    const { token, expiresAt, personId } = await enter(cast.kinda.email);
    expect(personId).toBe(cast.kinda.id);
    expect(expiresAt).toEqual(after(absoluteLimit));
    expect(await whoIs(token)).toEqual({
      actor: cast.kinda.actor,
      person: { id: cast.kinda.id, name: 'kinda', email: cast.kinda.email },
    });
  });

  test('the e-mail is the same whatever its case and the blanks around it', async () => {
    expect((await enter(` ${cast.kinda.email.toUpperCase()} `)).personId).toBe(cast.kinda.id);
  });

  test('everybody in the cast comes back with their own roles', async () => {
    for (const member of Object.values(cast)) {
      const { actor } = await whoIs((await enter(member.email)).token);
      expect(actor).toEqual({ ...member.actor, memberships: expect.arrayContaining(member.actor.memberships) });
    }
  });

  test.each([
    ['a wrong password', () => enter(cast.kinda.email, 'fel')],
    ['an unknown e-mail', () => enter('ingen@test.example')],
    ['an empty password', () => enter(cast.kinda.email, '')],
    ['NUL in the e-mail', () => enter('kinda\u0000@test.example')],
    ['an endless e-mail', () => enter('a'.repeat(100_000))],
    ['an endless password', () => enter(cast.kinda.email, 'a'.repeat(500_000))],
    ['a lone surrogate', () => enter('\ud800@test.example', '\udfff')],
  ])('%s gets the same answer', async (_, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: 'wrong-credentials', details: {} });
  });

  test('writes who logged in into the audit, and no secret', async () => {
    const { token } = await enter(cast.region.email);
    const { rows } = await query(`select * from audit where action = 'session.start' and subject_id = $1`, [
      hashOf(token),
    ]);
    expect(rows).toMatchObject([{ person_id: cast.region.id, at: now }]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('the table of sessions', () => {
  test('has the hash of the secret and nothing that logs in', async () => {
    const { token } = await enter(cast.kinda.email);
    const { rows } = await query('select * from session');
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const row of rows) expect((await whoIs(String(row['token_hash']))).person).toBeNull();
  });

  test("a person's sessions can be listed, but not used", async () => {
    await enter(cast.council.email);
    const sessions = await sessionsAt(queriesOf(fresh.database), now).getUserSessions(cast.council.id);
    expect(sessions.length).toBeGreaterThan(0);
    for (const { id } of sessions) expect((await whoIs(id)).person).toBeNull();
  });

  test.each([undefined, '', 'x', 'a'.repeat(40), "' or 1=1 --", '\u0000'])('%j is nobody', async (token) => {
    expect(await whoIs(token)).toEqual({ actor: { kind: 'anonymous' }, person: null });
  });
});

describe('a session ends', () => {
  test('after two idle hours, for good', async () => {
    const { token } = await enter(cast.kinda.email);
    expect((await whoIs(token, after(idleLimit - 1))).person).not.toBeNull();
    const { token: idle } = await enter(cast.kinda.email);
    expect((await whoIs(idle, after(idleLimit + 1))).person).toBeNull();
    expect((await whoIs(idle)).person).toBeNull();
  });

  test('after twelve hours, however busy', async () => {
    const { token } = await enter(cast.linkoping.email);
    for (let at = 90 * minute; at < absoluteLimit; at += 90 * minute)
      expect((await whoIs(token, after(at))).person).not.toBeNull();
    expect((await whoIs(token, after(absoluteLimit - 1))).person).not.toBeNull();
    expect((await whoIs(token, after(absoluteLimit + 1))).person).toBeNull();
  });

  test('being seen is noted at most once a minute', async () => {
    const { token } = await enter(cast.church.email);
    const seen = async () =>
      (await query('select last_seen_at from session where token_hash = $1', [hashOf(token)])).rows[0]?.[
        'last_seen_at'
      ];
    await whoIs(token, after(minute - 1));
    expect(await seen()).toEqual(now);
    await whoIs(token, after(minute));
    expect(await seen()).toEqual(after(minute));
  });

  test('at logging out, and the same secret is nobody', async () => {
    const { token } = await enter(cast.kinda.email);
    const { token: other } = await enter(cast.kinda.email);
    await logOut(fresh.database, cast.kinda.actor, token, now);
    expect((await whoIs(token)).person).toBeNull();
    expect((await whoIs(other)).person).not.toBeNull();
  });

  test('nothing happens when nobody logs out', async () => {
    await expect(logOut(fresh.database, anonymous, undefined, now)).resolves.toBeUndefined();
  });

  test('when the person is disabled, who cannot log in again either', async () => {
    const { token } = await enter(cast.employmentService.email);
    await query('update person set disabled_at = $2 where id = $1', [cast.employmentService.id, now]);
    expect(await whoIs(token)).toEqual({ actor: { kind: 'anonymous' }, person: null });
    await expect(enter(cast.employmentService.email)).rejects.toMatchObject({ code: 'wrong-credentials' });
  });
});

test('a role that is taken away is gone at the next request', async () => {
  const { token } = await enter(cast.norrbottensOfficer.email);
  await query('delete from membership where person_id = $1', [cast.norrbottensOfficer.id]);
  expect((await whoIs(token)).actor).toEqual({ kind: 'person', personId: cast.norrbottensOfficer.id, memberships: [] });
});

describe('too many attempts', () => {
  const attempts = (count: number, attempt: (n: number) => Promise<unknown>) =>
    Promise.allSettled(Array.from({ length: count }, (_, n) => attempt(n)));
  const codes = (results: PromiseSettledResult<unknown>[]) =>
    results.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'in'));

  test('on one e-mail stop also the right password, from wherever, even all at once', async () => {
    const results = codes(await attempts(attemptsPerEmail + 5, () => enter(cast.officer.email, 'fel')));
    expect(results.filter((code) => code === 'wrong-credentials')).toHaveLength(attemptsPerEmail);
    expect(results.filter((code) => code === 'too-many-attempts')).toHaveLength(5);
    await expect(enter(cast.officer.email.toUpperCase())).rejects.toMatchObject({
      code: 'too-many-attempts',
      details: { minutes: 15 },
    });
  });

  test('on an e-mail that does not exist stop in the same way', async () => {
    const results = codes(await attempts(attemptsPerEmail + 1, () => enter('finns.inte@test.example', 'fel')));
    expect(results.filter((code) => code === 'too-many-attempts')).toHaveLength(1);
  });

  test('succeeding starts the count anew', async () => {
    await attempts(attemptsPerEmail - 1, () => enter(cast.surveyOffice.email, 'fel'));
    await enter(cast.surveyOffice.email);
    await attempts(attemptsPerEmail - 1, () => enter(cast.surveyOffice.email, 'fel'));
    await expect(enter(cast.surveyOffice.email)).resolves.toBeDefined();
  });

  test('from one address stop whatever e-mail it tries next, and another address is not stopped', async () => {
    const address = '203.0.113.9';
    for (let done = 0; done < attemptsPerAddress; done += 20)
      await attempts(20, (n) => enter(`nr${done + n}@test.example`, 'fel', address));
    await expect(enter(cast.kinda.email, castPassword, address)).rejects.toMatchObject({ code: 'too-many-attempts' });
    await expect(enter(cast.kinda.email)).resolves.toBeDefined();
  });

  test('leave no e-mail address in the counters', async () => {
    expect(JSON.stringify((await query('select key from rate_limit')).rows)).not.toContain('test.example');
  });
});

describe('making a person', () => {
  const given = { email: 'ny@test.example', name: 'Ny person', password: castPassword, memberships: [] };
  const make = (more: Partial<typeof given> = {}) => createPerson(fresh.database, system, { ...given, ...more }, now);

  test('is for the system alone', async () => {
    for (const actor of [anonymous, ...Object.values(cast).map((member) => member.actor)]) {
      await expect(createPerson(fresh.database, actor, given, now)).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  test('keeps argon2id with 19 MiB, and writes it into the audit', async () => {
    const id = await make();
    const { rows } = await query('select password_hash from person where id = $1', [id]);
    expect(rows[0]?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await query(`select 1 from audit where subject_id = $1 and action = 'person.create'`, [id])).rowCount).toBe(
      1,
    );
    expect((await enter(given.email)).personId).toBe(id);
  });

  test('the same e-mail in another case is refused, also by two at once', async () => {
    const both = await Promise.allSettled([make({ email: 'tva@test.example' }), make({ email: 'TVA@test.example' })]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(make({ email: 'Tva@Test.example' })).rejects.toMatchObject({
      code: 'bad-request',
      details: { what: 'email' },
    });
  });

  test.each([
    ['email', { email: 'inte en adress' }],
    ['email', { email: 'a@test.example\r\nBcc: b@test.example' }],
    ['name', { name: 'Anna\r\nBcc: b@test.example' }],
    ['name', { name: ' ' }],
    ['password', { password: 'kort' }],
    ['password', { password: 'a'.repeat(1000) }],
  ])('a faulty %s is named', async (what, more) => {
    await expect(make(more)).rejects.toMatchObject({ code: 'bad-request', details: { what } });
  });

  test('a county’s officer may work for another body than its board', async () => {
    const memberships = [
      { role: 'county_officer', organisation: 'kommun-0513', county: '05', sections: null },
    ] as const;
    await createPerson(
      fresh.database,
      system,
      { ...given, email: 'other@test.example', memberships: [...memberships] },
      now,
    );
    const { rows } = await fresh.database.pool.query(
      `select m.organisation_id, m.county_code from membership m join person p on p.id = m.person_id where p.email = 'other@test.example'`,
    );
    expect(rows).toEqual([{ organisation_id: 'kommun-0513', county_code: '05' }]);
  });

  test('a role must stand where it belongs', async () => {
    const memberships = [
      { role: 'county_officer', organisation: 'kommun-0513', county: null, sections: null },
    ] as const;
    await expect(
      createPerson(fresh.database, system, { ...given, memberships: [...memberships] }, now),
    ).rejects.toMatchObject({ details: { what: 'memberships' } });
  });
});

describe('the accounts of the demonstration', () => {
  test('can be made and logged in with, each once', async () => {
    const ids = demoAccounts.flatMap(({ memberships }) => memberships.map(({ organisation }) => organisation));
    for (const id of ids) {
      await query(
        `insert into organisation (id, kind, name_sv, name_en) values ($1, 'agency', 'x', 'x') on conflict do nothing`,
        [id ?? 'x'],
      );
    }
    await query(
      `insert into county (code, name) values ('01', 'Stockholms län'), ('10', 'Blekinge län') on conflict do nothing`,
    );
    for (const { email, name, memberships } of demoAccounts) {
      await createPerson(fresh.database, system, { email, name: name.sv, memberships, password: demoPassword }, now);
    }
    const { token } = await enter('lansstyrelsen@demo.example', demoPassword);
    expect((await whoIs(token)).person?.name).toBe('Handläggare, Länsstyrelsen Östergötland');
  });
});
