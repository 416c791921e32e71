import { formatNumber } from '#lib/domain/format.ts';
import type { Changed, FilledItem } from '#lib/domain/pack-figures.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** What has changed in an item since it was handed out, in a heading and a line for each figure. */
export function changeWords(
  item: FilledItem,
  figures: Changed[],
  afterMeeting: boolean,
  language: Language,
): { title: string; lines: string[] } {
  const decimals = decimalsOf(item);
  const text = (value: string | null): string =>
    value === null ? m.status_no_answer() : formatNumber(value, decimals);
  const lines = figures.map(({ of, year, before, after }) => {
    const told = { year, before: text(before), after: text(after) };
    if (of === null) return m.meetings_changed_one(told);
    return m.meetings_changed_of({ ...told, of: typeof of === 'string' ? of : of[language] });
  });
  return { title: titleOf(lines.length > 1, afterMeeting), lines };
}

function titleOf(several: boolean, afterMeeting: boolean): string {
  if (afterMeeting) return several ? m.meetings_changed_many() : m.meetings_changed();
  return several ? m.meetings_changed_before_many() : m.meetings_changed_before();
}

function decimalsOf(item: FilledItem): number {
  if (item.kind === 'trend') return item.trend?.indicator.decimals ?? 0;
  return item.kind === 'municipalities' ? (item.places?.indicator.decimals ?? 0) : 0;
}
