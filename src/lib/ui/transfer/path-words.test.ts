import { expect, test } from 'vitest';
import { pathWords, valueWords } from './path-words.ts';

test('the way to a value, in words', () => {
  expect(pathWords([{ field: 'goals' }, { id: 'UTB-1' }, { field: 'text' }, { field: 'sv' }])).toBe(
    'mål UTB-1: text (svenska)',
  );
  expect(pathWords([{ field: 'components' }, { id: 'value' }, { field: 'bounds' }, { field: 'max' }])).toBe(
    'del value: rimliga gränser: högst',
  );
  expect(pathWords([{ field: 'title' }])).toBe('titel');
});

test('values as they are shown', () => {
  expect([null, '', true, false, 0, 2015, 'x'].map(valueWords)).toEqual([
    '(tomt)',
    '(tomt)',
    'ja',
    'nej',
    '0',
    '2015',
    'x',
  ]);
});
