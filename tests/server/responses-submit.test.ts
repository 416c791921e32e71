import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerAll,
  assignmentOf,
  municipalitiesOf05,
  openedRound,
  refusalOf,
  respondentOf,
  save,
  storedOf,
  submit,
} from '../builders.ts';
import { run } from '../database-setup.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { type Cast, people, type PersonActor } from '../people.ts';

const now = new Date('2014-12-15T09:00:00Z');
const women = 'kommun/bosatta/kvinnor';
const men = 'kommun/bosatta/man';

let fresh: FreshDatabase;
let cast: Cast;
let unused: string[];

beforeAll(async () => {
  fresh = await freshDatabase({ max: 50 });
  await openedRound(fresh.database, now);
  cast = await people(fresh.database);
  unused = await municipalitiesOf05(fresh.database);
});
afterAll(() => fresh.drop());

/** A municipality that has answered everything, and its respondent. */
async function answered(
  more: Record<string, unknown> = {},
  seed = 0,
): Promise<{ id: string; organisation: string; anna: PersonActor; base: number }> {
  const organisation = unused.pop() ?? '';
  const id = await assignmentOf(fresh.database, organisation);
  const anna = respondentOf(cast.kinda, organisation);
  return { id, organisation, anna, base: await answerAll(fresh.database, anna, id, now, { more, seed }) };
}

const send = (actor: PersonActor, id: string, base: number, key?: string, at = now) =>
  submit(fresh.database, actor, id, base, at, key);
const stored = (id: string) => storedOf(fresh.database, id);

const refusal = (id: string, attempt: () => Promise<unknown>) => refusalOf(fresh.database, id, attempt);

type Submission = { revision: number; bytes: string; sha256: string; person_id: string; at: Date };
async function submissionOf(id: string): Promise<Submission> {
  const { rows } = await fresh.database.pool.query<Submission>(
    'select revision, bytes, sha256, person_id, at from submission where assignment_id = $1',
    [id],
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('fifty at once', () => {
  test('with the same key are one submission, and all get the same receipt', async () => {
    const { id, anna, base } = await answered();
    const key = randomUUID();
    const receipts = await Promise.all(Array.from({ length: 50 }, () => send(anna, id, base, key)));
    expect(receipts[0]).toEqual({ revision: base + 1, sha256: (await submissionOf(id)).sha256, at: now.toISOString() });
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(await stored(id)).toMatchObject({
      state: 'submitted',
      revision: base + 1,
      revisions: 2,
      submissions: 1,
      audits: 2,
    });
  });

  test('with a key each are one submission, and 49 find it submitted', async () => {
    const { id, anna, base } = await answered();
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => send(anna, id, base)));
    const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused).toHaveLength(49);
    for (const error of refused)
      expect(error).toMatchObject({ code: 'already-submitted', details: { revision: base + 1 } });
    expect(await stored(id)).toMatchObject({ state: 'submitted', revisions: 2, submissions: 1, audits: 2 });
  });
});

describe('a submission', () => {
  test('is frozen as canonical bytes with their hash, which is the receipt’s and the audit row’s', async () => {
    const { id, anna, base, organisation } = await answered({
      [women]: { value: '0', note: 'Ingen bosatte sig.' },
      [men]: { reason: 'not_kept' },
    });
    const receipt = await send(anna, id, base);
    const { bytes, sha256, ...rest } = await submissionOf(id);
    expect(rest).toEqual({ revision: base + 1, person_id: cast.kinda.id, at: now });
    expect(sha256).toBe(createHash('sha256').update(bytes, 'utf8').digest('hex'));
    expect(receipt.sha256).toBe(sha256);
    const { rows: editions } = await fresh.database.pool.query<{ hash: string }>(
      `select hash from edition where key = '05-uppfoljning-2014'`,
    );
    const content = JSON.parse(bytes) as { answers: Record<string, unknown> };
    expect(content).toMatchObject({
      assignment: id,
      organisation,
      edition: '05-uppfoljning-2014',
      editionSha256: editions[0]?.hash,
      year: 2014,
      revision: base + 1,
    });
    expect(content.answers).toMatchObject({
      [women]: { value: '0', note: 'Ingen bosatte sig.' },
      [men]: { reason: 'not_kept' },
    });
    expect(Object.keys(content.answers)).toEqual(Object.keys(content.answers).sort());
    expect(bytes).not.toContain(cast.kinda.id);
    const { rows } = await fresh.database.pool.query(
      `select details, person_id, organisation_id, county_code, at from audit where subject_id = $1 and action = 'response.submit'`,
      [id],
    );
    expect(rows).toEqual([
      {
        details: { revision: base + 1, sha256 },
        person_id: cast.kinda.id,
        organisation_id: organisation,
        county_code: '05',
        at: now,
      },
    ]);
  });

  test('leaves a hidden question’s value in the draft and out of itself', async () => {
    const hidden = {
      'kommun/ideburen_arbete': { value: 'Vi planerar.' },
      'kommun/so_sprak_annat': { value: 'tok pisin' },
    };
    const { id, anna, base } = await answered(hidden, 1);
    await send(anna, id, base);
    expect((await stored(id)).document).toMatchObject(hidden);
    const { bytes } = await submissionOf(id);
    expect(bytes).toContain('"kommun/ideburen_samarbete":{"value":"nej"}');
    expect(bytes).not.toContain('Vi planerar.');
    expect(bytes).not.toContain('tok pisin');
    const { rows } = await fresh.database.pool.query(
      `select 1 from observation where assignment_id = $1 and indicator_code = '05-SAM-03'`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  test('holds a conditional question’s value when it is asked', async () => {
    const { id, anna, base } = await answered({ 'kommun/ideburen_arbete': { value: 'Vi planerar.' } }, 0);
    await send(anna, id, base);
    expect((await submissionOf(id)).bytes).toContain('Vi planerar.');
  });

  test('ends the writing: what comes after is told so, and changes nothing', async () => {
    const { id, anna, base } = await answered();
    await send(anna, id, base);
    const change = () => save(fresh.database, anna, id, { base: base + 1, changes: { [women]: { value: '99' } } }, now);
    expect(await refusal(id, change)).toMatchObject({ code: 'already-submitted', details: { revision: base + 1 } });
    expect(await refusal(id, () => send(anna, id, base + 1))).toMatchObject({ code: 'already-submitted' });
  });

  test('and all that goes with it come together or not at all', async () => {
    const { id, anna, base } = await answered();
    await run(
      fresh.ownerUrl,
      `create function no_audit() returns trigger language plpgsql as $$ begin raise exception 'no audit'; end $$`,
    );
    await run(
      fresh.ownerUrl,
      `create trigger no_audit before insert on audit for each row when (new.action = 'response.submit') execute function no_audit()`,
    );
    try {
      expect(await refusal(id, () => send(anna, id, base))).toMatchObject({ cause: { message: 'no audit' } });
    } finally {
      await run(fresh.ownerUrl, 'drop trigger no_audit on audit', 'drop function no_audit');
    }
    await expect(send(anna, id, base)).resolves.toMatchObject({ revision: base + 1 });
  });
});

describe('a key', () => {
  test('with another base, or one that a save had, is refused', async () => {
    const { id, anna, base } = await answered();
    const [saved, sent] = [randomUUID(), randomUUID()];
    await save(fresh.database, anna, id, { base, changes: { [women]: { value: '30' } }, key: saved }, now);
    expect(await refusal(id, () => send(anna, id, base + 1, saved))).toMatchObject({ code: 'key-reused' });
    const receipt = await send(anna, id, base + 1, sent);
    expect(await refusal(id, () => send(anna, id, base + 2, sent))).toMatchObject({ code: 'key-reused' });
    const change = () =>
      save(fresh.database, anna, id, { base: base + 2, changes: { [women]: { value: '31' } }, key: sent }, now);
    expect(await refusal(id, change)).toMatchObject({ code: 'key-reused' });
    expect(await send(anna, id, base + 1, sent, new Date('2016-01-01T00:00:00Z'))).toEqual(receipt);
  });
});

describe('is not submitted', () => {
  test('what lacks answers: each address is named', async () => {
    const { id, anna, base } = await answered({
      [women]: null,
      'kommun/lok_finns': null,
      [men]: { note: 'Vet inte.' },
    });
    expect(await refusal(id, () => send(anna, id, base))).toMatchObject({
      code: 'not-complete',
      details: { missing: [women, men, 'kommun/lok_finns'], failing: [] },
    });
  });

  test('what says that more passed than started, explained or not', async () => {
    const lesser = 'kommun/sfi_godkanda/kurs_a/godkanda_k';
    const { id, anna, base } = await answered({ [lesser]: { value: '500', note: 'Så var det.' } });
    expect(await refusal(id, () => send(anna, id, base))).toMatchObject({
      code: 'not-complete',
      details: { missing: [], failing: [lesser] },
    });
  });

  test('what a colleague has changed since one looked', async () => {
    const { id, anna, base } = await answered();
    await save(fresh.database, anna, id, { base, changes: { [women]: { value: '30' } } }, now);
    expect(await refusal(id, () => send(anna, id, base))).toMatchObject({
      code: 'stale-revision',
      details: { revision: base + 1 },
    });
  });
});
