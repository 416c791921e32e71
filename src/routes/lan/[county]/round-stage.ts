import { formatDate, formatDateTime } from '#lib/domain/format.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '#lib/ui/kit/index.ts';

type Window = { opensAt: Date; closesAt: Date };

/** Where a round stands: planned, open or closed. */
export function roundStage({ opensAt, closesAt }: Window, now: Date): { kind: MarkKind; text: string } {
  if (now < opensAt) return { kind: 'not', text: m.round_planned() };
  return now < closesAt ? { kind: 'begun', text: m.round_open() } : { kind: 'done', text: m.round_closed() };
}

/** When it opens, when answers are due, or when it closed. */
export function roundWindow({ opensAt, closesAt }: Window, now: Date, language: Language): string {
  if (now < opensAt) return m.round_opens({ time: formatDateTime(opensAt, language) });
  if (now < closesAt) return m.round_due({ time: formatDateTime(closesAt, language) });
  return m.round_closed_at({ date: formatDate(closesAt, language) });
}
