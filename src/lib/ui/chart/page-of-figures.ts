/** What a page says of all its figures, and what must go wherever they go. */
import { getContext, hasContext, setContext } from 'svelte';

export type PageOfFigures = {
  /** Sentences: that the figures are preliminary, or made up for a demonstration. */
  caveats: string[];
  /** The county that the page is about; empty where it is about none. */
  place: string;
};

const key = Symbol('page of figures');

/** Called by the layout; read anew for each file that is made. */
export function setPageOfFigures(page: () => PageOfFigures): void {
  setContext(key, page);
}

/** Called while a component is made; answers how to read it. */
export function pageOfFigures(): () => PageOfFigures {
  return hasContext(key) ? getContext<() => PageOfFigures>(key) : () => ({ caveats: [], place: '' });
}
