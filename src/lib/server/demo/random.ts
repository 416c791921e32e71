/** Made-up figures that are the same every time: a number depends on what it is for, not on the order of asking. */

/** FNV-1a: a small hash, good enough to seed from a text. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32's first number from the seed, at least 0 and below 1. */
function chance(subject: string): number {
  const seed = (seedOf(subject) + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** A number between the two, the subject's own. */
export function between(subject: string, from: number, to: number): number {
  return from + chance(subject) * (to - from);
}

/** The first `count` in an order that is the subject's own, put back in the order given. */
export function choose<T>(subject: string, from: readonly T[], count: number): T[] {
  const drawn = from
    .map((item, i) => ({ item, i, lot: chance(`${subject}/${i}`) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, count);
  return drawn.sort((a, b) => a.i - b.i).map(({ item }) => item);
}
