import type { Fault, FaultCode } from '#lib/domain/fault.ts';

/** Collects faults with their paths while a definition is read, so that all are told at once. */
export class FaultList {
  readonly faults: Fault[] = [];

  add(path: string, code: FaultCode, details: Fault['details'] = {}): void {
    this.faults.push({ path, code, details });
  }
}

/** Most faults that one file is told of; a broken generator could otherwise produce millions. */
export const mostFaults = 500;
