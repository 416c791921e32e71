import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placed } from './place-labels.ts';

const bubble = (x: number, y: number, r = 5): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
const size = { width: 40, height: 20 };
const canvas = { width: 300, height: 300 };

describe('labels on a map', () => {
  it('stand under their bubble, or over it at the lower edge', () => {
    expect(placed([bubble(100, 100)], [size], canvas)).toEqual([{ left: 80, right: 120, top: 108, bottom: 128 }]);
    expect(placed([bubble(100, 290)], [size], canvas)[0]).toMatchObject({ bottom: 282 });
  });

  it('are left out where there is no room', () => {
    expect(placed([bubble(20, 20)], [{ width: 400, height: 20 }], canvas)).toEqual([null]);
  });

  it('do not stand so close side by side that they read as one', () => {
    const besideAt = (gap: number) =>
      placed([bubble(60, 100), bubble(60 + size.width + gap, 100)], [size, size], canvas).map((box) => box?.top);
    expect(new Set(besideAt(2)).size).toBe(2);
    expect(new Set(besideAt(8)).size).toBe(1);
  });

  it('never cover a bubble, each other or the edge', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
        const bubbles = spots.map(({ x, y }) => bubble(x, y));
        const boxes = placed(
          bubbles,
          bubbles.map(() => size),
          canvas,
        ).filter((box) => box !== null);
        boxes.forEach((box, at) => {
          for (const other of [...bubbles, ...boxes.slice(at + 1)]) {
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).toBe(true);
          }
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(Math.max(box.right, box.bottom)).toBeLessThanOrEqual(300);
        });
      }),
    );
  });
});
