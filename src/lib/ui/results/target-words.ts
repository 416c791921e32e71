/** Targets, how far it is to them, and whether the pace is enough, in words and signs. */
import type { Target } from '#lib/domain/agreement.ts';
import { formatChange, formatDate, formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Grade, TargetProgress, WhyUnsaid } from '#lib/domain/progress.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '../kit/index.ts';

type Measured = Pick<Indicator, 'kind' | 'unit' | 'decimals'>;

const grades: Record<Grade, { kind: MarkKind; sign: string; text: () => string }> = {
  reached: { kind: 'done', sign: '✓', text: m.statistics_grade_reached },
  'on-track': { kind: 'begun', sign: '→', text: m.statistics_grade_on_track },
  slow: { kind: 'heed', sign: '!', text: m.statistics_grade_slow },
  'wrong-way': { kind: 'heed', sign: '←', text: m.statistics_grade_wrong_way },
  missed: { kind: 'heed', sign: '✕', text: m.statistics_grade_missed },
  unsaid: { kind: 'not', sign: '○', text: m.statistics_grade_unsaid },
};

/** The colour says nothing that the sign and the word do not. */
export function gradeMark(grade: Grade): { kind: MarkKind; sign: string; text: string } {
  const { kind, sign, text } = grades[grade];
  return { kind, sign, text: text() };
}

export function whyText(why: WhyUnsaid, year: number): string {
  const words: Record<WhyUnsaid, () => string> = {
    'other-unit': m.statistics_why_other_unit,
    'no-figure': () => m.statistics_why_no_figure({ year }),
    few: m.statistics_why_few,
    'no-direction': m.statistics_why_no_direction,
    'no-base': m.statistics_why_no_base,
    'no-year': m.statistics_why_no_year,
  };
  return words[why]();
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** "60 %", "15 asylplatser"; empty for a target without a value. */
export function levelText({ value, unit }: Target, indicator: Measured | null, language: Language): string {
  if (value === null) return '';
  const name = unit?.sv === 'procent' || (unit === null && indicator?.kind === 'share') ? '%' : unit?.[language];
  const number = formatNumber(value, decimalsOf(value));
  return [number, name ?? indicator?.unit[language]].filter(Boolean).join('\u00a0');
}

/** "Mål: 60 % år 2018." */
export function targetText(target: Target, indicator: Measured | null, language: Language): string {
  const level = levelText(target, indicator, language);
  const { year } = target;
  if (level === '') return year === null ? '' : m.statistics_target_year({ year });
  return year === null ? m.statistics_target_level({ level }) : m.statistics_target_level_year({ level, year });
}

/** "Beslutat av: Rådet, 16 januari 2015." */
export function decidedText({ decidedBy, decidedOn }: Target, language: Language): string {
  if (decidedBy === '') return '';
  if (decidedOn === null) return m.statistics_target_decided({ who: decidedBy });
  return m.statistics_target_decided_on({ who: decidedBy, date: formatDate(decidedOn, language) });
}

const unitOfChange = ({ kind, unit }: Measured, language: Language): string =>
  kind === 'share' ? m.statistics_points() : unit[language];

/** "3,2 procentenheter": what is left, whichever way it is. */
export function distanceText(distance: string, indicator: Measured, language: Language): string {
  const amount = formatNumber(distance.replace('-', ''), indicator.decimals);
  return `${amount}\u00a0${unitOfChange(indicator, language)}`;
}

/** The pace so far and the pace needed, in a sentence each. */
export function paceText({ pace }: TargetProgress, indicator: Measured, language: Language): string {
  if (!pace) return '';
  const { from, by, decimals } = pace;
  const unit = unitOfChange(indicator, language);
  const soFar = formatChange(pace.soFar, decimals);
  if (pace.needed === null)
    return by === 'growth'
      ? m.statistics_pace_growth({ from, soFar })
      : m.statistics_pace_change({ from, soFar, unit });
  const needed = formatChange(pace.needed, decimals);
  return by === 'growth'
    ? m.statistics_pace_growth_needed({ from, soFar, needed })
    : m.statistics_pace_change_needed({ from, soFar, needed, unit });
}

/** The first target with a level in the indicator's unit, as a line in its chart. */
export function targetLine(progress: TargetProgress[]): { value: number; text: string } | undefined {
  const found = progress.find(({ target, why }) => target.value !== null && why !== 'other-unit');
  if (!found?.target.value) return undefined;
  const { year, value } = found.target;
  // The axis says the level.
  return {
    value: Number(value),
    text: year === null ? m.statistics_target_line() : m.statistics_target_line_year({ year }),
  };
}

/** For a line of an overview: how it goes, and how far it is. Null for a target without a value. */
export function progressCell(
  { grade, distance }: TargetProgress,
  indicator: Measured,
  language: Language,
): string | null {
  if (grade === null) return null;
  const { sign, text } = gradeMark(grade);
  if (distance === null || grade === 'reached' || grade === 'unsaid')
    return m.statistics_target_cell_short({ sign, grade: text });
  return m.statistics_target_cell({ sign, grade: text, distance: distanceText(distance, indicator, language) });
}
