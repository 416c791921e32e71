/** From the country's exact figures to what charts draw. */
import type { CountySpread } from '#lib/domain/county-spread.ts';
import type { CountyTable } from '#lib/domain/county-table.ts';
import { type Indicator, isRatio } from '#lib/domain/indicator.ts';
import type { TableRow } from '#lib/domain/indicator-table.ts';
import { type Figure, hasValue } from '#lib/domain/summary.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { bySwedishOrder, type Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { BarRow, DotRow, MapPlace, Measure, StackRow } from '../chart/index.ts';
import { statusWord } from '../results/index.ts';

function drawnValue(figure: Figure | undefined): { value: number | null; mark?: string } {
  if (hasValue(figure)) return { value: Number(figure.value) };
  return { value: null, mark: statusWord(figure?.status ?? 'no_answer') };
}

/** The counties' headlines, the greatest first and those without one last. */
export function countyBars({ lines }: CountyTable, headline: number): BarRow[] {
  return lines
    .map(({ county, figures }) => ({ name: county.name, ...drawnValue(figures[headline]) }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || bySwedishOrder(a.name, b.name));
}

/** The parts where they are two or three, as women and men, else the headline alone. */
export function countyDots(
  { columns, lines, headline }: CountyTable,
  language: Language,
): { series: string[]; rows: DotRow[] } {
  const parts = columns.map((_, at) => at).filter((at) => at !== headline);
  const shown = parts.length === 2 || parts.length === 3 || headline === null ? parts.slice(0, 3) : [headline];
  return {
    series: shown.map((at) => columns[at]?.name[language] ?? ''),
    rows: lines.map(({ county, figures }) => {
      const values = shown.map((at) => drawnValue(figures[at]));
      return { name: county.name, values: values.map(({ value }) => value), mark: values[0]?.mark };
    }),
  };
}

/** The counties' answers, and those of all of them last. */
export function countyStacks({ lines, together }: CountySpread, togetherName: string): StackRow[] {
  return [...lines.map((line) => ({ ...line, name: line.county.name })), { ...together, name: togetherName }].map(
    ({ name, counts, answered }) => ({
      name,
      values: counts.map(({ count }) => (answered === 0 ? null : count)),
      mark: statusWord('no_answer'),
    }),
  );
}

type Placed = Pick<Municipality, 'name' | 'countyCode' | 'latitude' | 'longitude'> & {
  figure: Figure;
  base: TableRow['base'];
};

/** A ratio by its tint, in a bubble as large as what it rests on; anything else by the bubble's size. */
export function mapPlaces(
  places: Placed[],
  indicator: Indicator,
  counties: { code: string; name: string }[],
  language: Language,
): { places: MapPlace[]; amount?: Measure; share?: Measure } {
  const ratio = isRatio(indicator.kind);
  const unit = indicator.unit[language];
  const own: Measure = {
    name: indicator.shortName[language],
    unit,
    decimals: indicator.decimals,
    suffix: indicator.kind === 'share' ? '\u00a0%' : '',
  };
  const base: Measure = { name: m.national_map_base(), unit: m.national_map_base_unit(), decimals: 0 };
  return {
    ...(ratio ? { share: own, amount: base } : { amount: own }),
    places: places.map(({ name, countyCode, latitude, longitude, figure, base }) => {
      const { value, mark } = drawnValue(figure);
      return {
        name,
        latitude,
        longitude,
        group: counties.find(({ code }) => code === countyCode)?.name,
        ...(ratio ? { share: value, amount: base ? Number(base.bottom) : null } : { amount: value }),
        mark,
      };
    }),
  };
}
