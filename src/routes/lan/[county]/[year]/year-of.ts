import { Problem } from '#lib/domain/problem.ts';

/** The year in an address; anything else than four digits is no page. */
export function yearIn(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new Problem('not-found', {});
  return Number(text);
}
