export { default as BarChart } from './BarChart.svelte';
export { default as BubbleMap } from './BubbleMap.svelte';
export { default as DotPlot } from './DotPlot.svelte';
export { default as HeatTable } from './HeatTable.svelte';
export { default as SmallTrend } from './SmallTrend.svelte';
export { default as StackedShare } from './StackedShare.svelte';
export { default as TrendChart } from './TrendChart.svelte';
export type { HeatCell, HeatColumn, HeatRow } from './heat-words.ts';
export type {
  BarRow,
  Coverage,
  DotRow,
  MapPlace,
  Measure,
  StackRow,
  Target,
  TrendBreak,
  TrendMark,
  TrendPoint,
  TrendSeries,
} from '#lib/chart/data.ts';
