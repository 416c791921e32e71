export { default as StatusCounts } from './StatusCounts.svelte';
export { statusMark, statusOrder, yearsText } from './words.ts';
export { default as YearChoice } from './YearChoice.svelte';
