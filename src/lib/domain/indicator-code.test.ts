import { expect, test } from 'vitest';
import { nextIndicatorCode } from './indicator-code.ts';

test.each([
  ['UTB', [], '05-UTB-01'],
  ['UTB', ['05-UTB-01', '05-UTB-07', '05-UTB-03'], '05-UTB-08'],
  ['UTB', ['05-UTB-09'], '05-UTB-10'],
  ['UTB', ['05-UTBX-09', '10-UTB-04', '05-BOE-02'], '05-UTB-01'],
])('the next in %s after %j is %s', (area, taken, code) => expect(nextIndicatorCode('05', area, taken)).toBe(code));
