export { default as BarChart } from './BarChart.svelte';
export { default as SmallTrend } from './SmallTrend.svelte';
export { default as TrendChart } from './TrendChart.svelte';
export type { BarRow, Coverage, Target, TrendBreak, TrendMark, TrendPoint, TrendSeries } from '#lib/chart/data.ts';
