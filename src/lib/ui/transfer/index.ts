export { default as Changes } from './Changes.svelte';
export { default as FaultList } from './FaultList.svelte';
export { default as FileField } from './FileField.svelte';
export { default as ImportProblem } from './ImportProblem.svelte';
export { default as ItemChanges } from './ItemChanges.svelte';
