import type { CountryYear } from '#lib/server/results/index.ts';
import type { CountyLine } from '#lib/domain/county-table.ts';
import type { Direction, Indicator } from '#lib/domain/indicator.ts';
import { isRatio } from '#lib/domain/indicator.ts';
import type { Figure } from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** `partial` where not all of the county's municipalities have a figure. */
export type HeatFigure = { figure: Figure; partial: boolean };

/** The ratios of all areas, county by county: sums would only tell which county is large. */
export type Heat = {
  columns: {
    code: string;
    area: string;
    name: LocalText;
    unit: LocalText;
    decimals: number;
    direction: Direction;
    cells: HeatFigure[];
    together: HeatFigure;
  }[];
  counties: { code: string; name: string }[];
};

export function heatOf({ groups, counties }: Pick<CountryYear, 'groups' | 'counties'>): Heat {
  const all = groups.flatMap(({ area, indicators }) => indicators.map((summary) => ({ area: area.code, summary })));
  return {
    counties: counties.map(({ code, name }) => ({ code, name })),
    columns: all.flatMap(({ area, summary }) => {
      if (summary.shape !== 'figures' || summary.table.headline === null || !isRatio(summary.indicator.kind)) return [];
      const { lines, together, headline } = summary.table;
      const at = ({ figures, coverage }: CountyLine): HeatFigure => {
        const { answered, asked } = coverage[headline] ?? { answered: 0, asked: 0 };
        return { figure: figures[headline] ?? { status: 'no_answer' }, partial: answered < asked };
      };
      const { code, shortName, unit, decimals, direction }: Indicator = summary.indicator;
      return [
        {
          code,
          area,
          name: shortName,
          unit,
          decimals,
          direction,
          cells: lines.map(at),
          together: at(together),
        },
      ];
    }),
  };
}
