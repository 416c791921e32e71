/** The charts' colours and letters: in the browser those of the page's tokens as they are just now, on paper our own. */
export type ChartTheme = {
  ink: string;
  soft: string;
  line: string;
  strongLine: string;
  surface: string;
  heed: string;
  series: string[];
  family: string;
};
