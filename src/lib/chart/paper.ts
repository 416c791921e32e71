/** The charts' colours where there is no page to read them from: on white, whatever the screen's setting. */
import type { ChartTheme } from './theme.ts';

/** The light tokens of app.css; colours.test.ts holds the two together. `family` is whatever the place has. */
export function paperTheme(family: string): ChartTheme {
  return {
    ink: '#16262b',
    soft: '#4d6066',
    line: '#d8dbd4',
    strongLine: '#a9b1ad',
    surface: '#ffffff',
    heed: '#7d5100',
    series: ['#00657d', '#a86008', '#703360', '#3678c0', '#6f767d', '#a6433a'],
    heat: ['#eef5f4', '#d3e6e4', '#b3d5d3', '#8fc2c0', '#68adab'],
    family,
  };
}
