/** Every chart that there is, and what Chart.js is told of each: the same for the page, the printed report and a file. */
import type { ChartConfiguration } from 'chart.js';
import { barPlugin, trendPlugin } from './annotations.ts';
import { buildBars } from './bar-config.ts';
import type { BarData, TrendData } from './data.ts';
import type { ChartTheme } from './theme.ts';
import { buildTrend, type TrendSize } from './trend-config.ts';

export type Drawing =
  | { kind: 'trend'; data: TrendData; size: TrendSize; breakLabel: string }
  | { kind: 'bars'; data: BarData; missing: string };

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
  }
}
