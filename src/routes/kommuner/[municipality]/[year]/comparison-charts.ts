/** What is drawn of a comparison: the indicators that have a wanted direction, with somebody to compare with. */
import type { Together } from '#lib/domain/comparison.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { hasValue } from '#lib/domain/summary.ts';
import * as m from '#lib/paraglide/messages.js';
import type { BarRow, Coverage } from '#lib/ui/chart/index.ts';
import type { IndicatorFigures, Shown } from './compared.ts';

export type ComparisonChart = { indicator: Indicator; rows: BarRow[]; coverage: Coverage };

export function chartsOf(figures: IndicatorFigures[], { municipality }: Shown): ComparisonChart[] {
  return figures.flatMap(({ indicator, lines }) => {
    const [line] = lines;
    if (!line || line.breakdown !== '' || indicator.direction === 'neither' || !hasValue(line.own)) return [];
    const others = [
      ...barOf(m.comparison_with_county(), line.county),
      ...barOf(m.comparison_with_country(), line.country),
      ...barOf(m.comparison_with_group(), line.group),
    ];
    if (others.length === 0) return [];
    const widest = line.country ?? line.county ?? line.group;
    return [
      {
        indicator,
        rows: [{ name: municipality.name, value: Number(line.own.value) }, ...others],
        coverage: { answered: widest?.units ?? 0, asked: widest?.asked ?? 0 },
      },
    ];
  });
}

function barOf(name: string, together: Together | null): BarRow[] {
  return together === null || together.value === null ? [] : [{ name, value: Number(together.value) }];
}
