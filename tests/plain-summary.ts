/** Made-up figures, and what they come to worked out a second and plainer way. */
import { type Breakdown, breakdownKey } from '#lib/domain/indicator.ts';

export type Cell = {
  municipality: string;
  indicator: string;
  component: string;
  breakdown: Breakdown;
  value: number | null;
};

/** A number that is the same every time, and of no pattern. */
function seeded(text: string, below: number): number {
  let hash = 7;
  for (const sign of text) hash = (hash * 31 + sign.charCodeAt(0)) % 1_000_003;
  return hash % below;
}

export const routes = ['af', 'mv', 'egen'];

export function amount(municipality: string, indicator: string, component: string, breakdown: Breakdown): number {
  const place = `${municipality}${indicator}${breakdownKey(breakdown)}`;
  if (indicator === '05-BOE-02') {
    if (component === 'numerator') return 3 + seeded(place, 40);
    const parts = routes.map((route) =>
      amount(municipality, indicator, 'numerator', { ...breakdown, settlement_route: route }),
    );
    return parts.reduce((sum, part) => sum + part, 0);
  }
  const whole = 20 + seeded(place, municipality === '0580' ? 900 : 60);
  return component === 'numerator' ? seeded(`${place}n`, whole) : whole;
}

/** The plain way: municipality by municipality, in floating point; one missing cell leaves the municipality out. */
export function plainly(cells: Cell[], code: string, matches: (breakdown: Breakdown) => boolean, ofBase = matches) {
  const own = cells.filter(({ indicator }) => indicator === code);
  let [top, bottom, answered] = [0, 0, 0];
  const shares: number[] = [];
  for (const municipality of new Set(own.map((cell) => cell.municipality))) {
    const here = own.filter((cell) => cell.municipality === municipality);
    const tops = here.filter(({ component, breakdown }) => component !== 'denominator' && matches(breakdown));
    const bottoms = here.filter(({ component, breakdown }) => component === 'denominator' && ofBase(breakdown));
    if (tops.length === 0 || [...tops, ...bottoms].some(({ value }) => value === null)) continue;
    const sum = (of: Cell[]): number => of.reduce((all, { value }) => all + (value ?? 0), 0);
    answered += 1;
    top += sum(tops);
    bottom += sum(bottoms);
    shares.push((sum(tops) / sum(bottoms)) * 100);
  }
  return {
    top,
    share: (top / bottom) * 100,
    bottom,
    answered,
    mean: shares.reduce((a, b) => a + b, 0) / shares.length,
  };
}

/** One municipality's own figure, as a reader with the questionnaires before them would add it up; null if a cell is missing. */
export function figureOfOne(
  cells: Cell[],
  code: string,
  municipality: string,
  matches: (breakdown: Breakdown) => boolean,
  ofBase = matches,
): { top: number; bottom: number; value: number } | null {
  const here = cells.filter((cell) => cell.indicator === code && cell.municipality === municipality);
  const found = plainly(here, code, matches, ofBase);
  if (found.answered === 0) return null;
  const isShare = here.some(({ component }) => component === 'denominator');
  return { top: found.top, bottom: found.bottom, value: isShare ? found.share : found.top };
}

/** Median and quartiles as a statistics book has them: interpolated linearly at h = (n − 1)p between order statistics. */
export function plainQuantile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const at = (i: number): number => sorted[Math.min(i, sorted.length - 1)] ?? NaN;
  return at(Math.floor(h)) + (h - Math.floor(h)) * (at(Math.floor(h) + 1) - at(Math.floor(h)));
}

/** The place of each value when the highest is the best: one more than how many are better. */
export function plainPlaces(values: number[]): number[] {
  const best = [...values].sort((a, b) => b - a);
  return values.map((value) => best.indexOf(value) + 1);
}
