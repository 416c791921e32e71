import { fontSize } from './labels.ts';
import type { ChartTheme } from './theme.ts';
import { tickText } from './trend-options.ts';

type Tick = { value: number };

/** The ticks of a figure axis along the bottom: few, level, and with decimals only where they are needed. */
export function figureTicks(decimals: number, theme: ChartTheme) {
  return {
    color: theme.soft,
    font: { family: theme.family, size: fontSize },
    padding: 6,
    maxRotation: 0,
    maxTicksLimit: 5,
    ...(decimals === 0 ? { precision: 0 } : {}),
    callback: (value: number | string, _index: number, ticks: Tick[]): string => tickText(value, ticks, decimals),
  };
}
