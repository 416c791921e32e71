/** From degrees to a plane without map tiles: sinusoidal, so that areas and near distances are right. North is up. */

export type Place = { latitude: number; longitude: number };

/** In degrees of latitude: one unit is the same distance in both directions. */
export type Spot = { x: number; y: number };

const radians = Math.PI / 180;

/** Each place east of the middle longitude by its degrees times the cosine of its own latitude. */
export function projected(places: Place[]): Spot[] {
  const longitudes = places.map(({ longitude }) => longitude);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  return places.map(({ latitude, longitude }) => ({
    x: (longitude - middle) * Math.cos(latitude * radians),
    y: latitude,
  }));
}

const turn = (o: Spot, a: Spot, b: Spot): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

function halfHull(sorted: Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of sorted) {
    for (;;) {
      const [before, last] = [kept.at(-2), kept.at(-1)];
      if (!before || !last || turn(before, last, spot) > 0) break;
      kept.pop();
    }
    kept.push(spot);
  }
  return kept.slice(0, -1);
}

/** The convex hull of the spots, anticlockwise (Andrew's monotone chain); one or two spots are their own hull. */
export function hullOf(spots: Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

export type Extent = { x: [number, number]; y: [number, number] };

/** What a plot of so many pixels shows when all spots are to be in it, `room` units inside its edge, at one scale. */
export function extentOf(spots: Spot[], width: number, height: number, room: number): Extent {
  const range = (values: number[]): { middle: number; length: number } => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, length: high - low + 2 * room };
  };
  const [across, up] = [range(spots.map(({ x }) => x)), range(spots.map(({ y }) => y))];
  const perPixel = Math.max(across.length / width, up.length / height);
  const around = (middle: number, pixels: number): [number, number] => [
    middle - (perPixel * pixels) / 2,
    middle + (perPixel * pixels) / 2,
  ];
  return { x: around(across.middle, width), y: around(up.middle, height) };
}
