import { expect, test } from 'vitest';
import { listed } from './text.ts';

test('a list ends as its language ends one: in British English without a comma', () => {
  expect(listed(['Kinda', 'Ydre', 'Boxholm'], 'sv')).toBe('Kinda, Ydre och Boxholm');
  expect(listed(['Kinda', 'Ydre', 'Boxholm'], 'en')).toBe('Kinda, Ydre and Boxholm');
  expect(listed(['Kinda'], 'en')).toBe('Kinda');
});
