import { expect, test } from 'vitest';
import { queryText, queryYear } from './query.ts';

const at = (query: string): URL => new URL(`https://samsyn.example/?${query}`);

test('reads a text, and a year', () => {
  expect(queryText(at('q=%C3%A5'), 'q')).toBe('å');
  expect(queryText(at('q='), 'q')).toBe('');
  expect(queryText(at(''), 'q')).toBeNull();
  expect(queryYear(at('ar=2014'), 'ar')).toBe(2014);
  expect(queryYear(at(''), 'ar')).toBeNull();
});

test.each(['q=a&q=b', 'q=a%00'])('refuses %s', (query) => {
  expect(() => queryText(at(query), 'q')).toThrow(expect.objectContaining({ code: 'bad-request' }));
});

test.each(['ar=', 'ar=14', 'ar=20144', 'ar=2e3', 'ar=-201', 'ar=2014&ar=2015', 'ar=id";--'])('refuses %s', (query) => {
  expect(() => queryYear(at(query), 'ar')).toThrow(expect.objectContaining({ code: 'bad-request' }));
});
