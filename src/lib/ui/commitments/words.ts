import type { CommitmentStatus } from '#lib/domain/commitment-report.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '#lib/ui/kit/index.ts';

const words: Record<CommitmentStatus, { kind: MarkKind; text: () => string }> = {
  'not-begun': { kind: 'not', text: m['commitment_status_not-begun'] },
  'under-way': { kind: 'begun', text: m['commitment_status_under-way'] },
  done: { kind: 'done', text: m.commitment_status_done },
  dropped: { kind: 'wrong', text: m.commitment_status_dropped },
};

/** In which order the statuses are counted up: the furthest come first. */
export const statusOrder: readonly CommitmentStatus[] = ['done', 'under-way', 'not-begun', 'dropped'];

export type StatusMark = { kind: MarkKind; text: string };

/** The status as a mark; null stands for none reported. */
export function statusMark(status: CommitmentStatus | null): StatusMark {
  if (status === null) return { kind: 'heed', text: m.commitment_status_missing() };
  const { kind, text } = words[status];
  return { kind, text: text() };
}

/** "Genomfört: 5": how many have the status, or have reported none (null). */
export function countMark(status: CommitmentStatus | null, count: number): StatusMark {
  const { kind, text } = statusMark(status);
  return { kind, text: m.commitment_counted({ status: text, count }) };
}

/** The years that a commitment covers by itself; empty where it follows its agreement. */
export function yearsText({ from, to }: { from: number | null; to: number | null }): string {
  if (from !== null && to !== null) return from === to ? String(from) : m.shell_start_years({ from, to });
  if (from !== null) return m.shell_start_years_from({ from });
  return to === null ? '' : m.shell_start_years_to({ to });
}
