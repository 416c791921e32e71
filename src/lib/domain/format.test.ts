import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, formatChange, formatDate, formatDateTime, formatNumber, formatShare, formatTime } from './format.ts';

describe('formatNumber', () => {
  it.each([
    ['1234567.5', 1, '1\u202f234\u202f567,5'],
    ['1010', 0, '1\u202f010'],
    ['999', 0, '999'],
    ['-2.7', 1, '\u22122,7'],
    ['53', 1, '53,0'],
    ['0', 0, '0'],
    ['-0.04', 1, '0,0'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '\u22123'],
    ['0.05', 1, '0,1'],
    ['9.999', 2, '10,00'],
  ])('writes %s with %i decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('is exact where a float is not', () => {
    expect(formatNumber('1.005', 2)).toBe('1,01');
    expect(formatNumber('90071992547409931', 0)).toBe('90\u202f071\u202f992\u202f547\u202f409\u202f931');
  });

  it('takes numbers, even those that JavaScript writes with an exponent', () => {
    expect(formatNumber(1234.5, 1)).toBe('1\u202f234,5');
    expect(formatNumber(1e21, 0)).toBe('1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000');
    expect(formatNumber(1.5e-7, 1)).toBe('0,0');
  });

  it.each(['', '12abc', '1,5', 'NaN', '1e9', Number.NaN, Infinity])('refuses %s', (value) => {
    expect(() => formatNumber(value, 0)).toThrow(RangeError);
  });

  it('can be read back as the number rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        const canonical = (units / 10 ** decimals).toFixed(decimals);
        const read = formatNumber(canonical, decimals)
          .replaceAll('\u202f', '')
          .replace('\u2212', '-')
          .replace(',', '.');
        expect(Number(read)).toBe(Number(canonical) + 0);
      }),
    );
  });

  it('has groups of three digits, never a group of fewer after the first', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        expect(formatNumber(value.toString(), 0)).toMatch(/^\d{1,3}(\u202f\d{3})*$/);
      }),
    );
  });
});

describe('formatChange and formatShare', () => {
  it('shows which way a difference goes, and no sign for none', () => {
    expect(formatChange('3.14', 1)).toBe('+3,1');
    expect(formatChange('-1', 1)).toBe('\u22121,0');
    expect(formatChange('0.04', 1)).toBe('0,0');
  });

  it('multiplies a share exactly', () => {
    expect(formatShare('0.125', 1)).toBe('12,5\u00a0%');
    expect(formatShare(1, 0)).toBe('100\u00a0%');
    expect(formatShare('0.005', 0)).toBe('1\u00a0%');
    expect(formatShare('-0.031', 1)).toBe('\u22123,1\u00a0%');
  });
});

describe('dates', () => {
  it('writes an instant on the clock of Stockholm, winter and summer', () => {
    expect(formatDateTime(new Date('2015-01-16T15:00:00Z'), 'sv')).toBe('fredag 16 januari 2015 kl. 16.00');
    expect(formatDateTime('2015-07-01T22:30:00Z', 'sv')).toBe('torsdag 2 juli 2015 kl. 00.30');
    expect(formatDateTime(new Date('2015-01-16T15:00:00Z'), 'en')).toBe('Friday 16 January 2015 at 16.00');
    expect(formatTime('2015-01-16T13:32:10Z')).toBe('14.32');
  });

  it('writes a date, and an ISO date as that very day', () => {
    expect(formatDate('2014-12-31', 'sv')).toBe('31 december 2014');
    expect(formatDate('2014-12-31', 'en')).toBe('31 December 2014');
    expect(formatDate(new Date('2014-12-31T23:30:00Z'), 'sv')).toBe('1 januari 2015');
  });
});

describe('daysLeft', () => {
  const deadline = new Date('2015-01-16T15:00:00Z');

  it('counts calendar days in Stockholm', () => {
    expect(daysLeft(new Date('2014-12-21T09:00:00Z'), deadline)).toBe(26);
    expect(daysLeft(new Date('2015-01-15T22:59:00Z'), deadline)).toBe(1);
    expect(daysLeft(new Date('2015-01-15T23:01:00Z'), deadline)).toBe(0);
    expect(daysLeft(new Date('2015-01-17T09:00:00Z'), deadline)).toBe(-1);
  });

  it('is not a day short over the shift to summer time', () => {
    expect(daysLeft(new Date('2026-03-28T12:00:00Z'), new Date('2026-03-30T12:00:00Z'))).toBe(2);
  });
});
