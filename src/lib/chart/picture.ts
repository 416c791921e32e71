/** A chart with everything that belongs to it as one picture: where each text, key and the plot itself stands. */
import type { LegendKey } from './legend.ts';
import { fontSize, wrapped } from './labels.ts';

export type PictureTexts = {
  title: string;
  place: string;
  /** That the figures are preliminary, or made up: read before anything else. */
  caveats: string[];
  keys: LegendKey[];
  /** Unit, coverage, breaks, notes. */
  words: string[];
  source: string;
  /** When it was fetched, in a sentence. */
  fetched: string;
};

export type PictureLine = { text: string; x: number; y: number; size: number; weight: 400 | 600; soft: boolean };
export type PicturePlot = { x: number; y: number; width: number; height: number };
export type Picture = {
  width: number;
  height: number;
  lines: PictureLine[];
  keys: { key: LegendKey; x: number; y: number }[];
  plot: PicturePlot;
};

/** How wide a text is at a size and weight, in pixels. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** Of every plot in a picture, in pixels. */
export const plotWidth = 760;

const edge = 24;
const signWidth = 40;
const titleSize = 20;

/** The picture of a plot of this size, title first and source last. Coordinates of texts are their baselines'. */
export function pictureOf(texts: PictureTexts, size: { width: number; height: number }, measure: Measure): Picture {
  const lines: PictureLine[] = [];
  let y = edge;
  const paragraph = (text: string, letters: number, weight: 400 | 600, soft: boolean): void => {
    for (const line of wrapped(text, size.width, (one) => measure(one, letters, weight))) {
      y += Math.round(letters * 1.35);
      lines.push({ text: line, x: edge, y: y - Math.round(letters * 0.35), size: letters, weight, soft });
    }
  };
  paragraph(texts.title, titleSize, 600, false);
  paragraph(texts.place, 15, 400, true);
  for (const text of texts.caveats) paragraph(`◐ ${text}`, 15, 600, false);
  y += 10;
  const keys = keysOf(texts.keys, size.width, y, measure);
  y = keys.bottom;
  const plot = { x: edge, y, ...size };
  y += size.height + 12;
  for (const text of texts.words) paragraph(text, fontSize, 400, true);
  for (const text of [texts.source, texts.fetched]) paragraph(text, fontSize, 400, true);
  return { width: size.width + 2 * edge, height: y + edge, lines, keys: keys.placed, plot };
}

type PlacedKeys = { placed: Picture['keys']; bottom: number };

/** Keys in rows, as many in each as there is room for; `y` is the middle of a sign. */
function keysOf(keys: LegendKey[], width: number, top: number, measure: Measure): PlacedKeys {
  let [x, y] = [0, top + 8];
  const placed = keys.map((key) => {
    const length = signWidth + measure(key.text, fontSize, 400) + 16;
    if (x > 0 && x + length > width) {
      x = 0;
      y += 24;
    }
    const at = { key, x: edge + x, y };
    x += length;
    return at;
  });
  return { placed, bottom: keys.length === 0 ? top : y + 22 };
}
