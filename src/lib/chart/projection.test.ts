import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, hullOf, projected, type Spot } from './projection.ts';

const stockholm = { latitude: 59.33, longitude: 18.07 };
const gothenburg = { latitude: 57.71, longitude: 11.97 };
const kiruna = { latitude: 67.86, longitude: 20.23 };

/** Kilometres over the sphere. */
function apart(a: typeof stockholm, b: typeof stockholm): number {
  const r = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dy, dx] = [r(b.latitude - a.latitude), r(b.longitude - a.longitude)];
  const h = Math.sin(dy / 2) ** 2 + Math.cos(r(a.latitude)) * Math.cos(r(b.latitude)) * Math.sin(dx / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

const distance = (a: Spot | undefined, b: Spot | undefined): number =>
  Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0)) * ((Math.PI * 6371) / 180);

describe('the map', () => {
  it('has the same scale east and north, within a few per cent over the whole country', () => {
    const [a, b, c] = projected([stockholm, gothenburg, kiruna]);
    expect(distance(a, b) / apart(stockholm, gothenburg)).toBeCloseTo(1, 1);
    expect(distance(a, c) / apart(stockholm, kiruna)).toBeCloseTo(1, 1);
    expect(distance(b, c) / apart(gothenburg, kiruna)).toBeCloseTo(1, 1);
  });

  it('has north up and east to the right', () => {
    const [a, b] = projected([stockholm, gothenburg]);
    expect(a?.x).toBeGreaterThan(b?.x ?? 0);
    expect(a?.y).toBeGreaterThan(b?.y ?? 0);
  });
});

describe('the hull', () => {
  const spot = (x: number, y: number): Spot => ({ x, y });

  it('leaves out what is inside', () => {
    const corners = [spot(0, 0), spot(4, 0), spot(4, 4), spot(0, 4)];
    expect(hullOf([...corners, spot(2, 2), spot(1, 3)])).toEqual(corners);
  });

  it('is one or two places as they are', () => {
    expect(hullOf([spot(1, 1)])).toEqual([spot(1, 1)]);
    expect(hullOf([spot(2, 2), spot(1, 1)])).toEqual([spot(1, 1), spot(2, 2)]);
  });

  it('has every place inside', () => {
    const spots = fc.array(fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) }), {
      minLength: 3,
    });
    fc.assert(
      fc.property(spots, (all) => {
        const hull = hullOf(all);
        hull.forEach((a, at) => {
          const b = hull[(at + 1) % hull.length] ?? a;
          for (const { x, y } of all)
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe('what a plot shows', () => {
  const spots = [
    { x: 0, y: 50 },
    { x: 2, y: 60 },
  ];

  it('is at one scale in both directions, whatever the canvas', () => {
    for (const [width, height] of [
      [400, 400],
      [300, 700],
      [800, 200],
    ] as const) {
      const { x, y } = extentOf(spots, width, height, 0.5);
      expect((x[1] - x[0]) / width).toBeCloseTo((y[1] - y[0]) / height);
      expect(x[0]).toBeLessThanOrEqual(-0.5 + 1e-9);
      expect(x[1]).toBeGreaterThanOrEqual(2.5 - 1e-9);
      expect(y[0]).toBeLessThanOrEqual(49.5 + 1e-9);
      expect(y[1]).toBeGreaterThanOrEqual(60.5 - 1e-9);
    }
  });
});
