import { expect, test } from 'vitest';
import { newId } from './id.ts';

test('an id is a UUIDv7 that holds its time', () => {
  const id = newId(new Date('2014-01-15T12:00:00.123Z'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2014-01-15T12:00:00.123Z'));
});

test('ids of the same moment differ, and later ones sort after', () => {
  const now = new Date();
  expect(new Set(Array.from({ length: 1000 }, () => newId(now))).size).toBe(1000);
  expect(newId(new Date(now.getTime() + 1)) > newId(now)).toBe(true);
});
