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
import { barPlugin, trendPlugin } from './annotations.ts';
import { buildBars } from './bar-config.ts';
import type { Drawing } from './draw.ts';
import { fontSize } from './labels.ts';
import { readTheme, type ChartTheme } from './theme.ts';
import { buildTrend } from './trend-config.ts';

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

function chartOf(canvas: HTMLCanvasElement, drawing: Drawing, theme: ChartTheme): { destroy(): void } {
  if (drawing.kind === 'bars') {
    const { config, annotations } = buildBars(drawing.data, drawing.missing, theme);
    return new Chart(canvas, { ...config, plugins: [barPlugin(annotations, theme)] });
  }
  const { config, annotations } = buildTrend(drawing.data, drawing.breakLabel, drawing.size, theme);
  return new Chart(canvas, { ...config, plugins: [trendPlugin(annotations, theme)] });
}

/** Waits for the family, since a canvas does not draw itself again when a font arrives. */
export async function ready(canvas: HTMLCanvasElement): Promise<void> {
  const { family } = readTheme(canvas);
  const weights = [400, 600].map((weight) => document.fonts.load(`${weight} ${fontSize}px ${family}`));
  await Promise.allSettled(weights);
}

export function draw(canvas: HTMLCanvasElement, drawing: Drawing): { destroy(): void } {
  return chartOf(canvas, drawing, readTheme(canvas));
}
