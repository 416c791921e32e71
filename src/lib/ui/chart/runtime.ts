/** Chart.js with the parts that are used, and nothing else. Only ever imported on demand, in the browser. */
import { BasicPlatform, Chart, Tooltip } from 'chart.js';
import { configurationOf, type Drawing } from '#lib/chart/drawing.ts';
import { fontSize } from '#lib/chart/labels.ts';
import { parts } from '#lib/chart/parts.ts';
import type { ChartTheme } from '#lib/chart/theme.ts';
import { readTheme } from './read-theme.ts';

Chart.register(...parts, Tooltip);

/** Waits for the family, since a canvas does not draw itself again when a font arrives. */
export async function ready(element: Element): Promise<void> {
  const { family } = readTheme(element);
  const weights = [400, 600].map((weight) => document.fonts.load(`${weight} ${fontSize}px ${family}`));
  await Promise.allSettled(weights);
}

export function draw(canvas: HTMLCanvasElement, drawing: Drawing): { destroy(): void } {
  return new Chart(canvas, configurationOf(drawing, readTheme(canvas)));
}

/**
 * Draws once, for a picture, on any pen that draws as a canvas does. The pen has no element of its own that Chart.js
 * could follow, so it gets one that only keeps its size.
 */
export function drawStill(
  pen: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  ratio: number,
  drawing: Drawing,
  theme: ChartTheme,
): { destroy(): void } {
  const { options, ...config } = configurationOf(drawing, theme);
  const canvas = pen.canvas instanceof HTMLCanvasElement ? pen.canvas : { getContext: () => pen, style: {} };
  Object.assign(canvas, { width, height });
  if (pen.canvas !== canvas) Object.assign(pen, { canvas });
  return new Chart(canvas as HTMLCanvasElement, {
    ...config,
    platform: BasicPlatform,
    options: {
      ...options,
      responsive: false,
      devicePixelRatio: ratio,
      events: [],
      // With styles by segment Chart.js draws lines step by step, and not by a Path2D that only a canvas knows.
      datasets: { line: { segment: {} } },
    },
  });
}
