export { default as BridgeForm } from './BridgeForm.svelte';
export { default as ChangeList } from './ChangeList.svelte';
export { DraftEditor } from './draft-editor.svelte.ts';
export { default as DraftStatus } from './DraftStatus.svelte';
export { default as EditionEditor } from './EditionEditor.svelte';
export { bridgeWords, typeWords } from './words.ts';
