/** The charts' colours, read from the tokens of app.css as they are just now: light, dark, forced or on paper. */
import type { ChartTheme } from '#lib/chart/theme.ts';

const seriesTokens = [1, 2, 3, 4, 5, 6].map((number) => `--series-${number}`);

const heatTokens = [1, 2, 3, 4, 5].map((number) => `--heat-${number}`);

export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    soft: token('--ink-soft'),
    line: token('--line'),
    strongLine: token('--line-strong'),
    surface: token('--surface'),
    heed: token('--heed'),
    series: seriesTokens.map(token),
    heat: heatTokens.map(token),
    family: token('--family'),
  };
}

const settings = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** Calls back whenever the tokens may have changed; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const queries = settings.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
