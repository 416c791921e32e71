export { default as CountyChart } from './CountyChart.svelte';
export { default as CountyYears } from './CountyYears.svelte';
export { default as MunicipalitySpread } from './MunicipalitySpread.svelte';
export { default as NationalFigures } from './NationalFigures.svelte';
export { default as NationalTop } from './NationalTop.svelte';
export { nationalCoverageText, reachShort, togetherWord } from './words.ts';
