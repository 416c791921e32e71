import { expect, test } from 'vitest';
import { isPlacesKind, isRegisterYear, placesFingerprint, standingOn } from './register.ts';

test.each([
  ['2014-12-31', 'coming'],
  ['2015-01-01', 'current'],
  ['2016-06-30', 'current'],
  ['2016-07-01', 'ended'],
])('on %s an agreement from 2015 to 30 June 2016 is %s', (day, standing) => {
  expect(standingOn({ validFrom: '2015-01-01', validTo: '2016-06-30' }, day)).toBe(standing);
});

test('an agreement without a last day is in force until further notice', () => {
  expect(standingOn({ validFrom: '2015-01-01', validTo: null }, '2099-01-01')).toBe('current');
});

test.each([
  [1989, false],
  [1990, true],
  [2100, true],
  [2101, false],
  [2014.5, false],
  [Number.NaN, false],
])('%d as a year of the register: %s', (year, isOne) => {
  expect(isRegisterYear(year)).toBe(isOne);
});

test('a line’s fingerprint tells nothing from zero, and a text from its number', () => {
  const line = { agreed: true, places: 0, forAssignment: null, received: null };
  const others = [{ ...line, places: null }, { ...line, places: '0' }, { ...line, agreed: false }, null];
  expect(new Set([line, ...others].map(placesFingerprint)).size).toBe(5);
  expect(isPlacesKind('refugees')).toBe(true);
  expect(isPlacesKind('constructor')).toBe(false);
});
