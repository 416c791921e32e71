/** The trail in words: states, who asked, how long ago, and what somebody saw. */
import { daysLeft, formatDate } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Language } from '#lib/domain/text.ts';
import type { AskedFigure, TrailState } from '#lib/domain/trail.ts';
import type { ShownEntry, Voice } from '#lib/domain/trail-reading.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '../kit/index.ts';
import { figureWithUnit } from '../results/words.ts';
import { changeText } from './step-words.ts';

const states: Record<TrailState, { kind: MarkKind; sign: string; word: () => string }> = {
  open: { kind: 'heed', sign: '○', word: m.trail_state_open },
  answered: { kind: 'begun', sign: '◐', word: m.trail_state_answered },
  measure: { kind: 'done', sign: '✓', word: m.trail_state_measure },
  closed: { kind: 'not', sign: '■', word: m.trail_state_closed },
};

export function stateMark(state: TrailState): { kind: MarkKind; sign: string; text: string } {
  const { kind, sign, word } = states[state];
  return { kind, sign, text: word() };
}

export function voiceText(voice: Voice): string {
  return voice === 'county' ? m.trail_county() : m.trail_council();
}

/** "Ställd 3 mars 2015, för 12 dagar sedan" */
export function askedText(at: Date, now: Date, language: Language): string {
  const days = daysLeft(at, now);
  if (days <= 0) return m.trail_asked_today();
  return m.trail_asked_ago({ date: formatDate(at, language), age: m.trail_age({ days }) });
}

/** What somebody did to a question, without their words: "Finspångs kommun svarade". `steward` hands on and closes. */
export function entryText(
  { kind, organisation, decidedOn, decidedBy }: Omit<ShownEntry, 'at'>,
  steward: string,
  language: Language,
): string {
  const named = organisation?.name[language] ?? steward;
  switch (kind) {
    case 'assigned':
      return m.trail_entry_assigned({ who: steward, to: named });
    case 'answer':
      return m.trail_entry_answer({ who: named });
    case 'measure':
      return m.trail_entry_measure({ date: formatDate(decidedOn ?? '', language), by: decidedBy ?? '' });
    case 'closed':
      return m.trail_entry_closed({ who: steward });
    case 'reopened':
      return m.trail_entry_reopened({ who: steward });
  }
}

type Measured = Pick<Indicator, 'shortName' | 'kind' | 'unit' | 'decimals'>;

/** The figure as it was seen, with its change and what it rests on. */
export function figureSentences(indicator: Measured, year: number, figure: AskedFigure, language: Language): string {
  const name = indicator.shortName[language];
  const { value, change, before, matched, coverage } = figure;
  return [
    value === null
      ? m.trail_figure_none({ name, year })
      : m.trail_figure_value({ name, year, value: figureWithUnit(value, indicator, language) }),
    ...(change === null || before === null
      ? []
      : [
          matched > 0
            ? m.trail_figure_change({ before, change: changeText(change, indicator), matched })
            : m.trail_figure_change_county({ before, change: changeText(change, indicator) }),
        ]),
    ...(coverage.asked > 0 && !coverage.whole
      ? [m.trail_figure_rests({ answered: coverage.answered, asked: coverage.asked })]
      : []),
  ].join(' ');
}
