/** What a legend explains, one sign each: the same on the page and in a downloaded image. */
import type { HeatStep } from './heat.ts';

/** `index` is that of a series or a part; its colour, shape, dashes and letter follow from it. */
export type LegendKey = { text: string } & (
  { kind: 'line' | 'dot' | 'part'; index: number } | { kind: 'tint'; step: HeatStep }
);

export function lineKeys(names: string[]): LegendKey[] {
  return names.map((text, index) => ({ kind: 'line', index, text }));
}

export function dotKeys(names: string[]): LegendKey[] {
  return names.map((text, index) => ({ kind: 'dot', index, text }));
}

export function partKeys(names: string[]): LegendKey[] {
  return names.map((text, index) => ({ kind: 'part', index, text }));
}
