import { type DeadlineFault, deadlineFault, isTime, stockholmInstant } from '#lib/domain/local-time.ts';
import { isDate } from '#lib/domain/period.ts';

/** The form as it was written: keys of editions, empty for none, and what the clocks of Stockholm shall show. */
export type Written = {
  edition: string;
  supplement: string;
  opensDate: string;
  opensTime: string;
  closesDate: string;
  closesTime: string;
};

/** What is wrong with a field; the sentences are the page's. */
export type RoundFault = 'no-edition' | 'opened' | 'no-date' | 'no-time' | DeadlineFault;
export type RoundFaults = Partial<Record<keyof Written, RoundFault>>;

export type ReadRound =
  | { ok: true; round: { editionKey: string; supplementKey: string | null; opensAt: Date; closesAt: Date } }
  | { ok: false; faults: RoundFaults };

/** The round that is meant, or what keeps each field from being one. */
export function readRound(written: Written, now: Date): ReadRound {
  const { edition, supplement, opensDate, opensTime, closesDate, closesTime } = written;
  const faults: RoundFaults = {
    ...(edition === '' ? { edition: 'no-edition' } : {}),
    ...(isDate(opensDate) ? {} : { opensDate: 'no-date' }),
    ...(isTime(opensTime) ? {} : { opensTime: 'no-time' }),
    ...(isDate(closesDate) ? {} : { closesDate: 'no-date' }),
    ...(isTime(closesTime) ? {} : { closesTime: 'no-time' }),
  };
  if (faults.opensDate || faults.opensTime || faults.closesDate || faults.closesTime) return { ok: false, faults };
  const opensAt = stockholmInstant(opensDate, opensTime);
  const closesAt = stockholmInstant(closesDate, closesTime);
  const late = deadlineFault(closesAt, { opensAt }, now);
  if (late) return { ok: false, faults: { ...faults, closesDate: late } };
  if (faults.edition) return { ok: false, faults };
  return { ok: true, round: { editionKey: edition, supplementKey: supplement || null, opensAt, closesAt } };
}
