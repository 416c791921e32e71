import { describe, expect, test } from 'vitest';
import { readSave } from './read-save.ts';

const key = '0190a5e2-7d3c-7c4e-8f7a-3b2d1c0e9f8a';
const body = { base: 0, key, changes: { 'kommun/bosatta/man': { value: '5' } } };
const entries = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`kommun/q${i}`, null]));

test('a save comes with its base, its key and its changes as a map', () => {
  expect(readSave(body)).toEqual({ base: 0, key, changes: new Map([['kommun/bosatta/man', { value: '5' }]]) });
});

test('5,000 changes are taken', () => {
  expect(readSave({ ...body, changes: entries(5000) }).changes.size).toBe(5000);
});

describe('the envelope is refused', () => {
  test.each<[string, unknown, string]>([
    ['a base as text', { ...body, base: '0' }, 'base'],
    ['a base before the first', { ...body, base: -1 }, 'base'],
    ['half a base', { ...body, base: 1.5 }, 'base'],
    ['a base that is not exact', { ...body, base: 2 ** 53 }, 'base'],
    ['a base that JSON reads as infinity', { ...body, base: JSON.parse('1e309') }, 'base'],
    ['no base', { key, changes: body.changes }, 'base'],
    ['a key that is no uuid', { ...body, key: 'x' }, 'key'],
    ['a key with something after it', { ...body, key: `${key}'--` }, 'key'],
    ['a number for a key', { ...body, key: 5 }, 'key'],
    ['no key', { base: 0, changes: body.changes }, 'key'],
    ['a list of changes', { ...body, changes: [{ value: '5' }] }, 'changes'],
    ['null for changes', { ...body, changes: null }, 'changes'],
    ['a text for changes', { ...body, changes: 'kommun/bosatta/man' }, 'changes'],
    ['no changes', { base: 0, key }, 'changes'],
    ['nothing changed', { ...body, changes: {} }, 'changes'],
    ['5,001 changes', { ...body, changes: entries(5001) }, 'changes'],
  ])('with %s', (_, sent, what) => {
    expect(() => readSave(sent)).toThrow(expect.objectContaining({ code: 'bad-request', details: { what } }));
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', [body]],
    ['a text', JSON.stringify(body)],
    ['a number', 0],
    ['something else besides', { ...body, state: 'submitted' }],
  ])('when it is %s', (_, sent) => {
    expect(() => readSave(sent)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

describe('JSON as somebody may write it:', () => {
  const parsed = (changes: string) => readSave(JSON.parse(`{"base":0,"key":"${key}","changes":${changes}}`));

  test('of an address given twice the last is taken', () => {
    expect([...parsed('{"a":{"value":"1"},"b":null,"a":{"value":"2"}}').changes]).toEqual([
      ['a', { value: '2' }],
      ['b', null],
    ]);
  });

  test.each(['__proto__', 'constructor', 'constructor.prototype'])(
    '%s is an address like any other, and changes no object',
    (address) => {
      expect([...parsed(`{"${address}":{"polluted":true}}`).changes]).toEqual([[address, { polluted: true }]]);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  test('nesting 10,000 deep is passed on to be refused where it stands', () => {
    const { changes } = parsed(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    expect([...changes.keys()]).toEqual(['a']);
  });

  test('nesting 10,000 deep for the changes themselves is refused', () => {
    expect(() => parsed(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toThrow(
      expect.objectContaining({ details: { what: 'changes' } }),
    );
  });
});
