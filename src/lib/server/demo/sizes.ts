/** The county that the demonstration is about, and how many newcomers settle in each municipality in a year or so. */
import { between } from './random.ts';

export const county = '05';

/** Made up, in the order of the municipalities' size. */
const settledInAYear: Readonly<Record<string, number>> = {
  '0581': 520,
  '0580': 430,
  '0583': 124,
  '0586': 78,
  '0562': 66,
  '0582': 41,
  '0561': 36,
  '0513': 30,
  '0563': 27,
  '0584': 22,
  '0509': 18,
  '0560': 14,
  '0512': 11,
};

export function sizeOf(municipality: string): number {
  const size = settledInAYear[municipality];
  if (size === undefined) throw new Error(`The demonstration knows nothing of municipality ${municipality}.`);
  return size;
}

/** In Stockholm County. */
const settledInStockholm: Readonly<Record<string, number>> = {
  '0126': 210,
  '0127': 240,
  '0136': 180,
  '0181': 260,
  '0182': 190,
};

/** Any municipality's: one that nothing is made up for gets a size from its code, small ones more often than large. */
export function anySize(municipality: string): number {
  return (
    settledInAYear[municipality] ??
    settledInStockholm[municipality] ??
    Math.round(9 * 25 ** between(`${municipality}/size`, 0, 1))
  );
}
