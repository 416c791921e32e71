import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './labels.ts';

describe('spread', () => {
  it('leaves labels alone that do not meet', () => {
    expect(spread([100, 20, 60], 16, 200)).toEqual([100, 20, 60]);
  });

  it('moves labels apart that do, in their order', () => {
    expect(spread([50, 48], 16, 200)).toEqual([64, 48]);
  });

  it('does not push the lowest out of the plot', () => {
    expect(spread([198, 199], 16, 200)).toEqual([184, 200]);
  });

  it('keeps at least the gap between all of them, and the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), (positions) => {
        const placed = spread(positions, 16, 200).sort((a, b) => a - b);
        for (let at = 1; at < placed.length; at += 1) {
          expect((placed[at] ?? 0) - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
        }
        expect(placed.at(-1) ?? 0).toBeLessThanOrEqual(200);
      }),
    );
  });
});
