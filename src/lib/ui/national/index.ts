export { countyFigures } from './county-figures.ts';
export { default as NationalFigures } from './NationalFigures.svelte';
export { default as NationalTop } from './NationalTop.svelte';
export { nationalCoverageText, reachShort, togetherWord } from './words.ts';
