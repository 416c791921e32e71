import { Problem } from '#lib/domain/problem.ts';
import type { FormTree } from '#lib/server/http/form-tree.ts';

/** The revision that the person began from, which every form of the editor carries. */
export function baseOf({ base }: FormTree): number {
  if (typeof base !== 'string' || !/^\d{1,9}$/.test(base)) throw new Problem('bad-request', { what: 'base' });
  return Number(base);
}
