/** Municipalities as bubbles where they lie: area for a count, tint for a share. Pure. */
import type { ChartConfiguration, ChartOptions } from 'chart.js';
import { formatNumber } from '#lib/domain/format.ts';
import type { MapData, MapPlace, Measure } from './data.ts';
import { heatSteps } from './heat.ts';
import { fontSize } from './labels.ts';
import { extentOf, hullOf, projected, type Spot } from './projection.ts';
import type { ChartTheme } from './theme.ts';

export type Bubble = Spot & { r: number };
export type MapConfig = ChartConfiguration<'bubble', Bubble[]>;

/** `name` and `figure` stand at the bubble where there is room, the greatest first; hulls are the counties' outlines. */
export type MapLabel = { bubble: Bubble; name: string; figure: string };
export type MapAnnotations = { labels: MapLabel[]; hulls: Spot[][] };
export type BuiltMap = { config: MapConfig; annotations: MapAnnotations };

/** Of the greatest bubble, in pixels: smaller where the whole country has to have room. */
const greatest = { few: 24, many: 15 };
/** Where there is no count to show, and where there is no answer. */
const plain = { few: 9, many: 6 };
const empty = { few: 6, many: 4 };
/** Zero is a figure: a dot. */
const least = 2;
const manyPlaces = 40;

export function mapHeight({ places }: MapData): number {
  return places.length > manyPlaces ? 760 : 420;
}

/** Neither measure has a figure for the place. */
export function isHollow({ amount, share }: MapPlace, data: Pick<MapData, 'amount' | 'share'>): boolean {
  return data.amount ? amount == null : share == null;
}

/** Radii whose areas are as the amounts. */
export function radiiOf({ places, ...measures }: MapData): number[] {
  const size = places.length > manyPlaces ? 'many' : 'few';
  const most = Math.max(0, ...places.map(({ amount }) => amount ?? 0));
  return places.map((place) => {
    if (isHollow(place, measures)) return empty[size];
    if (!measures.amount) return plain[size];
    return most > 0 ? Math.max(greatest[size] * Math.sqrt((place.amount ?? 0) / most), least) : least;
  });
}

export function measured(value: number | null | undefined, { decimals, suffix = '' }: Measure): string {
  return value == null ? '' : formatNumber(value, decimals) + suffix;
}

/** What is said of a place in figures: share, then count. */
export function placeFigures(place: MapPlace, { amount, share }: Pick<MapData, 'amount' | 'share'>): string[] {
  return [...(share ? [measured(place.share, share)] : []), ...(amount ? [measured(place.amount, amount)] : [])].filter(
    (text) => text !== '',
  );
}

export function buildMap(data: MapData, missing: string, theme: ChartTheme): BuiltMap {
  const spots = projected(data.places);
  const radii = radiiOf(data);
  const tints = heatSteps(
    data.places.map(({ share }) => share ?? null),
    'neither',
  );
  // The greatest first, so that no small one is covered.
  const order = data.places.map((_, at) => at).sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0));
  const drawn = order.flatMap((at) => {
    const [place, spot, r, tint] = [data.places[at], spots[at], radii[at] ?? 0, tints[at]];
    return place && spot ? [{ place, bubble: { ...spot, r }, tint, hollow: isHollow(place, data) }] : [];
  });
  const line = theme.series[0] ?? theme.ink;
  return {
    annotations: {
      labels: drawn.map(({ place, bubble, hollow }) => ({
        bubble,
        name: place.name,
        figure: hollow ? (place.mark ?? missing) : (placeFigures(place, data)[0] ?? ''),
      })),
      hulls: hullsOf(data.places, spots),
    },
    config: {
      type: 'bubble',
      data: {
        datasets: [
          {
            data: drawn.map(({ bubble }) => bubble),
            backgroundColor: drawn.map(({ hollow, tint }) => {
              if (hollow) return 'transparent';
              return data.share
                ? tint == null
                  ? theme.surface
                  : (theme.heat[tint - 1] ?? line)
                : (theme.heat[2] ?? line);
            }),
            borderColor: drawn.map(({ hollow }) => (hollow ? theme.soft : line)),
            borderWidth: 1.5,
            hoverRadius: 0,
            clip: false,
          },
        ],
      },
      options: mapOptions(
        data,
        drawn.map(({ place }) => place),
        spots,
        missing,
        theme,
      ),
    },
  };
}

/** One outline for each group; one for all where they are not grouped. */
function hullsOf(places: MapPlace[], spots: Spot[]): Spot[][] {
  const groups = Map.groupBy(
    spots.map((spot, at) => ({ spot, group: places[at]?.group ?? '' })),
    ({ group }) => group,
  );
  return [...groups.values()].map((group) => hullOf(group.map(({ spot }) => spot)));
}

/** Degrees of latitude between the outermost places and the edge. */
const room = { few: 0.14, many: 0.35 };

function mapOptions(
  data: MapData,
  drawn: MapPlace[],
  spots: Spot[],
  missing: string,
  theme: ChartTheme,
): ChartOptions<'bubble'> {
  const font = { family: theme.family, size: fontSize };
  const edge = room[data.places.length > manyPlaces ? 'many' : 'few'];
  const axis = (side: 'x' | 'y') => ({
    type: 'linear' as const,
    display: false,
    bounds: 'data' as const,
    // The size of the canvas is known first here; both axes get one scale.
    afterDataLimits: (scale: { min: number; max: number; chart: { width: number; height: number } }) => {
      const [min, max] = extentOf(spots, scale.chart.width, scale.chart.height, edge)[side];
      Object.assign(scale, { min, max });
    },
  });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    scales: { x: axis('x'), y: axis('y') },
    plugins: {
      legend: { display: false },
      tooltip: {
        backgroundColor: theme.ink,
        bodyColor: theme.surface,
        bodyFont: font,
        cornerRadius: 4,
        displayColors: false,
        callbacks: {
          title: () => '',
          label: ({ dataIndex }) => {
            const place = drawn[dataIndex];
            if (!place) return '';
            const figures = isHollow(place, data) ? [place.mark ?? missing] : placeFigures(place, data);
            return `${place.name}: ${figures.join(', ')}`;
          },
        },
      },
    },
  };
}
