import { expect, test } from 'vitest';
import { numberedKey, proposedKey } from './agreement-key.ts';

test.each([
  ['Integration 2027', '05-integration-2027'],
  ['Från asyl till arbete – Åre & Öckerö', '05-fran-asyl-till-arbete-are-ockero'],
  ['Fra\u030an asyl', '05-fran-asyl'],
  ['  ../../x\u0000 ', '05-x'],
  ['欢迎', '05-overenskommelse'],
  ['', '05-overenskommelse'],
])('proposes for %j the key %s', (shortTitle, key) => {
  expect(proposedKey('05', shortTitle)).toBe(key);
});

test('a proposal is no longer than a key may be, and ends in no hyphen', () => {
  expect(proposedKey('05', 'a'.repeat(500))).toHaveLength(80);
  expect(proposedKey('05', `${'a'.repeat(76)} b`)).toBe(`05-${'a'.repeat(76)}`);
});

test('a number is never given twice while the items are there', () => {
  expect(numberedKey('atagande', [])).toBe('atagande-1');
  expect(numberedKey('atagande', [{ key: 'lansrapport' }, { key: 'skola-2015' }])).toBe('atagande-3');
  expect(numberedKey('atagande', [{ key: 'atagande-12' }])).toBe('atagande-13');
});
