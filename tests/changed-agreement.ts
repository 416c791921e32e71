/** The sample agreement with one thing changed, and the faults that are then found in it. */
import { parseAgreement } from '#lib/server/agreements/parse-agreement.ts';
import { agreement } from './sample-agreement.ts';

export const known = {
  counties: new Set(['05', '25']),
  organisations: new Set(['lansstyrelsen-05', 'migrationsverket', 'kommun-0580']),
};

/** The sample with one thing changed, by its path; `undefined` takes it away. */
export function changed(path: (string | number)[], value: unknown): unknown {
  const file: unknown = agreement();
  let at = file as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.parse(JSON.stringify(file)) as unknown;
}

/** Each fault as `path code`. */
export function faultsIn(json: unknown): string[] {
  const parsed = parseAgreement(json, known);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}

/** What was changed, where, into what, and the faults that it must give. */
export type FaultCase = [name: string, path: (string | number)[], value: unknown, faults: string[]];
