import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { readResponse, readSubmission, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { assignmentOf, type Entries, openedRound, save, storedOf } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, everybody, people, type Who } from '../people.ts';

const now = new Date('2014-12-15T09:00:00Z');
const women = 'kommun/bosatta/kvinnor';
const men = 'kommun/bosatta/man';
const schoolGirls = 'kommun/vuxenutbildning/kvinnor';

let fresh: FreshDatabase;
let cast: Cast;
let kindas: string;
let before: Awaited<ReturnType<typeof storedOf>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  await openedRound(fresh.database, now);
  cast = await people(fresh.database);
  kindas = await assignmentOf(fresh.database, 'kommun-0513');
  await save(fresh.database, cast.kinda.actor, kindas, { base: 0, changes: { [women]: { value: '7' } } }, now);
});
afterAll(() => fresh.drop());
beforeEach(async () => void (before = await storedOf(fresh.database, kindas)));

const actorOf = (name: Who): Actor => (name === 'anonymous' ? anonymous : cast[name].actor);
const saveAs = (actor: Actor, changes: Entries, { base = 1, at = now } = {}) =>
  saveAnswers(
    fresh.database,
    actor,
    kindas,
    { base, key: randomUUID(), changes: new Map(Object.entries(changes)) },
    at,
  );
const submitAs = (actor: Actor, { base = 1, at = now } = {}) =>
  submitResponse(fresh.database, actor, kindas, { base, key: randomUUID() }, at);

/** Refused with this code, and all that is stored is as it was. */
async function refused(attempt: Promise<unknown>, code: string, details?: object): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ code, ...(details ? { details } : {}) });
  expect(await storedOf(fresh.database, kindas)).toEqual(before);
}

const strangers = everybody.filter((name) => name !== 'kinda' && name !== 'kindasColleague');

describe.each(strangers)('%s', (name) => {
  test('does not find Kinda’s draft, to read, save or submit', async () => {
    await expect(readResponse(fresh.database, actorOf(name), kindas, now)).rejects.toMatchObject({ code: 'not-found' });
    await refused(saveAs(actorOf(name), { [men]: { value: '1' } }), 'not-found');
    await refused(saveAs(actorOf(name), { nowhere: { value: '1' } }), 'not-found');
    await refused(submitAs(actorOf(name)), 'not-found');
    await expect(readSubmission(fresh.database, actorOf(name), kindas, now)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a colleague', () => {
  test('saves in their section', async () => {
    await expect(
      saveAs(cast.kindasColleague.actor, { [schoolGirls]: { value: '3' } }, { base: before.revision }),
    ).resolves.toMatchObject({ revision: 2 });
  });

  test.each<[string, Entries]>([
    ['in another section', { [men]: { value: '1' } }],
    ['in their own and another', { [schoolGirls]: { value: '9' }, [men]: { value: '1' } }],
    ['even what does not type in another', { [men]: { value: 'x' } }],
    ['to clear in another', { [women]: null }],
  ])('may not save %s, and nothing of it is', async (_, changes) => {
    await refused(saveAs(cast.kindasColleague.actor, changes, { base: before.revision }), 'not-allowed');
  });

  test('may not submit', async () => {
    await refused(submitAs(cast.kindasColleague.actor), 'not-allowed');
  });
});

describe('of a batch with one wrong value nothing is saved:', () => {
  const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000));
  const deepObject: unknown = JSON.parse('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000));

  test.each<[string, string, unknown, object]>([
    ['the word NaN', men, { value: 'NaN' }, { code: 'not-a-number' }],
    ['1e309', men, { value: JSON.parse('1e309') }, { code: 'not-a-number' }],
    [
      'a number that is not exact',
      men,
      { value: '9007199254740993' },
      { code: 'too-large', max: Number.MAX_SAFE_INTEGER },
    ],
    ['a negative count', men, { value: -1 }, { code: 'too-small', min: 0 }],
    ['half a person', men, { value: '1,5' }, { code: 'not-whole' }],
    ['a list for a number', men, { value: ['1'] }, { code: 'not-a-number' }],
    ['nesting 10,000 deep', men, { value: deep }, { code: 'not-a-number' }],
    ['an object 10,000 deep', men, { value: deepObject }, { code: 'not-a-number' }],
    ['a bare value', men, '5', { code: 'not-text' }],
    ['a choice off the list', 'kommun/lok_finns', { value: 'kanske' }, { code: 'not-a-choice' }],
    ['a list with one off it', 'kommun/so_sprak', { value: ['eng', 'x'] }, { code: 'not-a-choice' }],
    ['a reason off the list', men, { reason: 'x' }, { code: 'unknown-reason' }],
    ['NUL in a text', 'kommun/so_sprak_annat', { value: 'a\u0000' }, { code: 'control-character' }],
    ['half a character', 'kommun/so_sprak_annat', { value: 'a\ud800' }, { code: 'control-character' }],
    ['NUL in a note', men, { value: '1', note: 'a\u0000' }, { code: 'control-character' }],
    [
      'a text over its limit',
      'kommun/so_sprak_annat',
      { value: 'x'.repeat(201) },
      { code: 'too-long', limit: 200, length: 201 },
    ],
    ['an unknown address', 'kommun/nowhere', { value: '1' }, { code: 'unknown-address' }],
    ['a question without its cell', 'kommun/bosatta', { value: '1' }, { code: 'unknown-address' }],
    ['an agency’s address', 'mv/bosatta/0513/kvinnor', { value: '1' }, { code: 'unknown-address' }],
    ['__proto__', '__proto__', { value: '1' }, { code: 'unknown-address' }],
    ['constructor', 'constructor', { value: '1' }, { code: 'unknown-address' }],
    ['constructor.prototype', 'constructor.prototype', { value: '1' }, { code: 'unknown-address' }],
    ['NUL in an address', 'kommun/bosatta/man\u0000', { value: '1' }, { code: 'unknown-address' }],
  ])('%s', async (_, address, raw, violation) => {
    const changes = new Map<string, unknown>([
      [schoolGirls, { value: '12' }],
      [address, raw],
    ]);
    const attempt = saveAnswers(
      fresh.database,
      cast.kinda.actor,
      kindas,
      { base: before.revision, key: randomUUID(), changes },
      now,
    );
    const error: unknown = await attempt.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'answers-invalid' });
    const { violations } = (error as { details: { violations: Record<string, unknown> } }).details;
    expect(Object.entries(violations)).toEqual([[address, violation]]);
    expect(await storedOf(fresh.database, kindas)).toEqual(before);
  });
});

describe('a base that has not been yet is refused', () => {
  test.each([99, 2 ** 31, Number.MAX_SAFE_INTEGER])('%d', async (base) => {
    await refused(saveAs(cast.kinda.actor, { [women]: { value: '1' } }, { base }), 'bad-request', { what: 'base' });
    await refused(submitAs(cast.kinda.actor, { base }), 'stale-revision');
  });
});

describe('outside its time', () => {
  const early = new Date('2014-12-14T08:59:59.999Z');
  const first = new Date('2014-12-14T09:00:00Z');
  const last = new Date('2015-01-14T08:59:59.999Z');
  const closed = new Date('2015-01-14T09:00:00Z');

  test.each([
    ['before it opens', early, 'round-not-open', { opens: first.toISOString() }],
    ['when it has closed', closed, 'round-closed', { closed: closed.toISOString() }],
  ])('%s nothing is saved or submitted, and the draft is kept and read', async (_, at, code, details) => {
    await refused(saveAs(cast.kinda.actor, { [men]: { value: '1' } }, { at, base: before.revision }), code, details);
    await refused(submitAs(cast.kinda.actor, { at, base: before.revision }), code, details);
    const read = await readResponse(fresh.database, cast.kinda.actor, kindas, at);
    expect(read).toMatchObject({
      isOpen: false,
      writable: [],
      maySubmit: false,
      document: { [women]: { value: '7' } },
    });
  });

  test('it is open from its first instant to its last', async () => {
    for (const at of [first, last]) {
      const { revision } = await storedOf(fresh.database, kindas);
      await expect(saveAs(cast.kinda.actor, { [men]: { value: '1' } }, { at, base: revision })).resolves.toMatchObject({
        revision: revision + 1,
      });
      expect(await readResponse(fresh.database, cast.kinda.actor, kindas, at)).toMatchObject({
        isOpen: true,
        maySubmit: true,
      });
    }
  });
});
