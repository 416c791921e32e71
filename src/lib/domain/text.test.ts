import { describe, expect, test } from 'vitest';
import { isKeepable, isKeepableLine, listed } from './text.ts';

test('a list ends as its language ends one: in British English without a comma', () => {
  expect(listed(['Kinda', 'Ydre', 'Boxholm'], 'sv')).toBe('Kinda, Ydre och Boxholm');
  expect(listed(['Kinda', 'Ydre', 'Boxholm'], 'en')).toBe('Kinda, Ydre and Boxholm');
  expect(listed(['Kinda'], 'en')).toBe('Kinda');
});

describe('what can be kept', () => {
  test.each(['', 'Åsele', 'två\nrader\toch en flik', 'smile 😀', 'عربي'])('%j can', (text) => {
    expect(isKeepable(text)).toBe(true);
  });

  test.each(['noll\u0000', '\u0007ring', '\u001b[31m', '\u007f', 'halv \ud83d', '\ude00 halv'])('%j cannot', (text) => {
    expect(isKeepable(text)).toBe(false);
    expect(isKeepableLine(text)).toBe(false);
  });

  test.each(['två\nrader', 'två\r\nrader', 'en\tflik'])('%j is not of one line', (text) => {
    expect(isKeepable(text)).toBe(true);
    expect(isKeepableLine(text)).toBe(false);
  });
});
