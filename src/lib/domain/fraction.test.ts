import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared, fromDecimal, minus, plus, quotient, rounded, times } from './fraction.ts';

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });

describe('rounding', () => {
  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.05', 1, '0.1'],
    ['1.005', 2, '1.01'],
    ['-0.04', 1, '0.0'],
    ['0', 1, '0.0'],
    ['12', 2, '12.00'],
    ['9.99', 1, '10.0'],
  ])('%s at %i decimals is %s', (text, decimals, result) => {
    expect(rounded(fromDecimal(text), decimals)).toBe(result);
  });

  test('is never further off than half a unit, and goes away from zero at the half', () => {
    fc.assert(
      fc.property(whole, positive, fc.integer({ min: 0, max: 6 }), (top, bottom, decimals) => {
        const scale = 10n ** BigInt(decimals);
        const units = BigInt(rounded({ top, bottom }, decimals).replace('.', ''));
        const off = units * bottom - top * scale;
        const twice = (off < 0n ? -off : off) * 2n;
        expect(twice <= bottom).toBe(true);
        if (twice === bottom)
          expect((units < 0n ? -units : units) * bottom > (top < 0n ? -top : top) * scale).toBe(true);
      }),
    );
  });

  test('mirrors at zero', () => {
    fc.assert(
      fc.property(whole, positive, (top, bottom) => {
        const [a, b] = [rounded({ top, bottom }, 1), rounded({ top: -top, bottom }, 1)];
        expect(Number(a) + Number(b)).toBe(0);
        expect([a, b]).not.toContain('-0.0');
      }),
    );
  });
});

describe('arithmetic', () => {
  test('what is added and taken away again leaves the same amount', () => {
    fc.assert(
      fc.property(whole, positive, whole, positive, (a, b, c, d) => {
        const back = minus(plus({ top: a, bottom: b }, { top: c, bottom: d }), { top: c, bottom: d });
        expect(back.top * b).toBe(a * back.bottom);
      }),
    );
  });

  test('a quotient times what it was divided by is the dividend', () => {
    fc.assert(
      fc.property(
        whole,
        positive.chain((n) => fc.constantFrom(n, -n)),
        (a, b) => {
          const ratio = quotient({ top: a, bottom: 1n }, { top: b, bottom: 1n });
          expect(ratio && ratio.bottom > 0n).toBe(true);
          expect(ratio && times(ratio, b).top).toBe(a * (ratio?.bottom ?? 0n));
        },
      ),
    );
  });

  test('amounts are compared as they are, not as they are written', () => {
    fc.assert(
      fc.property(whole, positive, whole, positive, (a, b, c, d) => {
        const order = compared({ top: a, bottom: b }, { top: c, bottom: d });
        expect(Math.sign(Number(minus({ top: a, bottom: b }, { top: c, bottom: d }).top))).toBe(order);
      }),
    );
    expect(compared({ top: 1n, bottom: 2n }, { top: 50n, bottom: 100n })).toBe(0);
  });

  test('nothing is divided by zero', () => expect(quotient(fromDecimal('3'), fromDecimal('0'))).toBeNull());

  test('decimals are read exactly', () => {
    expect(fromDecimal('-1234.50')).toEqual({ top: -123450n, bottom: 100n });
  });
});
