import { describe, expect, test } from 'vitest';
import { isKeepable, isKeepableLine } from './text.ts';

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
