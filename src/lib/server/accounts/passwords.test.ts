import { expect, test } from 'vitest';
import { hashPassword, longestPassword, nobodysHash, verifyPassword } from './passwords.ts';

const costOf = (hash: string) => hash.split('$').slice(0, 4).join('$');

test('argon2id, 19 MiB, two passes, and the hash of nobody costs the same', async () => {
  const hash = await hashPassword('en lång lösenfras');
  expect(costOf(hash)).toBe('$argon2id$v=19$m=19456,t=2,p=1');
  expect(costOf(nobodysHash)).toBe(costOf(hash));
});

test('verifies the right password only', async () => {
  const hash = await hashPassword('en lång lösenfras');
  expect(await verifyPassword(hash, 'en lång lösenfras')).toBe(true);
  expect(await verifyPassword(hash, 'en lång lösenfras '.repeat(2))).toBe(false);
});

test('å is å whether the keyboard composed it or not', async () => {
  expect(await verifyPassword(await hashPassword('l\u00e5ng lösenfras'), 'la\u030ang lösenfras')).toBe(true);
});

test('a password that is right up to the limit and longer is wrong', async () => {
  const longest = 'a'.repeat(longestPassword);
  expect(await verifyPassword(await hashPassword(longest), `${longest}b`)).toBe(false);
});
