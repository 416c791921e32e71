import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('a file is called by what is in it, in letters that any system takes', () => {
  expect(fileName(['Godkända i sfi 2014, kommun för kommun', 'Östergötlands län'])).toBe(
    'godkanda-i-sfi-2014-kommun-for-kommun-ostergotlands-lan',
  );
  expect(fileName(['Elever i sfi, kurs A–D', '', undefined, 2014])).toBe('elever-i-sfi-kurs-a-d-2014');
});

test('a long name gives way to place and year', () => {
  const name = fileName(['år '.repeat(60), 'Östergötlands län', 2014]);
  expect(name.length).toBeLessThanOrEqual(140);
  expect(name).toMatch(/^ar-ar-.*[^-]-ostergotlands-lan-2014$/);
});
