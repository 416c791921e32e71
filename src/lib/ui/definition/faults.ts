import type { FormFault } from '#lib/domain/fault.ts';

/** The sentence for what is wrong in the field of that name; undefined when nothing is. */
export type FaultAt = (name: string) => string | undefined;

export function faultFinder(faults: FormFault[]): FaultAt {
  const told = new Map(faults.map(({ path, text }) => [path, text]));
  return (name) => told.get(name);
}
