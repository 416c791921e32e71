import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveAnswers } from '#lib/server/responses/index.ts';
import {
  assignmentOf,
  type Entries,
  municipalitiesOf05,
  openedRound,
  refusalOf,
  respondentOf,
  save,
  storedOf,
} from '../builders.ts';
import { run } from '../database-setup.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { type Cast, people, type PersonActor } from '../people.ts';

const now = new Date('2014-12-15T09:00:00Z');
const later = new Date('2014-12-15T09:05:00Z');
const women = 'kommun/bosatta/kvinnor';
const men = 'kommun/bosatta/man';

let fresh: FreshDatabase;
let cast: Cast;
let unused: string[];

beforeAll(async () => {
  fresh = await freshDatabase({ max: 40 });
  await openedRound(fresh.database, now);
  cast = await people(fresh.database);
  unused = (await municipalitiesOf05(fresh.database)).filter((id) => id !== 'kommun-0513' && id !== 'kommun-0580');
});
afterAll(() => fresh.drop());

type Begun = { id: string; organisation: string; anna: PersonActor; bo: PersonActor };

/** A municipality that no test has written for, and two of its people. */
async function begin(): Promise<Begun> {
  const organisation = unused.pop() ?? '';
  const id = await assignmentOf(fresh.database, organisation);
  return {
    id,
    organisation,
    anna: respondentOf(cast.kinda, organisation),
    bo: respondentOf(cast.linkoping, organisation),
  };
}

const write = (actor: PersonActor, id: string, base: number, changes: Entries, key?: string, at = now) =>
  save(fresh.database, actor, id, { base, changes, ...(key ? { key } : {}) }, at);
const stored = (id: string) => storedOf(fresh.database, id);

const refusal = (id: string, attempt: () => Promise<unknown>) => refusalOf(fresh.database, id, attempt);

describe('a save', () => {
  test('keeps the answers, with revision, person and time, and says how far one has come', async () => {
    const { id, anna } = await begin();
    const receipt = await write(anna, id, 0, {
      [women]: { value: '1 234' },
      [men]: { reason: 'not_kept', note: ' Fo\u0308rs ej. ' },
    });
    expect(receipt).toMatchObject({ revision: 1, savedAt: now.toISOString(), merged: {} });
    expect(receipt.progress.find(({ section }) => section === 'boende')).toEqual({
      part: 'kommun',
      section: 'boende',
      asked: 2,
      answered: 2,
      missing: [],
    });
    const by = cast.kinda.id;
    const document = {
      [women]: { value: '1234', revision: 1, by },
      [men]: { reason: 'not_kept', note: 'Förs ej.', revision: 1, by },
    };
    expect(await stored(id)).toMatchObject({
      state: 'draft',
      revision: 1,
      document,
      answered: 2,
      revisions: 1,
      audits: 1,
      updatedAt: now,
    });
  });

  test('appends what was changed and nothing else, and its audit row names the addresses', async () => {
    const { id, anna, organisation } = await begin();
    await write(anna, id, 0, { [women]: { value: '5' } });
    await write(anna, id, 1, { [men]: { value: '6' } }, undefined, later);
    const { rows } = await fresh.database.pool.query(
      'select number, base, kind, changes, person_id, at from revision where assignment_id = $1 order by number',
      [id],
    );
    const common = { kind: 'save', person_id: cast.kinda.id };
    expect(rows).toEqual([
      { ...common, number: 1, base: 0, changes: { [women]: { value: '5' } }, at: now },
      { ...common, number: 2, base: 1, changes: { [men]: { value: '6' } }, at: later },
    ]);
    const audit = await fresh.database.pool.query(
      `select action, person_id, organisation_id, county_code, details, at from audit where subject_id = $1 order by at`,
      [id],
    );
    expect(audit.rows.at(-1)).toEqual({
      action: 'response.save',
      person_id: cast.kinda.id,
      organisation_id: organisation,
      county_code: '05',
      details: { revision: 2, addresses: [men] },
      at: later,
    });
  });

  test('that clears keeps the address, so that another’s older page does not bring the value back', async () => {
    const { id, anna, bo } = await begin();
    await write(anna, id, 0, { [women]: { value: '5' } });
    await write(anna, id, 1, { [women]: null });
    expect((await stored(id)).document[women]).toEqual({ revision: 2, by: cast.kinda.id });
    await expect(write(bo, id, 1, { [women]: { value: '6' } })).rejects.toMatchObject({ code: 'answers-conflict' });
  });

  test('and its audit row come together or not at all', async () => {
    const { id, anna } = await begin();
    await run(
      fresh.ownerUrl,
      `create function no_audit() returns trigger language plpgsql as $$ begin raise exception 'no audit'; end $$`,
    );
    await run(
      fresh.ownerUrl,
      `create trigger no_audit before insert on audit for each row when (new.action = 'response.save') execute function no_audit()`,
    );
    try {
      expect(await refusal(id, () => write(anna, id, 0, { [women]: { value: '5' } }))).toMatchObject({
        message: 'no audit',
      });
    } finally {
      await run(fresh.ownerUrl, 'drop trigger no_audit on audit', 'drop function no_audit');
    }
    await expect(write(anna, id, 0, { [women]: { value: '5' } })).resolves.toMatchObject({ revision: 1 });
  });
});

describe('two people', () => {
  test('in different questions, from the same revision and at once, both keep theirs and see the other’s', async () => {
    const { id, anna, bo } = await begin();
    const receipts = await Promise.all([
      write(anna, id, 0, { [women]: { value: '5' } }),
      write(bo, id, 0, { [men]: { value: '6' } }),
    ]);
    expect(receipts.map(({ revision }) => revision).sort()).toEqual([1, 2]);
    expect((await stored(id)).document).toMatchObject({
      [women]: { value: '5', by: cast.kinda.id },
      [men]: { value: '6', by: cast.linkoping.id },
    });
    const second = receipts.find(({ revision }) => revision === 2);
    expect([{ [women]: { value: '5' } }, { [men]: { value: '6' } }]).toContainEqual(second?.merged);
  });

  test('16 at once, each in a question of their own, lose nothing', async () => {
    const { id, anna, bo } = await begin();
    const columns = ['borjade_k', 'borjade_m', 'godkanda_k', 'godkanda_m'];
    const addresses = ['a', 'b', 'c', 'd'].flatMap((level) =>
      columns.map((column) => `kommun/sfi_godkanda/kurs_${level}/${column}`),
    );
    const receipts = await Promise.all(
      addresses.map((address, i) => write(i % 2 ? anna : bo, id, 0, { [address]: { value: String(i) } })),
    );
    expect(new Set(receipts.map(({ revision }) => revision)).size).toBe(addresses.length);
    const { document } = await stored(id);
    expect(addresses.map((address) => document[address]?.value)).toEqual(addresses.map((_, i) => String(i)));
  });

  test('in the same question: the second is told both values, and what else is new; nothing is changed', async () => {
    const { id, anna, bo } = await begin();
    await write(anna, id, 0, { [women]: { value: '5' }, [men]: { value: '7' } });
    const thrown = await refusal(id, () =>
      write(bo, id, 0, { [women]: { value: '6' }, 'kommun/lok_finns': { value: 'nej' } }),
    );
    expect(thrown).toMatchObject({
      code: 'answers-conflict',
      details: {
        revision: 1,
        conflicts: [{ address: women, theirs: { value: '5' }, yours: { value: '6' }, by: cast.kinda.id }],
        merged: { [men]: { value: '7' } },
      },
    });
    await expect(write(bo, id, 1, { [women]: { value: '6' } })).resolves.toMatchObject({ revision: 2 });
  });

  test('in the same question at once: one is kept, the other is told', async () => {
    const { id, anna, bo } = await begin();
    const results = await Promise.allSettled([
      write(anna, id, 0, { [women]: { value: '5' } }),
      write(bo, id, 0, { [women]: { value: '6' } }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = results.filter((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'answers-conflict' });
    expect(await stored(id)).toMatchObject({ revision: 1, revisions: 1 });
  });

  test('who write the same do not clash', async () => {
    const { id, anna, bo } = await begin();
    await write(anna, id, 0, { [women]: { value: '1 000' } });
    await expect(write(bo, id, 0, { [women]: { value: '1000' } })).resolves.toMatchObject({ revision: 2 });
  });
});

test('a saved answer is typed by the edition of its own round', async () => {
  const id = await assignmentOf(fresh.database, 'kommun-0513');
  const hinder = { 'kommun/hinder': { value: 'Frågan fanns 2013.' } };
  expect(await refusal(id, () => write(cast.kinda.actor, id, 0, hinder))).toMatchObject({
    code: 'answers-invalid',
    details: { violations: { 'kommun/hinder': { code: 'unknown-address' } } },
  });
});

test('the whole save is one assignment’s: an id that is none is not found', async () => {
  for (const id of ['', 'x', randomUUID(), '../../x', `${randomUUID()}'--`]) {
    const request = { base: 0, key: randomUUID(), changes: new Map([[women, { value: '1' }]]) };
    await expect(saveAnswers(fresh.database, cast.kinda.actor, id, request, now)).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});
