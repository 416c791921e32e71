import type { Indicator } from '#lib/domain/indicator.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Movement, TrendPoint } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '#lib/ui/kit/index.ts';
import { coverageText, figureCell, movementMark } from '#lib/ui/results/index.ts';

type Trend = { indicator: Indicator; series: Series; movement: Movement | null; wanted: boolean | null };

/** An indicator's total, or each of its parts, as rows: a figure per year, where it is heading, and how complete it is. A year before the series began is empty. */
export function trendRows({ indicator, series, movement, wanted }: Trend, years: number[], language: Language): Row[] {
  const total = series.lines.filter(({ breakdown }) => breakdown === '');
  const unit = indicator.kind === 'share' ? '%' : indicator.unit[language];
  return (total.length > 0 ? total : series.lines).map(({ name, points, breakdown }) => {
    const latest = points.at(-1);
    const part = breakdown === '' ? '' : `: ${name[language]}`;
    const mark = movement && movementMark(movement, wanted);
    return {
      header: `${indicator.shortName[language]}${part}, ${unit}`,
      cells: [
        ...years.map((year) =>
          cellOf(
            points.find((point) => point.year === year),
            indicator,
          ),
        ),
        latest ? coverageText(latest.coverage) : '',
        mark ? `${mark.sign} ${mark.text}` : m.council_parts(),
      ],
    };
  });
}

function cellOf(point: TrendPoint | undefined, indicator: Indicator): Cell {
  if (point === undefined) return { text: '' };
  return figureCell(point.value === null ? { status: 'no_answer' } : { value: point.value }, indicator);
}
