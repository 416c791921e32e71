import type { ChartTheme } from '#lib/chart/theme.ts';

/** The charts' colours on paper: the light tokens of app.css, since there is no style sheet here to read them from. */
export const paperTheme: ChartTheme = {
  ink: '#16262b',
  soft: '#4d6066',
  line: '#d8dbd4',
  strongLine: '#a9b1ad',
  surface: '#ffffff',
  heed: '#7d5100',
  series: ['#0a6e6e', '#b5690a', '#74396a', '#3a67a8', '#6f7b7e', '#a8443d'],
  family: 'Source Sans 3',
};
