/** A map in words, as a table and as records of a file; what its tints stand for. */
import type { Coverage, MapData, MapPlace, Measure } from '#lib/chart/data.ts';
import { heatSteps, type HeatStep } from '#lib/chart/heat.ts';
import type { LegendKey } from '#lib/chart/legend.ts';
import { isHollow, measured, placeFigures } from '#lib/chart/map-config.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '../kit/index.ts';
import type { TableTexts } from './table-texts.ts';
import { cell, figure, sentence } from './words.ts';

const mostSpoken = 33;

export function describeMap(title: string, data: MapData): string {
  const texts = data.places.map((place) => {
    const figures = isHollow(place, data) ? [figure(null, place.mark, 0)] : placeFigures(place, data);
    return `${place.name} ${figures.join(', ')}`;
  });
  const said = texts.length <= mostSpoken ? sentence(texts.join('; ')) : m.chart_more_label();
  return `${m.chart_map_label({ title })} ${said}`;
}

export function mapWords(data: MapData): string[] {
  const { amount, share, places } = data;
  return [
    ...(amount ? [m.chart_map_area({ name: amount.name, unit: amount.unit })] : []),
    ...(share ? [m.chart_map_tint({ name: share.name, unit: share.unit })] : []),
    ...(places.some((place) => isHollow(place, data)) ? [m.chart_map_hollow()] : []),
    m.chart_map_outline(),
  ];
}

type Of = { measure: Measure; of: (place: MapPlace) => number | null };

function measuresOf({ amount, share }: MapData): Of[] {
  return [
    ...(share ? [{ measure: share, of: (place: MapPlace) => place.share ?? null }] : []),
    ...(amount ? [{ measure: amount, of: (place: MapPlace) => place.amount ?? null }] : []),
  ];
}

export function mapTable(title: string, data: MapData, rowLabel: string, groupLabel: string): TableTexts {
  const measures = measuresOf(data);
  const grouped = data.places.some(({ group }) => group !== undefined);
  return {
    caption: title,
    rowLabel,
    columns: [
      ...(grouped ? [{ label: groupLabel, kind: 'text' as const }] : []),
      ...measures.map(({ measure }) => ({ label: `${measure.name} (${measure.unit})`, kind: 'number' as const })),
    ],
    rows: data.places.map((place): Row => ({
      header: place.name,
      cells: [
        ...(grouped ? [place.group ?? ''] : []),
        ...measures.map(({ measure, of }): Cell => cell(of(place), place.mark, measure.decimals)),
      ],
    })),
  };
}

/** The tints with the figures that each stands for, from the least; empty where there is no tint. */
export function tintKeys({ places, share }: MapData): LegendKey[] {
  if (!share) return [];
  const given = places.flatMap((place) => place.share ?? []);
  const byStep = Map.groupBy(
    heatSteps(given, 'neither').map((step, at) => ({ step, value: given[at] ?? 0 })),
    ({ step }) => step,
  );
  return [...byStep]
    .flatMap(([step, group]): { step: HeatStep; text: string }[] => {
      if (step === null) return [];
      const values = group.map(({ value }) => value);
      const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => measured(value, share));
      return [{ step, text: low === high ? `${low}` : m.chart_tint_range({ low: low ?? '', high: high ?? '' }) }];
    })
    .sort((a, b) => a.step - b.step)
    .map((key) => ({ kind: 'tint' as const, ...key }));
}

export function mapRecords(data: MapData, year?: number, coverage?: Coverage): ChartRecord[] {
  return measuresOf(data).flatMap(({ measure, of }) =>
    data.places.map((place): ChartRecord => {
      const value = of(place);
      return {
        row: place.group === undefined ? place.name : `${place.name} (${place.group})`,
        series: measure.name,
        year,
        value,
        decimals: measure.decimals,
        unit: measure.unit,
        coverage,
        ...(value === null ? { mark: figure(null, place.mark, 0) } : {}),
      };
    }),
  );
}
