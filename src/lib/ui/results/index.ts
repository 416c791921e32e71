export { default as HowCounted } from './HowCounted.svelte';
export { default as IndicatorAbout } from './IndicatorAbout.svelte';
export { default as IndicatorSection } from './IndicatorSection.svelte';
export { default as TargetTexts } from './TargetTexts.svelte';
export { default as OverviewTable } from './OverviewTable.svelte';
export { trendBreaks, trendSeries } from './chart-data.ts';
export { movementMark } from './movement-mark.ts';
export { furtherColumns, type OverviewLine, overviewRow, shownIn } from './overview-table.ts';
export {
  capital,
  changeCell,
  countyPlace,
  coverageText,
  figureCell,
  figureWithUnit,
  reporterText,
  sourceText,
  statusWord,
  waysWords,
} from './words.ts';
