import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareMovementOf } from './share-movement.ts';
import { type Tally, TallyIndex } from './summary.ts';

const share = { code: 'X', kind: 'share', decimals: 1 } as const;
type Sides = [top: number, bottom: number];

const tallyOf = (year: number, unit: string | null, [top, bottom]: Sides, complete = true): Tally => ({
  indicator: 'X',
  year,
  unit,
  breakdown: '',
  top: String(top),
  bottom: String(bottom),
  complete,
  status: complete ? null : 'not_available',
  units: 1,
  explanation: null,
});
const movement = (then: Sides, now: Sides) =>
  shareMovementOf({
    indicator: share,
    tallies: new TallyIndex([tallyOf(2013, '0580', then), tallyOf(2014, '0580', now)]),
    year: 2014,
    before: 2013,
  });

describe('what moved a share', () => {
  test.each<[Sides, Sides, { count: string; base: string; share: string } | null]>([
    [[210, 600], [190, 500], { count: 'fell', base: 'fell', share: 'rose' }],
    [[190, 500], [210, 600], { count: 'rose', base: 'rose', share: 'fell' }],
    [[200, 500], [200, 400], { count: 'stood', base: 'fell', share: 'rose' }],
    [[200, 500], [100, 250], { count: 'fell', base: 'fell', share: 'stood' }],
    [[200, 500], [250, 500], null],
    [[200, 500], [200, 500], null],
    // A hundredth of a percentage point is not shown, so the share has stood still.
    [[5000, 10000], [5001, 10000], { count: 'rose', base: 'stood', share: 'stood' }],
  ])('from %j to %j', (then, now, contrast) => {
    expect(movement(then, now)).toMatchObject({ units: 1, contrast });
  });

  test('tells both sides of both years', () => {
    expect(movement([210, 600], [190, 500])).toMatchObject({
      year: 2014,
      before: 2013,
      then: { top: '210', bottom: '600', share: { value: '35.0' } },
      now: { top: '190', bottom: '500', share: { value: '38.0' } },
    });
  });

  test('is of the municipalities with a figure in both years', () => {
    const tallies = new TallyIndex([
      tallyOf(2013, '0580', [10, 20]),
      tallyOf(2014, '0580', [12, 20]),
      tallyOf(2013, '0581', [900, 1000]),
      tallyOf(2014, '0581', [0, 0], false),
      tallyOf(2014, '0513', [5, 1000]),
    ]);
    expect(shareMovementOf({ indicator: share, tallies, year: 2014, before: 2013 })).toMatchObject({
      units: 1,
      now: { top: '12', bottom: '20' },
      then: { top: '10', bottom: '20' },
    });
  });

  test('is nothing for a count, a first year, or a share of nobody', () => {
    const tallies = new TallyIndex([tallyOf(2013, '0580', [1, 2]), tallyOf(2014, '0580', [1, 2])]);
    expect(shareMovementOf({ indicator: { ...share, kind: 'count' }, tallies, year: 2014, before: 2013 })).toBeNull();
    expect(shareMovementOf({ indicator: share, tallies, year: 2014, before: null })).toBeNull();
    expect(movement([0, 0], [1, 2])).toBeNull();
  });

  test('is as floating point has it', () => {
    const sides = fc
      .integer({ min: 1, max: 400 })
      .chain((bottom) => fc.tuple(fc.integer({ min: 0, max: bottom }), fc.constant(bottom)));
    fc.assert(
      fc.property(sides, sides, (then, now) => {
        const change = (now[0] / now[1] - then[0] / then[1]) * 100;
        if (Math.abs(Math.abs(change) - 0.05) < 1e-9) return;
        const shares = Math.abs(change) < 0.05 ? 0 : Math.sign(change);
        const found = movement(then, now);
        expect(found?.contrast === null).toBe(shares === Math.sign(now[0] - then[0]));
      }),
    );
  });
});
