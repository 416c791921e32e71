/** Why nothing can be said of an indicator, in words: no figure, few municipalities, a changed question, a first year. */
import type { Heading } from '#lib/domain/area-state.ts';
import type { Series } from '#lib/domain/series.ts';
import { totalLine } from '#lib/domain/series.ts';
import { isEnough } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';

type Trend = Pick<Heading, 'indicator' | 'movement'> & { series: Series };

/** Null for an indicator whose movement can be told, or that is only shown in its parts and has figures. */
export function missingText({ indicator, movement, series }: Trend): string | null {
  if (indicator.retired) return m.council_missing_retired();
  const points = (totalLine(series) ?? series.lines[0])?.points ?? [];
  const [before, latest] = [points.at(-2), points.at(-1)];
  if (!latest || latest.value === null) return m.council_missing_figure({ year: latest?.year ?? '' });
  const { answered, asked } = latest.coverage;
  switch (movement) {
    case 'first':
      return m.council_missing_first();
    case 'broken':
      return m.council_missing_broken({ year: latest.year, before: before?.year ?? '' });
    case 'few':
      if (latest.coverage.whole) return m.council_missing_before({ before: before?.year ?? '' });
      return isEnough(latest.coverage)
        ? m.council_missing_both()
        : m.council_missing_few({ answered, asked, year: latest.year });
    default:
      return null;
  }
}
