export { draftOf } from './draft.ts';
export { default as EditForm } from './EditForm.svelte';
export { type FaultAt, faultFinder } from './faults.ts';
export { default as LocalField } from './LocalField.svelte';
export { default as RowButtons } from './RowButtons.svelte';
