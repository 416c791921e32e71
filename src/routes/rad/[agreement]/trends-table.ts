import type { Indicator } from '#lib/domain/indicator.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Movement } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Row } from '#lib/ui/kit/index.ts';
import { coverageText, figureCell, movementMark } from '#lib/ui/results/index.ts';

type Trend = { indicator: Indicator; series: Series; movement: Movement | null; wanted: boolean | null };

/** An indicator's total, or each of its parts, as rows: a figure per year, where it is heading, and how complete it is. */
export function trendRows({ indicator, series, movement, wanted }: Trend, language: Language): Row[] {
  const total = series.lines.filter(({ breakdown }) => breakdown === '');
  const unit = indicator.kind === 'share' ? '%' : indicator.unit[language];
  return (total.length > 0 ? total : series.lines).map(({ name, points, breakdown }) => {
    const latest = points.at(-1);
    const part = breakdown === '' ? '' : `: ${name[language]}`;
    const mark = movement && movementMark(movement, wanted);
    return {
      header: `${indicator.shortName[language]}${part}, ${unit}`,
      cells: [
        ...points.map(({ value }) => figureCell(value === null ? { status: 'no_answer' } : { value }, indicator)),
        latest ? coverageText(latest.coverage) : '',
        mark ? `${mark.sign} ${mark.text}` : m.council_parts(),
      ],
    };
  });
}
