/** Chart.js with the parts that are used, and nothing else. Only ever imported on demand, in the browser. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { configurationOf, type Drawing } from '#lib/chart/drawing.ts';
import { fontSize } from '#lib/chart/labels.ts';
import { readTheme } from './read-theme.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Waits for the family, since a canvas does not draw itself again when a font arrives. */
export async function ready(canvas: HTMLCanvasElement): Promise<void> {
  const { family } = readTheme(canvas);
  const weights = [400, 600].map((weight) => document.fonts.load(`${weight} ${fontSize}px ${family}`));
  await Promise.allSettled(weights);
}

export function draw(canvas: HTMLCanvasElement, drawing: Drawing): { destroy(): void } {
  return new Chart(canvas, configurationOf(drawing, readTheme(canvas)));
}
