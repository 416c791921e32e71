import type { Snippet } from 'svelte';

/** What every chart is told beside its figures. */
export type FigureProps = {
  /** What the chart shows, as a statement: "Kvinnor når godkänt oftare än män". */
  title: string;
  /** Which county or country, for a downloaded file; the page's own county unless it is said. */
  place?: string;
  /** What else to bear in mind, in sentences. */
  notes?: string[];
  /** Without "Källa:" and without a full stop: "kommunernas svar". */
  source: string;
  /** Between the title and the chart: the latest figure, a mark. */
  above?: Snippet;
  /** Last: links, questions. */
  below?: Snippet;
};
