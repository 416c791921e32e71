import { expect, test } from 'vitest';
import { faultCodes } from '#lib/domain/fault.ts';
import { faultSentence } from './fault-sentence.ts';

test.each(faultCodes)('%s has a sentence in both languages', (code) => {
  const fault = { path: '', code, details: { what: 'UTB-99', limit: 7 } };
  const [sv, en] = [faultSentence(fault, 'sv'), faultSentence(fault, 'en')];
  expect(sv).toMatch(/\.$/);
  expect(en).toMatch(/\.$/);
  expect(sv).not.toBe(en);
  for (const sentence of [sv, en]) expect(sentence).not.toMatch(/undefined|[{}]|fault_/);
});

test('a sentence says what is wrong', () => {
  expect(faultSentence({ path: '', code: 'unknown-organisation', details: { what: 'nasa' } }, 'sv')).toContain('nasa');
  expect(faultSentence({ path: '', code: 'too-long', details: { limit: 2000 } }, 'en')).toContain('2000');
});
