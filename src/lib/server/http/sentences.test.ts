import { expect, test } from 'vitest';
import type { ProblemCode, ProblemDetails } from '#lib/domain/problem.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import en from '../../../messages/en/problems.json' with { type: 'json' };
import sv from '../../../messages/sv/problems.json' with { type: 'json' };
import { sentenceOf } from './sentences.ts';

const inLocale = (locale: 'sv' | 'en', code: ProblemCode, details: ProblemDetails[ProblemCode]): string => {
  overwriteGetLocale(() => locale);
  return sentenceOf({ code, details });
};

test('a moment is told in Swedish time, in the language of the reader', () => {
  const closed = { closed: '2014-01-16T15:00:00Z' };
  expect(inLocale('sv', 'round-closed', closed)).toContain('16 januari 2014 kl. 16:00');
  expect(inLocale('en', 'round-closed', closed)).toContain('16 January 2014 at 16:00');
});

test('counts what is invalid', () => {
  const violations = { a: { code: 'not-whole' }, b: { code: 'not-text' } } as const;
  expect(inLocale('sv', 'answers-invalid', { violations })).toContain('2 av svaren');
});

test('both catalogues have the same sentences with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]).toSorted();
  expect(Object.keys(en)).toEqual(Object.keys(sv));
  for (const [key, text] of Object.entries(sv))
    expect([key, blanks(en[key as keyof typeof en])]).toEqual([key, blanks(text)]);
});
