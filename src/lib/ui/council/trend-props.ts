/** What a council's chart is given, small or in full: the series, its target, its breaks and what to bear in mind. */
import type { Target } from '#lib/domain/agreement.ts';
import { formatDate, formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import { type Series, totalLine } from '#lib/domain/series.ts';
import type { Language, LocalText } from '#lib/domain/text.ts';
import type { Movement } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Target as DrawnTarget, TrendBreak } from '../chart/index.ts';
import { trendBreaks } from '../results/chart-data.ts';
import { figureWithUnit, reporterText } from '../results/words.ts';

export type FollowedTrend = {
  indicator: Indicator;
  reportedBy: ReportedBy[];
  series: Series;
  movement: Movement | null;
  wanted: boolean | null;
};

/** The agreement's level for an indicator: of several the latest. */
export function targetOf(targets: Target[], indicator: string): (Target & { value: string }) | undefined {
  const own = targets.flatMap((target) =>
    target.indicator === indicator && target.value !== null ? [{ ...target, value: target.value }] : [],
  );
  return own.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
}

/** Who decided the target and when, in the agreement's own words for it. */
function targetNote({ text, decidedBy, decidedOn }: Target, language: Language): string {
  const on = decidedOn === null ? '' : ` ${formatDate(decidedOn, language)}`;
  return m.council_target_decided({ text: text[language].replace(/\.$/, ''), by: decidedBy, on });
}

/** Where fewer had a figure the year before, or other municipalities than now. */
function matchedNote({ series, movement }: FollowedTrend): string[] {
  const [before, latest] = totalLine(series)?.points.slice(-2) ?? [];
  if (!before || !latest || latest.coverage.whole || movement === null || !['up', 'down', 'level'].includes(movement))
    return [];
  if (latest.matched >= latest.coverage.answered && latest.matched >= before.coverage.answered) return [];
  const { answered, asked } = before.coverage;
  return [m.council_coverage_before({ year: before.year, answered, asked, matched: latest.matched })];
}

export type TrendProps = {
  title: string;
  unit: string;
  decimals: number;
  breaks: TrendBreak[];
  notes: string[];
  source: string;
  target: DrawnTarget | undefined;
};

export function trendProps(
  trend: FollowedTrend,
  { targets, questionnaire }: { targets: Target[]; questionnaire: LocalText | null },
  language: Language,
): TrendProps {
  const { indicator, series, reportedBy } = trend;
  const target = targetOf(targets, indicator.code);
  return {
    title: indicator.shortName[language],
    unit: indicator.unit[language],
    decimals: indicator.decimals,
    breaks: trendBreaks(series),
    notes: [...matchedNote(trend), ...(target ? [targetNote(target, language)] : [])],
    source: questionnaire ? reporterText(reportedBy, language) : indicator.source,
    target: target && {
      value: Number(target.value),
      text: m.council_target({ value: targetFigure(target.value, indicator, language) }),
    },
  };
}

/** At the decimals that the agreement wrote it with. */
function targetFigure(value: string, indicator: Indicator, language: Language): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return indicator.kind === 'share'
    ? figureWithUnit(value, { ...indicator, decimals }, language)
    : formatNumber(value, decimals);
}
