/** Every chart that there is, and what Chart.js is told of each: the same for the page, the printed report and a file. */
import type { ChartConfiguration } from 'chart.js';
import { barPlugin, trendPlugin } from './annotations.ts';
import { buildBars } from './bar-config.ts';
import type { BarData, DotData, MapData, StackData, TrendData } from './data.ts';
import { buildDots } from './dot-config.ts';
import { dotPlugin } from './dot-plugin.ts';
import { buildMap } from './map-config.ts';
import { mapPlugin } from './map-plugin.ts';
import { buildStack } from './stack-config.ts';
import { stackPlugin } from './stack-plugin.ts';
import type { ChartTheme } from './theme.ts';
import { buildTrend, type TrendSize } from './trend-config.ts';

/** `missing` is the word where there is no figure, unless a row has its own. */
export type Drawing =
  | { kind: 'trend'; data: TrendData; size: TrendSize; breakLabel: string }
  | { kind: 'bars'; data: BarData; missing: string }
  | { kind: 'stack'; data: StackData; missing: string }
  | { kind: 'dots'; data: DotData; missing: string }
  | { kind: 'map'; data: MapData; missing: string };

/** Chart.js's configuration of a drawing, with what our own plugins draw over it. */
export function configurationOf(drawing: Drawing, theme: ChartTheme): ChartConfiguration {
  switch (drawing.kind) {
    case 'bars': {
      const { config, annotations } = buildBars(drawing.data, drawing.missing, theme);
      return { ...config, plugins: [barPlugin(annotations, theme)] };
    }
    case 'trend': {
      const { config, annotations } = buildTrend(drawing.data, drawing.breakLabel, drawing.size, theme);
      return { ...config, plugins: [trendPlugin(annotations, theme)] };
    }
    case 'stack': {
      const { config, annotations } = buildStack(drawing.data, drawing.missing, theme);
      return { ...config, plugins: [stackPlugin(annotations, theme)] };
    }
    case 'dots': {
      const { config, annotations } = buildDots(drawing.data, drawing.missing, theme);
      return { ...config, plugins: [dotPlugin(annotations, theme)] };
    }
    case 'map': {
      const { config, annotations } = buildMap(drawing.data, drawing.missing, theme);
      return { ...config, plugins: [mapPlugin(annotations, theme)] };
    }
  }
}
