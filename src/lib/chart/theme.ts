/** The charts' colours and letters: in the browser those of the page's tokens as they are just now, on paper our own. */
export type ChartTheme = {
  ink: string;
  soft: string;
  line: string;
  strongLine: string;
  surface: string;
  heed: string;
  series: string[];
  /** The five steps of a heat table and of a map's tint, the least first; text in `ink` can be read on each. */
  heat: string[];
  family: string;
};
