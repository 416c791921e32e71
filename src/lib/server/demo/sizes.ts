/** The county that the demonstration is about, and how many newcomers settle in each municipality in a year or so. */

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
