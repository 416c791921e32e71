/** Draws a chart without a browser: Chart.js on a canvas that keeps the lines and shapes instead of painting dots. */
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import { Chart } from 'chart.js';
import { configurationOf, type Drawing } from '#lib/chart/drawing.ts';
import { parts } from '#lib/chart/parts.ts';
import { fonts } from './fonts.ts';
import { paperTheme } from './paper-theme.ts';
import { type Picture, pictureOf } from './picture.ts';

let isReady = false;

/** Chart.js's parts and the family of letters, once per process. */
function prepare(): void {
  if (isReady) return;
  Chart.register(...parts);
  for (const bytes of Object.values(fonts())) GlobalFonts.register(bytes, paperTheme.family);
  isReady = true;
}

export type ChartSize = { width: number; height: number };

/**
 * The drawing as shapes, its letters too, in the same measures as the pixels of a page. Takes some milliseconds of the
 * process's time: whoever draws many lets others in between.
 */
export function drawChart(drawing: Drawing, { width, height }: ChartSize): Picture {
  prepare();
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
  const configuration = configurationOf(drawing, paperTheme);
  const options = { ...configuration.options, responsive: false, devicePixelRatio: 1 };
  // A canvas of no browser lacks what Chart.js never asks of one that it must not resize.
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, { ...configuration, options });
  const svg = canvas.getContent().toString('utf8');
  chart.destroy();
  return pictureOf(svg, { width, height });
}
