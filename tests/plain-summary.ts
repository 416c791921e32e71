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
