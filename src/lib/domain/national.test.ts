import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byHighestRate, isWhole, type ResponseRate, submittedShare, togetherOf } from './national.ts';

const rate: fc.Arbitrary<ResponseRate> = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
  .map(([silent, begun, submitted]) => ({ asked: silent + begun + submitted, begun, submitted }));

describe('response rates', () => {
  it('come highest first, those where nobody was asked last', () => {
    fc.assert(
      fc.property(fc.array(rate), (rates) => {
        const shares = rates
          .toSorted(byHighestRate)
          .map(({ asked, submitted }) => (asked === 0 ? -1 : submitted / asked));
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
      }),
    );
  });

  it('add up to one', () => {
    fc.assert(
      fc.property(fc.array(rate), rate, (rates, one) => {
        const [without, all] = [togetherOf(rates), togetherOf([...rates, one])];
        expect(all.submitted - without.submitted).toBe(one.submitted);
        expect(all.begun + all.submitted).toBeLessThanOrEqual(all.asked);
      }),
    );
  });

  it('are per cent with one decimal, and nothing of nobody', () => {
    expect(submittedShare({ asked: 3, begun: 0, submitted: 2 })).toBe('66.7');
    expect(submittedShare({ asked: 0, begun: 0, submitted: 0 })).toBeNull();
  });
});

it('is the whole country only with every county', () => {
  expect(isWhole({ counties: 21, ofCounties: 21, ofMunicipalities: 290 })).toBe(true);
  expect(isWhole({ counties: 20, ofCounties: 21, ofMunicipalities: 290 })).toBe(false);
});
