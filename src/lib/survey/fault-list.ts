import type { Fault, FaultCode } from '#lib/domain/fault.ts';

/** Collects faults with their paths while a definition is read, so that all are told at once. */
export class FaultList {
  readonly faults: Fault[] = [];

  add(path: string, code: FaultCode, details: Fault['details'] = {}): void {
    this.faults.push({ path, code, details });
  }

  /** Notes every key that was there before; an empty one has its own fault already. */
  refuseSame(keys: readonly string[], path: string): void {
    const seen = new Set<string>();
    for (const key of keys) {
      if (key !== '' && seen.has(key)) this.add(path, 'duplicate-name', { what: key });
      seen.add(key);
    }
  }
}

/** Most faults that one file is told of; a broken generator could otherwise produce millions. */
export const mostFaults = 500;
