import { formatDateTime } from '#lib/domain/format.ts';
import { isEditable, type ResponseState } from '#lib/domain/response.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '#lib/ui/kit/index.ts';

type Stageable = { state: ResponseState; revision: number; opensAt: Date; closesAt: Date };

/** Where one's own questionnaire stands, in a word and a colour. */
export function stageOf(
  { state, revision, opensAt, closesAt }: Stageable,
  now: Date,
): { kind: MarkKind; text: string } {
  if (state === 'reopened') return { kind: 'heed', text: m.stage_reopened() };
  if (!isEditable(state)) return { kind: 'done', text: m.stage_submitted() };
  if (now < opensAt) return { kind: 'not', text: m.stage_not_open() };
  if (now >= closesAt) return { kind: 'wrong', text: m.stage_closed() };
  return revision === 0 ? { kind: 'not', text: m.stage_not_started() } : { kind: 'begun', text: m.stage_begun() };
}

export function deadlineText({ opensAt, closesAt }: Stageable, now: Date, language: Language): string {
  if (now < opensAt) return m.deadline_opens({ date: formatDateTime(opensAt, language) });
  const date = formatDateTime(closesAt, language);
  return now < closesAt ? m.deadline_until({ date }) : m.deadline_was({ date });
}
