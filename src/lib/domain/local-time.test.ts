import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineFault, isTime, stockholmInstant, stockholmLocal } from './local-time.ts';

describe('a local time as an instant', () => {
  test.each([
    ['2015-01-16', '16:00', '2015-01-16T15:00:00.000Z'],
    ['2015-07-16', '16:00', '2015-07-16T14:00:00.000Z'],
    ['2015-12-31', '23:59', '2015-12-31T22:59:00.000Z'],
    ['2016-01-01', '00:30', '2015-12-31T23:30:00.000Z'],
    // The clocks go forward: 02:30 is not, and becomes 03:30.
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    // The clocks go back: 02:30 comes twice, and the later one is meant.
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s', (date, time, instant) => expect(stockholmInstant(date, time).toISOString()).toBe(instant));

  test('comes back as it was written, but for the hour that is not', () => {
    const years = fc.date({
      min: new Date('1990-01-01T00:00Z'),
      max: new Date('2090-01-01T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(years, (at) => {
        const local = stockholmLocal(at);
        expect(stockholmLocal(stockholmInstant(local.date, local.time))).toEqual(local);
      }),
    );
  });

  test.each([
    ['2026-02-30', '16:00'],
    ['2026-2-3', '16:00'],
    ['', ''],
    ['2026-02-03', '24:00'],
    ['2026-02-03', '16.00'],
    ['2026-02-03', '16:00:00'],
    ['12026-02-03', '16:00'],
  ])('refuses %s %s', (date, time) => expect(() => stockholmInstant(date, time)).toThrow(RangeError));

  test('a time of day is two and two digits', () => {
    expect(['00:00', '23:59'].every(isTime)).toBe(true);
    expect(['24:00', '9:00', '12:60', ' 12:00', '12:00\n'].some(isTime)).toBe(false);
  });
});

test('a deadline is to come, after the opening, and not years away', () => {
  const now = new Date('2014-12-01T09:00:00Z');
  const round = { opensAt: new Date('2014-12-15T08:00:00Z') };
  expect(deadlineFault(now, round, now)).toBe('past');
  expect(deadlineFault(new Date('2014-11-30T09:00:00Z'), round, now)).toBe('past');
  expect(deadlineFault(round.opensAt, round, now)).toBe('before-opening');
  expect(deadlineFault(new Date('2015-01-16T15:00:00Z'), round, now)).toBeNull();
  expect(deadlineFault(new Date('2115-01-16T15:00:00Z'), round, now)).toBe('too-far');
});
