import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, FieldType } from './question.ts';
import {
  applyChanges,
  canStep,
  changedSince,
  type Changes,
  conflictsWith,
  type Entry,
  isEditable,
  longestNote,
  type ResponseDocument,
  responseStates,
  sameEntry,
  typeChanges,
  typeEntry,
} from './response.ts';

const field = (address: string, type: FieldType = { kind: 'number', min: 0, max: null, decimals: 0 }): Field => ({
  address,
  question: address.split('/')[1] ?? '',
  row: null,
  column: null,
  label: null,
  type,
  required: true,
  observes: null,
});
const fields = new Map(['p/a', 'p/b', 'p/c'].map((address) => [address, field(address)]));
const changes = (entries: Record<string, Entry>): Changes => new Map(Object.entries(entries));

describe('typing an entry', () => {
  test.each<[string, unknown, Entry]>([
    ['null clears', null, {}],
    ['an empty object clears', {}, {}],
    ['blanks clear', { value: '  ', reason: '', note: ' ' }, {}],
    ['a value', { value: '1 000' }, { value: '1000' }],
    ['zero', { value: 0 }, { value: '0' }],
    ['a reason', { reason: 'not_kept' }, { reason: 'not_kept' }],
    ['a value comes before a reason', { value: '1', reason: 'not_kept' }, { value: '1' }],
    ['a note, trimmed and composed', { value: '1', note: ' a\u030ar ' }, { value: '1', note: 'år' }],
    ['a note of its longest', { note: 'x'.repeat(longestNote) }, { note: 'x'.repeat(longestNote) }],
  ])('%s', (_, raw, entry) => {
    expect(typeEntry(field('p/a'), raw)).toEqual({ ok: true, entry });
  });

  test.each<[string, unknown, object]>([
    ['a bare value', '5', { code: 'not-text' }],
    ['a list', ['5'], { code: 'not-text' }],
    ['an empty list', [], { code: 'not-text' }],
    ['an unknown key', { vlaue: '5' }, { code: 'not-text' }],
    ['a value that does not type', { value: 'x' }, { code: 'not-a-number' }],
    ['a value that does not type, with a reason', { value: 'x', reason: 'not_kept' }, { code: 'not-a-number' }],
    ['a reason off the list', { reason: 'too_lazy' }, { code: 'unknown-reason' }],
    ['a list of reasons', { reason: ['not_kept'] }, { code: 'unknown-reason' }],
    ['a note with NUL', { value: 1, note: 'a\u0000' }, { code: 'control-character' }],
    ['a note over its limit', { note: 'x'.repeat(1001) }, { code: 'too-long', limit: longestNote, length: 1001 }],
    ['a note that is an object', { note: {} }, { code: 'not-text' }],
  ])('%s is refused', (_, raw, violation) => {
    expect(typeEntry(field('p/a'), raw)).toEqual({ ok: false, violation });
  });
});

describe('typing changes', () => {
  test('takes all of them', () => {
    const typed = typeChanges(
      fields,
      new Map([
        ['p/a', { value: '1' }],
        ['p/b', null],
      ] as const),
    );
    expect(typed).toEqual({ ok: true, changes: changes({ 'p/a': { value: '1' }, 'p/b': {} }) });
  });

  test('or none, and tells of every one that is wrong', () => {
    const raw = new Map<string, unknown>([
      ['p/a', { value: '1' }],
      ['p/b', { value: '-1' }],
      ['p/elsewhere', { value: '1' }],
    ]);
    expect(typeChanges(fields, raw)).toEqual({
      ok: false,
      violations: new Map([
        ['p/b', { code: 'too-small', min: 0 }],
        ['p/elsewhere', { code: 'unknown-address' }],
      ]),
    });
  });

  test.each(['__proto__', 'constructor', 'constructor/prototype', 'toString', '', 'p', 'p/a/', 'P/A', 'p/a\u0000'])(
    '%j is no address',
    (address) => {
      const typed = typeChanges(fields, new Map([[address, { value: '1' }]]));
      expect(typed).toEqual({ ok: false, violations: new Map([[address, { code: 'unknown-address' }]]) });
      expect(Object.prototype).not.toHaveProperty('value');
    },
  );

  test('never throws and never lets through what was not typed', () => {
    const address = fc.oneof(fc.constantFrom('p/a', '__proto__', 'constructor'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(address, fc.jsonValue())), (raw) => {
        const typed = typeChanges(fields, new Map(raw));
        const entries = typed.ok ? [...typed.changes.values()] : [];
        for (const { value } of entries)
          expect(value === undefined || (typeof value === 'string' && /^\d+$/.test(value))).toBe(true);
      }),
    );
  });
});

describe('a clash', () => {
  const stored: ResponseDocument = {
    'p/a': { value: '1', revision: 3, by: 'kinda' },
    'p/b': { value: '2', revision: 5, by: 'linkoping' },
    'p/c': { revision: 5, by: 'linkoping' },
  };

  test.each<[string, number, Record<string, Entry>, string[]]>([
    ['the same field changed since is one', 4, { 'p/b': { value: '9' } }, ['p/b']],
    ['the same field seen as it stands is none', 5, { 'p/b': { value: '9' } }, []],
    ['another field is none', 4, { 'p/a': { value: '9' } }, []],
    ['the same value is none', 4, { 'p/b': { value: '2' } }, []],
    ['the same value with another note is one', 4, { 'p/b': { value: '2', note: 'n' } }, ['p/b']],
    ['what the other cleared and I wrote is one', 4, { 'p/c': { value: '0' } }, ['p/c']],
    ['what both cleared is none', 4, { 'p/c': {} }, []],
    ['what the other wrote and I cleared is one', 4, { 'p/b': {} }, ['p/b']],
    ['a field that nobody has written is none', 0, { 'p/d': { value: '1' }, constructor: { value: '1' } }, []],
    ['all that clash are told', 0, { 'p/a': { value: '9' }, 'p/b': { value: '9' } }, ['p/a', 'p/b']],
  ])('%s', (_, base, mine, clashing) => {
    expect(conflictsWith(stored, base, changes(mine)).map(({ address }) => address)).toEqual(clashing);
  });

  test('shows both values and who wrote the other', () => {
    expect(conflictsWith(stored, 4, changes({ 'p/b': { value: '9', note: 'n' } }))).toEqual([
      { address: 'p/b', theirs: { value: '2' }, yours: { value: '9', note: 'n' }, by: 'linkoping' },
    ]);
  });

  test('what others changed since comes without what I sent, and without what I had seen', () => {
    expect(changedSince(stored, 3, new Set(['p/b']))).toEqual({ 'p/c': {} });
    expect(changedSince(stored, 0, new Set())).toEqual({ 'p/a': { value: '1' }, 'p/b': { value: '2' }, 'p/c': {} });
  });
});

describe('applying changes', () => {
  test('marks what changed with its revision, leaves the rest and the document itself alone', () => {
    const before: ResponseDocument = { 'p/a': { value: '1', revision: 1, by: 'kinda' } };
    const after = applyChanges(before, changes({ 'p/b': { value: '2' } }), 2, 'linkoping');
    expect(after).toEqual({ ...before, 'p/b': { value: '2', revision: 2, by: 'linkoping' } });
    expect(Object.keys(before)).toEqual(['p/a']);
  });

  test.each<[Entry, Entry, boolean]>([
    [{}, {}, true],
    [{ value: ['a'] }, { value: ['a'] }, true],
    [{ value: '0' }, {}, false],
    [{ reason: 'not_kept' }, { reason: 'not_available' }, false],
    [{ value: '0', note: 'n' }, { value: '0' }, false],
  ])('%j and %j are the same entry: %s', (a, b, same) => {
    expect(sameEntry(a, b)).toBe(same);
  });

  /**
   * Several people, each with the page as it was when they last saved, send in any order; what clashes is sent again
   * as theirs. Every confirmed change has to stand until somebody who had seen it changed it.
   */
  test('in any order loses no change that was confirmed and not knowingly replaced', () => {
    const step = fc.record({
      person: fc.integer({ min: 0, max: 3 }),
      entries: fc.dictionary(
        fc.constantFrom('p/a', 'p/b', 'p/c'),
        fc.record({ value: fc.constantFrom('0', '1', '2') }),
        { minKeys: 1 },
      ),
      looks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let document: ResponseDocument = {};
        let revision = 0;
        const page = (): { base: number; seen: Record<string, Entry> } => ({ base: 0, seen: {} });
        const pages = [page(), page(), page(), page()];
        for (const { person, entries, looks } of steps) {
          const at = pages[person];
          if (!at) continue;
          const sent = changes(entries);
          const before = document;
          if (conflictsWith(document, at.base, sent).length === 0) {
            revision += 1;
            document = applyChanges(document, sent, revision, String(person));
            for (const [address, { value }] of sent) {
              const replaced = before[address]?.value;
              expect([undefined, value, at.seen[address]?.value]).toContain(replaced);
              expect(document[address]?.value).toBe(value);
            }
            Object.assign(at.seen, changedSince(document, at.base, new Set(sent.keys())), Object.fromEntries(sent));
            at.base = revision;
            // What the page shows is what stands: nothing changed without its knowing.
            for (const [address, { value }] of Object.entries(document)) expect(at.seen[address]?.value).toBe(value);
          } else if (looks) {
            Object.assign(at.seen, changedSince(document, at.base, new Set()));
            at.base = revision;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('a response goes from draft to submitted, to reviewed, and back only by being reopened', () => {
  const allowed = responseStates.flatMap((from) =>
    responseStates.filter((to) => canStep(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(allowed).toEqual([
    'draft → submitted',
    'submitted → reviewed',
    'submitted → reopened',
    'reviewed → reopened',
    'reopened → submitted',
  ]);
  expect(responseStates.filter(isEditable)).toEqual(['draft', 'reopened']);
});
