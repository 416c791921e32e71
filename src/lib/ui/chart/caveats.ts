/** What must be said wherever a page's figures go: that they are preliminary, or made up for a demonstration. */
import { getContext, hasContext, setContext } from 'svelte';

const key = Symbol('caveats');

/** Called by the layout; `caveats` are sentences, read anew for each file that is made. */
export function setCaveats(caveats: () => string[]): void {
  setContext(key, caveats);
}

/** Called while a component is made; answers how to read them. */
export function caveatsOfPage(): () => string[] {
  return hasContext(key) ? getContext<() => string[]>(key) : () => [];
}
