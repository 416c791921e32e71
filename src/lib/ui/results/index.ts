export { default as HowCounted } from './HowCounted.svelte';
export { default as IndicatorSection } from './IndicatorSection.svelte';
export { default as TargetTexts } from './TargetTexts.svelte';
export { progressCell } from './target-words.ts';
export { trendBreaks, trendNotes, trendSeries } from './chart-data.ts';
export { movementMark } from './movement-mark.ts';
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
} from './words.ts';
