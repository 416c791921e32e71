import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutral, plain } from './formula.ts';

test.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('%j is text on export', (cell) => {
  expect(neutral(cell)).toBe(`'${cell}`);
});

test.each(['-5', '-1,5', "'s-Hertogenbosch", 'a=b', ''])('%j is left as it is', (cell) => {
  expect(neutral(cell)).toBe(cell);
});

test('every cell comes back as it was', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', ',') }),
  );
  fc.assert(fc.property(cell, (text) => plain(neutral(text)) === text));
});
